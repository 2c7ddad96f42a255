import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Gap } from '../../../../src/core/matching/align/local-alignment.ts';
import {
  MAX_GAP_WORDS,
  alignGap,
  extend,
} from '../../../../src/core/matching/align/local-alignment.ts';
import { wordSimilarity } from '../../../../src/core/matching/align/similar-words.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

function gapOf(page: string, source: string, free = '', markBehind = -1): Gap {
  const pageTokens = tokenise(page);
  const sourceTokens = tokenise(source);
  return {
    page: { text: page, tokens: pageTokens },
    source: { text: source, tokens: sourceTokens },
    pageTokens: range(pageTokens.length),
    sourceTokens: range(sourceTokens.length),
    isFree: (token) => free !== '' && page.split(' ')[token] === free,
    isMarked: (count) => count === markBehind,
    bitsOf: () => 6,
  };
}

/** Blocks as `page words = source words`. */
function shown(blocks: readonly Block[], page: string, source: string): string[] {
  const [a, b] = [page.split(' '), source.split(' ')];
  return blocks.map(
    (block) =>
      `${a.slice(block.page, block.page + block.pageWords).join('+')} = ` +
      b.slice(block.source, block.source + block.sourceWords).join('+'),
  );
}

/** The best score of an alignment, by trying everything: what the matrix computes, written as its definition. */
function bestScore(page: readonly string[], source: readonly string[]): number {
  if (page.length === 0) return source.length * -0.6;
  if (source.length === 0) return page.length * -1;
  const [a = '', ...restA] = page;
  const [b = '', ...restB] = source;
  const similarity = a === b ? 1 : wordSimilarity(a, b);
  const options = [
    (similarity > 0 ? 4 * similarity : -1.4) + bestScore(restA, restB),
    -1 + bestScore(restA, source),
    -0.6 + bestScore(page, restB),
  ];
  if (a === b + restB[0]) options.push(4 + bestScore(restA, restB.slice(1)));
  if (b === a + restA[0]) options.push(4 + bestScore(restA.slice(1), restB));
  return Math.max(...options);
}

/** The score that the blocks of an alignment come to, with the best use of the words between them. */
function scoreOf(blocks: readonly Block[], pageWords: number, sourceWords: number): number {
  let [score, page, source] = [0, 0, 0];
  const between = (pageEnd: number, sourceEnd: number) => {
    const [added, dropped] = [pageEnd - page, sourceEnd - source];
    const both = Math.min(added, dropped);
    score += -1.4 * both - (added - both) - 0.6 * (dropped - both);
  };
  for (const block of blocks) {
    between(block.page, block.source);
    score += 4 * block.similarity;
    page = block.page + block.pageWords;
    source = block.source + block.sourceWords;
  }
  between(pageWords, sourceWords);
  return score;
}

describe('alignGap', () => {
  it.each([
    ['one two three', 'one two three', ['one = one', 'two = two', 'three = three']],
    ['one three', 'one two three', ['one = one', 'three = three']],
    ['one two three', 'one three', ['one = one', 'three = three']],
    ['one xyz three', 'one two three', ['one = one', 'three = three']],
    ['one cultre three', 'one culture three', ['one = one', 'cultre = culture', 'three = three']],
    [
      'to destroy ukraines army',
      'to destroyukraines army',
      ['to = to', 'destroy+ukraines = destroyukraines', 'army = army'],
    ],
    [
      'a cybersecurity plan',
      'a cyber security plan',
      ['a = a', 'cybersecurity = cyber+security', 'plan = plan'],
    ],
    ['colour', 'color', ['colour = color']],
    ['2018', '2019', []],
    ['', 'one', []],
    ['one', '', []],
  ])('aligns %j with %j', (page, source, expected) => {
    expect(shown(alignGap(gapOf(page, source)), page, source)).toEqual(expected);
  });

  it.each([
    // [tokens before the mark, source tokens of "of" and "b"]
    [1, [0, 3]],
    [0, [2, 3]],
  ])('puts an omission at its mark, behind %i words', (markBehind, expected) => {
    const blocks = alignGap(gapOf('of b', 'of x of b', '', markBehind));
    expect(blocks.map(({ source }) => source)).toEqual(expected);
  });

  it('scores as well as the best of all alignments', () => {
    const vocabulary = ['one', 'two', 'onetwo', 'state', 'states', 'other'];
    const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (page, source) => {
        const blocks = alignGap(gapOf(page.join(' '), source.join(' ')));
        const score = scoreOf(blocks, page.length, source.length);
        return Math.abs(score - bestScore(page, source)) < 1e-3;
      }),
      { seed: 20220414, numRuns: 300 },
    );
  });

  it('gives blocks in order on both sides, each word once', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'ab', 'state', 'states'), { maxLength: 90 });
    fc.assert(
      fc.property(words, words, (page, source) => {
        let [pageEnd, sourceEnd] = [0, 0];
        for (const block of alignGap(gapOf(page.join(' '), source.join(' ')))) {
          if (block.page < pageEnd || block.source < sourceEnd) return false;
          pageEnd = block.page + block.pageWords;
          sourceEnd = block.source + block.sourceWords;
        }
        return pageEnd <= MAX_GAP_WORDS && sourceEnd <= MAX_GAP_WORDS;
      }),
      { seed: 20220414, numRuns: 200 },
    );
  });
});

describe('extend', () => {
  it('follows shared words from the start as far as they go', () => {
    const page = `one two xyz four ${'other '.repeat(20)}one two`;
    const source = `one two three four ${'word '.repeat(20)}one two`;
    expect(shown(extend(gapOf(page, source), 6), page, source)).toEqual([
      'one = one',
      'two = two',
      'four = four',
    ]);
  });

  it('stays within its band', () => {
    const page = 'one two';
    const source = 'x x x x x x x x one two';
    expect(extend(gapOf(page, source), 6)).toEqual([]);
    expect(shown(extend(gapOf(page, source), 8), page, source)).toEqual(['one = one', 'two = two']);
  });

  it('reads stretches in reverse backwards', () => {
    const gap = gapOf('a cyber security plan', 'the cybersecurity plan');
    const reversed = {
      ...gap,
      pageTokens: [...gap.pageTokens].reverse(),
      sourceTokens: [...gap.sourceTokens].reverse(),
    };
    expect(extend(reversed, 6)).toEqual([
      { page: 3, pageWords: 1, source: 2, sourceWords: 1, similarity: 1 },
      { page: 1, pageWords: 2, source: 1, sourceWords: 1, similarity: 1 },
    ]);
  });

  it('passes over free words for nothing', () => {
    const page = 'free free free free free free free free free free free free free free one';
    expect(extend(gapOf(page, 'one', 'free'), 20)).toHaveLength(1);
    expect(extend(gapOf(page, 'one'), 20)).toHaveLength(0);
  });
});

describe('wordSimilarity', () => {
  it.each([
    ['culture', 'cultre', 'one slip'],
    ['normal', 'noormal', 'one slip'],
    ['progress', 'progrses', 'one slip'],
    ['information', 'infromation', 'one slip'],
    ['operate', 'operation', 'stem'],
    ['international', 'internatonnal', 'a long word'],
  ])('finds %s and %s alike: %s', (a, b) => {
    expect(wordSimilarity(a, b)).toBeGreaterThan(0);
    expect(wordSimilarity(b, a)).toBe(wordSimilarity(a, b));
  });

  it.each([
    ['was', 'has'],
    ['states', 'nations'],
    ['2018', '2019'],
    ['1000000', '1000001'],
    ['peace', 'pieces'],
    ['a', 'an'],
  ])('finds %s and %s different', (a, b) => {
    expect(wordSimilarity(a, b)).toBe(0);
  });
});
