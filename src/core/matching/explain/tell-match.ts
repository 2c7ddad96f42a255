import type { Match, SourceSpan } from '../../model/match.ts';
import type { TextSpan } from '../../model/text-span.ts';
import { differencesOf, levelOf } from './differences.ts';
import type { Parts, Quotation } from './join-stitched.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import type { Reading } from '../reading.ts';
import { runsOf } from './stitched-runs.ts';

/** The documents that findings are of. */
interface Documents {
  readonly documentIds: readonly string[];
  readonly textOf: (document: number) => string;
}

function hullOf(spans: readonly TextSpan[]): TextSpan {
  return spans.reduce((hull, { start, end }) => ({
    start: Math.min(hull.start, start),
    end: Math.max(hull.end, end),
  }));
}

function documentIdOf([{ alignment }]: Parts, { documentIds }: Documents): string {
  return documentIds[alignment.source.document];
}

/** Return where a document has what a quotation repeats of it. */
function placeOf(parts: Parts, documents: Documents): SourceSpan {
  const spans = parts.map(({ alignment: { source, blocks } }) => {
    const last = blocks[blocks.length - 1];
    return {
      start: source.start + source.tokens.start[blocks[0].source],
      end: source.start + source.tokens.end[last.source + last.sourceWords - 1],
    };
  });
  return { documentId: documentIdOf(parts, documents), ...hullOf(spans) };
}

/** Return a quotation as the interface knows it. */
export function tellMatch(
  reading: Reading,
  { parts, others }: Quotation,
  documents: Documents,
  phrases: PhraseFrequencies,
): Match {
  const sourceText = documents.textOf(parts[0].alignment.source.document);
  const alignment = runsOf(reading, parts, sourceText, phrases);
  return {
    quotation: hullOf(alignment.map(({ page }) => page)),
    source: {
      documentId: documentIdOf(parts, documents),
      ...hullOf(alignment.map(({ source }) => source)),
    },
    level: levelOf(alignment),
    quoted: parts.every(({ quoted }) => quoted),
    score: parts.reduce((sum, { score }) => sum + score, 0),
    alignment,
    differences: differencesOf(alignment, reading.text, sourceText),
    alternatives: others.map((other) => placeOf(other, documents)),
  };
}
