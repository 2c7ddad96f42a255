import type { Difference, Match, MatchLevel } from '../core/model/match.ts';
import { documentText, passageAt } from '../core/model/source-document.ts';
import type {
  Passage,
  SeedSpan,
  SourceDocumentWithPassages,
} from '../core/model/source-document.ts';
import type { TextSpan } from '../core/model/text-span.ts';

/** What a reader calls a document by. */
export interface DocumentName {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
}

/** A match as `npm run scan` prints it; the field names are its JSON format. */
export interface Finding {
  /** The page's path as given. */
  readonly page: string;
  /** The quotation in the page's visible text, with the words of attribution inside a split one. */
  readonly quotation: TextSpan & { readonly text: string; readonly quoted: boolean };
  readonly document: DocumentName;
  /** The words of the source, and where they stand in the seed file. */
  readonly source: TextSpan & { readonly text: string; readonly seed: string };
  readonly level: MatchLevel;
  readonly score: number;
  readonly differences: readonly Difference[];
  /** Other documents with the same words and where these stand in their seed files, earliest first. */
  readonly alternatives: readonly (DocumentName & TextSpan & { readonly seed: string })[];
}

/** Return where an offset of the document's text stands in its seed file. */
function seedOffset({ seed, start, text }: Passage, offset: number): number {
  return seed.start + Math.min(offset - start, text.length);
}

/** Return where a span of the document's text stands in its seed file. Throws for a document without passages. */
export function seedSpan(passages: readonly Passage[], { start, end }: TextSpan): SeedSpan {
  const first = passageAt(passages, start);
  const last = passageAt(passages, end - 1);
  if (!first || !last) throw new Error('a document without passages has no seed');
  return { file: first.seed.file, start: seedOffset(first, start), end: seedOffset(last, end) };
}

/** Bits beyond a hundredth say nothing. */
const round = (score: number): number => Math.round(score * 100) / 100;

const nameOf = ({ document: { id, title, date } }: SourceDocumentWithPassages): DocumentName => ({
  id,
  title,
  date,
});

/** Return a match as it is printed; throws if it names a document that is not among `documents`. */
export function findingOf(
  page: string,
  pageText: string,
  match: Match,
  documents: ReadonlyMap<string, SourceDocumentWithPassages>,
): Finding {
  const entryOf = (id: string): SourceDocumentWithPassages => {
    const entry = documents.get(id);
    if (!entry) throw new Error(`documents: expected an entry for "${id}", got none`);
    return entry;
  };
  const { quotation, source, level, quoted, differences } = match;
  const entry = entryOf(source.documentId);
  const { file, start, end } = seedSpan(entry.passages, source);
  return {
    page,
    quotation: {
      text: pageText.slice(quotation.start, quotation.end),
      start: quotation.start,
      end: quotation.end,
      quoted,
    },
    document: nameOf(entry),
    source: {
      text: documentText(entry.passages).slice(source.start, source.end),
      seed: file,
      start,
      end,
    },
    level,
    score: round(match.score),
    differences,
    alternatives: match.alternatives.map((span) => {
      const other = entryOf(span.documentId);
      const seed = seedSpan(other.passages, span);
      return { ...nameOf(other), seed: seed.file, start: seed.start, end: seed.end };
    }),
  };
}
