import type { TokenSpan } from '../../text/quotation-marks.ts';
import { isAttribution } from './attribution.ts';
import type { Run } from './exact-runs.ts';
import type { Reading } from '../reading.ts';

/**
 * The quotations of the page that a repetition fills: one, or the parts of one that words of attribution split. `null`
 * where the repeated words stand outside quotation marks.
 */
export interface Frame {
  /** In page order; not empty. */
  readonly spans: readonly TokenSpan[];
}

/** Share of the repeated words that must stand inside quotation marks for the marks to matter. */
const QUOTED_SHARE = 0.6;
/** Share of a part's information that must be repeated for it to be a part of the same quotation. */
const PART_SHARE = 0.45;

/** Return the level of nesting at which most of the repeated words stand; 0 is outside quotation marks. */
function levelOf({ quotations }: Reading, runs: readonly Run[]): number {
  const atDepth: number[] = [];
  let words = 0;
  for (const run of runs)
    for (let i = run.page; i < run.page + run.words; i++) {
      const depth = quotations.depth[i];
      atDepth[depth] = (atDepth[depth] ?? 0) + 1;
      words++;
    }
  let deeper = 0;
  for (let level = atDepth.length - 1; level > 0; level--) {
    deeper += atDepth[level] ?? 0;
    if (deeper >= words * QUOTED_SHARE) return level;
  }
  return 0;
}

/** Return the spans of a level, sorted and disjoint, that share tokens with `[first, end)`. */
function spansWithin(spans: readonly TokenSpan[], first: number, end: number): TokenSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].end <= first) low = middle + 1;
    else high = middle;
  }
  const within: TokenSpan[] = [];
  for (; low < spans.length && spans[low].first < end; low++) within.push(spans[low]);
  return within;
}

/** Return the parts of the runs inside a span. */
export function clipRuns(runs: readonly Run[], { first, end }: TokenSpan): Run[] {
  const clipped: Run[] = [];
  for (const { page, source, words } of runs) {
    const from = Math.max(page, first);
    const to = Math.min(page + words, end);
    if (to > from) clipped.push({ page: from, source: source + from - page, words: to - from });
  }
  return clipped;
}

/** Return the spans around the heaviest one that only words of attribution part from it. */
function partsAround(
  { tokens }: Reading,
  spans: readonly TokenSpan[],
  heaviest: TokenSpan,
): TokenSpan[] {
  let first = spans.indexOf(heaviest);
  let last = first;
  while (first > 0 && isAttribution(tokens, spans[first - 1], spans[first])) first--;
  while (last + 1 < spans.length && isAttribution(tokens, spans[last], spans[last + 1])) last++;
  return spans.slice(first, last + 1);
}

/**
 * Return the quotations that the runs fill, or `null`. Where the runs reach into the quotation before or after by
 * chance, or into another one with more than words of attribution between, that one is left out.
 */
export function findFrame(
  reading: Reading,
  runs: readonly Run[],
  bitsOf: (span: TokenSpan) => number,
): Frame | null {
  const level = levelOf(reading, runs);
  if (level === 0) return null;
  const last = runs[runs.length - 1];
  const spans = spansWithin(
    reading.quotations.levels[level - 1] ?? [],
    runs[0].page,
    last.page + last.words,
  );
  const repeated = spans.map((span) =>
    clipRuns(runs, span).reduce(
      (sum, { page, words }) => sum + bitsOf({ first: page, end: page + words }),
      0,
    ),
  );
  if (spans.length === 0) return null;
  const heaviest = repeated.indexOf(Math.max(...repeated));
  const parts = spans.filter(
    (span, i) => i === heaviest || repeated[i] >= PART_SHARE * bitsOf(span),
  );
  return { spans: partsAround(reading, parts, spans[heaviest]) };
}

/** Tell whether a page token belongs to the quotation; always, outside quotation marks. */
export function isInFrame(frame: Frame | null, token: number): boolean {
  return frame === null || frame.spans.some(({ first, end }) => token >= first && token < end);
}
