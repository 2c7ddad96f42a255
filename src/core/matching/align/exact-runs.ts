import type { Link } from '../chain/chains.ts';
import type { TokenText } from './local-alignment.ts';
import type { Reading } from '../reading.ts';
import { hasOmission } from '../reading.ts';

/** Words in a row that page and source share. */
export interface Run {
  readonly page: number;
  readonly source: number;
  readonly words: number;
}

/** Runs of one chain that are weighed against one another; the longest ones, when there are more. */
const MAX_RUNS = 60;
/** Cost of a word that page and source drift apart between two runs, in bits. */
const DRIFT_COST = 1.5;
/** Cost of the drift where an ellipsis or bracket announces it. */
const MARKED_DRIFT_COST = 2;
/** Cost of a word that is not the same on either side. */
const CHANGED_COST = 1;

/** Return the longest run of shared words around a link, or `null` if its words differ. */
function runAround(page: TokenText, source: TokenText, link: Link): Run | null {
  const a = page.tokens.hash;
  const b = source.tokens.hash;
  const aLength = page.tokens.length;
  const bLength = source.tokens.length;
  let { page: first, source: at } = link;
  if (at < 0 || at >= bLength || a[first] !== b[at]) return null;
  while (first > 0 && at > 0 && a[first - 1] === b[at - 1]) {
    first--;
    at--;
  }
  let words = link.page - first;
  while (first + words < aLength && at + words < bLength && a[first + words] === b[at + words])
    words++;
  return { page: first, source: at, words };
}

/** Return a run cut where the page marks an omission: what stands after the mark may belong to a later place. */
function cutAtMarks(page: Reading, { page: first, source, words }: Run): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let i = 1; i <= words; i++) {
    if (i < words && !hasOmission(page, first + i, first + i + 1)) continue;
    parts.push({ page: first + from, source: source + from, words: i - from });
    from = i;
  }
  return parts;
}

/** Return the runs around the links, each once, by page token. */
export function exactRuns(page: Reading, source: TokenText, links: readonly Link[]): Run[] {
  const runs: Run[] = [];
  const lastOfDiagonal = new Map<number, Run>();
  for (const link of links) {
    const diagonal = link.source - link.page;
    const last = lastOfDiagonal.get(diagonal);
    if (last && link.page < last.page + last.words) continue;
    const run = runAround(page, source, link);
    if (run === null) continue;
    lastOfDiagonal.set(diagonal, run);
    if (hasOmission(page, run.page, run.page + run.words)) runs.push(...cutAtMarks(page, run));
    else runs.push(run);
  }
  if (runs.length > MAX_RUNS) runs.sort((a, b) => b.words - a.words).length = MAX_RUNS;
  return runs.sort((a, b) => a.page - b.page || a.source - b.source);
}

/** Return a run without its first words. */
export function withoutStart(run: Run, words: number): Run {
  return { page: run.page + words, source: run.source + words, words: run.words - words };
}

/**
 * Return the runs that follow one another on both sides and together say most: the heaviest chain, O(runs²). Where two
 * runs share words at their seam, the later one gives way.
 */
export function bestRunChain(
  runs: readonly Run[],
  bitsOf: (run: Run) => number,
  isMarked: (firstPageToken: number, endPageToken: number) => boolean,
): Run[] {
  const usable: Run[] = [];
  const score: number[] = [];
  const previous: number[] = [];
  runs.forEach((run, i) => {
    usable.push(run);
    score.push(bitsOf(run));
    previous.push(-1);
    for (let p = 0; p < i; p++) {
      const before = usable[p];
      const pageEnd = before.page + before.words;
      const sourceEnd = before.source + before.words;
      const overlap = Math.max(0, pageEnd - run.page, sourceEnd - run.source);
      if (overlap >= run.words) continue;
      const rest = withoutStart(run, overlap);
      const pageGap = rest.page - pageEnd;
      const sourceGap = rest.source - sourceEnd;
      const drift = isMarked(pageEnd, rest.page + 1)
        ? MARKED_DRIFT_COST
        : Math.abs(pageGap - sourceGap) * DRIFT_COST;
      const cost = drift + Math.min(pageGap, sourceGap) * CHANGED_COST;
      const total = score[p] + bitsOf(rest) - cost;
      if (total > score[i]) {
        score[i] = total;
        previous[i] = p;
        usable[i] = rest;
      }
    }
  });
  const chain: Run[] = [];
  let at = score.indexOf(Math.max(...score));
  for (; at >= 0; at = previous[at]) chain.push(usable[at]);
  return chain.reverse();
}
