import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bestRunChain, exactRuns } from '../../../../src/core/matching/align/exact-runs.ts';
import type { Run } from '../../../../src/core/matching/align/exact-runs.ts';
import { readPage } from '../../../../src/core/matching/reading.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

// Hundreds of cases each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** The prices of `exact-runs.ts`. */
const DRIFT = 1.5;
const MARKED_DRIFT = 2;
const CHANGED = 1;

/** Page tokens, source tokens and words of runs; a handful, so that all chains can be tried. */
const run = fc.record({
  page: fc.nat({ max: 30 }),
  source: fc.nat({ max: 40 }),
  words: fc.integer({ min: 1, max: 8 }),
});
const runs = fc
  .array(run, { minLength: 1, maxLength: 7 })
  .map((list) => list.sort((a, b) => a.page - b.page || a.source - b.source));
/** Bits of each page token. */
const bits = fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 40, maxLength: 40 });
/** Page tokens with a mark of omission before them. */
const marks = fc.array(fc.nat({ max: 40 }), { maxLength: 3 });

type BitsOf = (run: Run) => number;
type IsMarked = (first: number, end: number) => boolean;

const bitsBy =
  (bits: readonly number[]): BitsOf =>
  ({ page, words }) =>
    bits.slice(page, page + words).reduce((sum, word) => sum + word, 0);
const markedBy =
  (marks: readonly number[]): IsMarked =>
  (first, end) =>
    marks.some((token) => token >= first && token < end);

/** What a run costs and what is left of it behind another one, or `null` where it does not follow. */
function behind(before: Run, run: Run, isMarked: IsMarked): { rest: Run; cost: number } | null {
  const pageEnd = before.page + before.words;
  const sourceEnd = before.source + before.words;
  const overlap = Math.max(0, pageEnd - run.page, sourceEnd - run.source);
  if (overlap >= run.words) return null;
  const rest = {
    page: run.page + overlap,
    source: run.source + overlap,
    words: run.words - overlap,
  };
  const gaps = [rest.page - pageEnd, rest.source - sourceEnd] as const;
  const drift = isMarked(pageEnd, rest.page + 1)
    ? MARKED_DRIFT
    : DRIFT * Math.abs(gaps[0] - gaps[1]);
  return { rest, cost: drift + CHANGED * Math.min(...gaps) };
}

/** The score of the best chain, by trying each. */
function bestOfAll(list: readonly Run[], bitsOf: BitsOf, isMarked: IsMarked): number {
  const from = (last: Run, next: number): number => {
    let best = 0;
    for (let i = next; i < list.length; i++) {
      const link = list[i] && behind(last, list[i], isMarked);
      if (link) best = Math.max(best, bitsOf(link.rest) - link.cost + from(link.rest, i + 1));
    }
    return best;
  };
  return Math.max(...list.map((first, i) => bitsOf(first) + from(first, i + 1)));
}

/** The score that a chain comes to; its runs must already give way to one another. */
function scoreOf(chain: readonly Run[], bitsOf: BitsOf, isMarked: IsMarked): number {
  return chain.reduce((sum, run, i) => {
    const before = chain[i - 1];
    if (!before) return sum + bitsOf(run);
    const link = behind(before, run, isMarked);
    return link && link.rest.words === run.words ? sum + bitsOf(run) - link.cost : -Infinity;
  }, 0);
}

describe('bestRunChain', () => {
  it('scores as well as the best of all chains', () => {
    fc.assert(
      fc.property(runs, bits, marks, (list, tokenBits, tokenMarks) => {
        const bitsOf = bitsBy(tokenBits);
        const isMarked = markedBy(tokenMarks);
        const chain = bestRunChain(list, bitsOf, isMarked);
        expect(scoreOf(chain, bitsOf, isMarked)).toBeCloseTo(bestOfAll(list, bitsOf, isMarked), 6);
      }),
      {
        seed: 20191016,
        numRuns: 2000,
        examples: [
          // The best chain to the second run goes through the first, which leaves less of it than the third begins with.
          [
            [
              { page: 0, source: 15, words: 8 },
              { page: 2, source: 19, words: 8 },
              { page: 8, source: 36, words: 6 },
            ],
            Array.from({ length: 40 }, (_, i) => (i === 13 ? 2 : 1)),
            [10],
          ],
        ],
      },
    );
  });
});

describe('exactRuns', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', '…'), { maxLength: 30 });

  it('gives the longest runs around the links, by page token, cut at marks', () => {
    fc.assert(
      fc.property(words, words, (pageWords, sourceWords) => {
        const reading = readPage({ text: pageWords.join(' '), quotes: [] });
        const text = sourceWords.join(' ');
        const source = { text, tokens: tokenise(text) };
        const isSame = (page: number, at: number) =>
          page >= 0 &&
          at >= 0 &&
          page < reading.tokens.length &&
          at < source.tokens.length &&
          reading.tokens.hash[page] === source.tokens.hash[at];
        const isMarked = (page: number) => reading.ellipses.includes(page);
        const links = [];
        for (let page = 0; page < reading.tokens.length; page++)
          for (let at = 0; at < source.tokens.length; at++)
            if (isSame(page, at)) links.push({ page, source: at });
        const found = exactRuns(reading, source, links);
        // Each shared word is in one run of its diagonal, but for those beyond the most that are kept.
        if (found.length < 60)
          expect(found.reduce((sum, { words }) => sum + words, 0)).toBe(links.length);
        let last = -1;
        for (const { page, source: at, words } of found) {
          expect(page).toBeGreaterThanOrEqual(last);
          last = page;
          for (let i = 0; i < words; i++) {
            expect(isSame(page + i, at + i)).toBe(true);
            expect(i > 0 && isMarked(page + i)).toBe(false);
          }
          expect(isSame(page - 1, at - 1) && !isMarked(page)).toBe(false);
          expect(isSame(page + words, at + words) && !isMarked(page + words)).toBe(false);
        }
      }),
      { seed: 20191016, numRuns: 300 },
    );
  });
});
