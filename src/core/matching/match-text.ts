import type { Match, PageText, SourceSpan } from '../model/match.ts';
import { claimQuotations, openQuotations, provenDocuments } from './anchor-documents.ts';
import { toRuns } from './alignment-runs.ts';
import { readPieces } from './alignment-pieces.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { differencesOf, levelOf } from './differences.ts';
import type { Candidates } from './find-candidates.ts';
import { findCandidates } from './find-candidates.ts';
import { joinStitched } from './join-stitched.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';
import { readProven } from './proven-text.ts';
import type { Finding } from './verify-candidates.ts';
import { verifyCandidates } from './verify-candidates.ts';
import { chooseFindings } from './choose-findings.ts';
import type { Choice } from './choose-findings.ts';

/** A corpus in memory. */
export interface MatchPack {
  /** Ids of the documents in the order of the index, which is that of their dates: the earliest first. */
  readonly documentIds: readonly string[];
  readonly index: CorpusIndex;
  /** Return the text of a document by its place in `documentIds`. */
  readonly textOf: (document: number) => string;
}

/** Return a finding as the interface knows it. */
function toMatch(
  { reading }: Candidates,
  { best, others }: Choice,
  pack: MatchPack,
  phrases: PhraseFrequencies,
): Match {
  const { source } = best.alignment;
  const alignment = toRuns(readPieces(reading, best.alignment, phrases), reading, source);
  const differences = differencesOf(alignment, reading.text, source.text);
  const shifted = alignment.map((run) => ({
    ...run,
    source: { start: run.source.start + source.start, end: run.source.end + source.start },
  }));
  const first = shifted[0];
  const last = shifted[shifted.length - 1];
  return {
    quotation: { start: first.page.start, end: last.page.end },
    source: {
      documentId: pack.documentIds[source.document],
      start: first.source.start,
      end: last.source.end,
    },
    level: levelOf(alignment),
    quoted: best.quoted,
    score: best.score,
    alignment: shifted,
    differences,
    alternatives: others.map((other) => sourceSpanOf(other, pack)),
  };
}

function sourceSpanOf({ alignment: { source, blocks } }: Finding, pack: MatchPack): SourceSpan {
  const last = blocks[blocks.length - 1];
  return {
    documentId: pack.documentIds[source.document],
    start: source.start + source.tokens.start[blocks[0].source],
    end: source.start + source.tokens.end[last.source + last.sourceWords - 1],
  };
}

/** Return the quotations of a page that repeat a document of the pack, in page order. */
export function matchText(page: PageText, pack: MatchPack, phrases: PhraseFrequencies): Match[] {
  const { index } = pack;
  const candidates = findCandidates(page, index, phrases);
  const windows = candidates.windows.map(({ document, start, end }) =>
    pack.textOf(document).slice(start, end),
  );
  const findings = verifyCandidates(candidates, windows, index.wordCount, phrases);
  const open = openQuotations(candidates, findings);
  const proven = open.length > 0 ? provenDocuments(findings, index.wordCount) : [];
  const texts = proven.map((document) => readProven(pack, document));
  const claimed = claimQuotations(candidates, texts, open, index.wordCount, phrases);
  return joinStitched(chooseFindings([...findings, ...claimed])).map((choice) =>
    toMatch(candidates, choice, pack, phrases),
  );
}
