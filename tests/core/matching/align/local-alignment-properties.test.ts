import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Block, Gap } from '../../../../src/core/matching/align/local-alignment.ts';
import { alignGap, extend } from '../../../../src/core/matching/align/local-alignment.ts';
import { wordSimilarity } from '../../../../src/core/matching/align/similar-words.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

// Hundreds of cases each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Few words, so that pages and sources repeat one another: joined, alike, of common stem, and short. */
const VOCABULARY = ['a', 'of', 'state', 'states', 'cyber', 'cyberstate', 'culture', 'cultre', '12'];
const MAX_WORDS = 14;

/** The prices of `local-alignment.ts`. */
const SUBSTITUTION = -1.4;
const ADDED = -1;
const DROPPED = -0.6;
const MARKED = -0.1;
const rewardOf = (bits: number): number => 1 + 0.5 * Math.min(8, bits);
/** The matrix keeps single precision. */
const ROUNDING = 1e-3;

/** Two stretches in words. */
interface Stretches {
  readonly page: readonly string[];
  readonly source: readonly string[];
  /** Bits of each page word. */
  readonly bits: readonly number[];
  /** Page words that may stay unmatched for nothing. */
  readonly free: readonly number[];
  /** Counts of page words behind which an omission is marked. */
  readonly marked: readonly number[];
}

const words = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: MAX_WORDS });
const stretches: fc.Arbitrary<Stretches> = fc.record({
  page: words,
  source: words,
  bits: fc.array(fc.integer({ min: 0, max: 13 }), {
    minLength: MAX_WORDS,
    maxLength: MAX_WORDS,
  }),
  free: fc.subarray(Array.from({ length: MAX_WORDS }, (_, i) => i)),
  marked: fc.subarray(Array.from({ length: MAX_WORDS + 1 }, (_, i) => i)),
});

function gapOf({ page, source, bits, free, marked }: Stretches): Gap {
  const side = (side: readonly string[]) => {
    const text = side.join(' ');
    return { text, tokens: tokenise(text) };
  };
  return {
    page: side(page),
    source: side(source),
    pageTokens: page.map((_, i) => i),
    sourceTokens: source.map((_, i) => i),
    isFree: (token) => free.includes(token),
    isMarked: (count) => marked.includes(count),
    bitsOf: (token) => bits[token] ?? 0,
  };
}

/**
 * The full matrix, from its definition: the best score of the first `i` page words against the first `j` source words,
 * where no word drifts further than `band` from its place.
 */
function fullMatrix(
  { page, source, bits, free, marked }: Stretches,
  band: number,
  canMatch: (i: number, j: number) => boolean = () => true,
): number[][] {
  const best = Array.from({ length: page.length + 1 }, () =>
    Array.from({ length: source.length + 1 }, () => -Infinity),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? -Infinity;
  const similarity = (a: string, b: string) => (a === b ? 1 : wordSimilarity(a, b));
  for (let i = 0; i <= page.length; i++)
    for (let j = 0; j <= source.length; j++) {
      if (Math.abs(i - j) > band) continue;
      const a = page[i - 1] ?? '';
      const b = source[j - 1] ?? '';
      const reward = rewardOf(bits[i - 1] ?? 0);
      const options = [
        i === 0 && j === 0 ? 0 : -Infinity,
        at(i - 1, j) + (free.includes(i - 1) ? 0 : ADDED),
        at(i, j - 1) + (marked.includes(i) ? MARKED : DROPPED),
        at(i - 1, j - 1) + SUBSTITUTION,
      ];
      if (i > 0 && j > 0 && canMatch(i - 1, j - 1)) {
        const likeness = similarity(a, b);
        if (likeness > 0) options.push(at(i - 1, j - 1) + reward * likeness);
        if (j > 1 && a === `${source[j - 2]}${b}`) options.push(at(i - 1, j - 2) + reward);
        if (i > 1 && b === `${page[i - 2]}${a}`) options.push(at(i - 2, j - 1) + reward);
      }
      const row = best[i];
      if (row) row[j] = Math.max(...options);
    }
  return best;
}

/** The best score of an alignment of both stretches whole. */
const wholeScore = (given: Stretches): number =>
  fullMatrix(given, Infinity)[given.page.length]?.[given.source.length] ?? -Infinity;

/** The best score of an alignment of their beginnings. */
const beginningScore = (given: Stretches, band: number): number =>
  Math.max(...fullMatrix(given, band).flat());

/** The stretches between two blocks, with nothing that matches. */
function between(given: Stretches, page: readonly number[], source: readonly number[]): number {
  const [from = 0, end = 0] = page;
  const part: Stretches = {
    page: given.page.slice(from, end),
    source: given.source.slice(...source),
    bits: given.bits.slice(from, end),
    free: given.free.map((token) => token - from),
    marked: given.marked.map((count) => count - from),
  };
  const matrix = fullMatrix(part, Infinity, () => false);
  return matrix[part.page.length]?.[part.source.length] ?? -Infinity;
}

/** The score that blocks come to, with the best use of the words between them and up to the given ends. */
function scoreOf(
  given: Stretches,
  blocks: readonly Block[],
  pageEnd: number,
  sourceEnd: number,
): number {
  let [score, page, source] = [0, 0, 0];
  for (const block of blocks) {
    score += between(given, [page, block.page], [source, block.source]);
    page = block.page + block.pageWords;
    source = block.source + block.sourceWords;
    score += rewardOf(given.bits[page - 1] ?? 0) * block.similarity;
  }
  return score + between(given, [page, pageEnd], [source, sourceEnd]);
}

describe('alignGap', () => {
  it('scores as well as the full matrix, with free words and marks', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const { page, source } = given;
        const score = scoreOf(given, alignGap(gapOf(given)), page.length, source.length);
        expect(Math.abs(score - wholeScore(given))).toBeLessThan(ROUNDING);
      }),
      { seed: 20110922, numRuns: 1000 },
    );
  });

  it('gives the same whatever was aligned before', () => {
    fc.assert(
      fc.property(stretches, stretches, (given, other) => {
        const first = alignGap(gapOf(given));
        extend(gapOf(other), 3);
        expect(alignGap(gapOf(given))).toEqual(first);
      }),
      { seed: 20110922, numRuns: 200 },
    );
  });
});

describe('extend', () => {
  const band = fc.integer({ min: 1, max: MAX_WORDS });
  /** Words that even unmatched do not add up to the drop at which an extension ends. */
  const short = stretches.map((given) => ({ ...given, page: given.page.slice(0, 8) }));

  it('scores as well as the full matrix within its band', () => {
    fc.assert(
      fc.property(short, band, (given, most) => {
        const blocks = extend(gapOf(given), most);
        const last = blocks.at(-1);
        const pageEnd = last ? last.page + last.pageWords : 0;
        const sourceEnd = last ? last.source + last.sourceWords : 0;
        const score = scoreOf(given, blocks, pageEnd, sourceEnd);
        expect(score).toBeGreaterThan(beginningScore(given, most) - ROUNDING);
        // Between two blocks the score may take words further astray than the band.
        expect(score).toBeLessThan(beginningScore(given, Infinity) + ROUNDING);
      }),
      { seed: 20110922, numRuns: 1000 },
    );
  });

  it('stays within its band, in order, each word once', () => {
    fc.assert(
      fc.property(stretches, band, (given, most) => {
        let [page, source] = [0, 0];
        for (const block of extend(gapOf(given), most)) {
          expect(block.page).toBeGreaterThanOrEqual(page);
          expect(block.source).toBeGreaterThanOrEqual(source);
          page = block.page + block.pageWords;
          source = block.source + block.sourceWords;
          expect(Math.abs(page - source)).toBeLessThanOrEqual(most);
        }
      }),
      { seed: 20110922, numRuns: 1000 },
    );
  });

  it('gives the same for a text with its words in reverse, read backwards', () => {
    // Words join in the order of the text: in reverse, others do.
    const unjoined = (side: readonly string[]) => side.filter((word) => word !== 'cyberstate');
    fc.assert(
      fc.property(stretches, (random) => {
        const [page, source] = [unjoined(random.page), unjoined(random.source)];
        const given = { ...random, page, source };
        const gap = gapOf(given);
        const backwards: Gap = {
          ...gapOf({ ...given, page: page.toReversed(), source: source.toReversed() }),
          pageTokens: gap.pageTokens.toReversed(),
          sourceTokens: gap.sourceTokens.toReversed(),
          isFree: (token) => gap.isFree(page.length - 1 - token),
          bitsOf: (token) => gap.bitsOf(page.length - 1 - token),
        };
        const mirrored = extend(backwards, 6).map((block) => ({
          ...block,
          page: page.length - block.page - block.pageWords,
          source: source.length - block.source - block.sourceWords,
        }));
        expect(mirrored).toEqual(extend(gap, 6));
      }),
      { seed: 20110922, numRuns: 500 },
    );
  });
});
