import { quotedParts } from '../core/model/match.ts';
import type { AlignmentRun, Match } from '../core/model/match.ts';
import type { SourceDocumentWithPassages } from '../core/model/source-document.ts';
import { spansOverlap } from '../core/model/text-span.ts';
import type { TextSpan } from '../core/model/text-span.ts';
import { seedSpan } from './finding.ts';

/** What the scorer of the development set reads: a stretch that is marked on a page. */
export interface Detection {
  readonly page: string;
  readonly text: string;
  readonly seed: string;
  readonly seedStart: number;
  readonly seedEnd: number;
}

/** Return the hull of the source words that a part of the page repeats, or `null` if it repeats none. */
function sourceOf(part: TextSpan, alignment: readonly AlignmentRun[]): TextSpan | null {
  const spans = alignment
    .filter(({ page, source }) => spansOverlap(page, part) && source.end > source.start)
    .map(({ source }) => source);
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  return { start, end: Math.max(...spans.map((span) => span.end)) };
}

/** Return what a match marks on its page: each part of a split quotation by itself, with its own place in the seed. */
export function detectionsOf(
  page: string,
  pageText: string,
  match: Match,
  { passages }: SourceDocumentWithPassages,
): Detection[] {
  return quotedParts(match).map((part) => {
    const { file, start, end } = seedSpan(
      passages,
      sourceOf(part, match.alignment) ?? match.source,
    );
    const text = pageText.slice(part.start, part.end);
    return { page, text, seed: file, seedStart: start, seedEnd: end };
  });
}
