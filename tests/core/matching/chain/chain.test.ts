import { describe, expect, it } from 'vitest';
import { chainSeeds } from '../../../../src/core/matching/chain/chain.ts';
import { buildIndex, openIndex } from '../../../../src/core/matching/index/corpus-index.ts';
import { readPage } from '../../../../src/core/matching/reading.ts';
import type { Seeds } from '../../../../src/core/matching/index/seeds.ts';

/** A page of 200 words; `marks` replaces words by their place. */
function pageOf(marks: Readonly<Record<number, string>> = {}) {
  const words = Array.from({ length: 200 }, (_, i) => marks[i] ?? 'word');
  return readPage({ text: words.join(' '), quotes: [] });
}

/** Two documents of 300 words. */
const index = openIndex(buildIndex([1, 2].map(() => 'some word or other again '.repeat(60))));

type Seed = readonly [page: number, source: number, words: number, document?: number];

function seedsOf(list: readonly Seed[]): Seeds {
  const position = list.map(
    ([, source, , document = 0]) => (index.documentStart[document] ?? 0) + source,
  );
  return {
    length: list.length,
    page: Uint32Array.from(list, ([page]) => page),
    position: Uint32Array.from(position),
    words: Uint8Array.from(list, ([, , words]) => words),
  };
}

/** Return the chains of seeds, each as the places of its seeds on the page. */
function chainsOf(list: readonly Seed[], reading = pageOf()): number[][] {
  const chains = chainSeeds(seedsOf(list), reading, index);
  return Array.from({ length: chains.length }, (_, chain) =>
    chains.linksOf(chain).map(({ page }) => page),
  );
}

describe('chainSeeds', () => {
  it.each<[string, readonly Seed[], number[][]]>([
    ['no seeds', [], []],
    [
      'seeds on one diagonal',
      [
        [1, 11, 3],
        [2, 12, 3],
        [5, 15, 2],
      ],
      [[1, 2, 5]],
    ],
    [
      'a seed at another place',
      [
        [1, 11, 3],
        [2, 112, 3],
      ],
      [[1], [2]],
    ],
    [
      'a seed of another document',
      [
        [1, 11, 3],
        [2, 12, 3, 1],
      ],
      [[1], [2]],
    ],
    [
      'a seed that goes back in the source',
      [
        [1, 11, 3],
        [5, 9, 3],
      ],
      [[1], [5]],
    ],
    [
      'a seed after dropped words',
      [
        [1, 11, 3],
        [5, 25, 3],
      ],
      [[1, 5]],
    ],
    [
      'a seed after too many',
      [
        [1, 11, 3],
        [5, 32, 3],
      ],
      [[1], [5]],
    ],
    [
      'a seed after too long a stretch of the page',
      [
        [1, 11, 3],
        [40, 50, 3],
      ],
      [[1], [40]],
    ],
    [
      'two places at once',
      [
        [1, 11, 3],
        [1, 91, 3],
        [2, 12, 3],
        [2, 92, 3],
      ],
      [
        [1, 2],
        [1, 2],
      ],
    ],
  ])('chains %s', (_what, seeds, expected) => {
    expect(chainsOf(seeds)).toEqual(expected);
  });

  it.each<[string, Readonly<Record<number, string>>, number[][]]>([
    ['an ellipsis', { 4: 'word …' }, [[1, 5]]],
    ['no ellipsis', {}, [[1], [5]]],
  ])('follows the source over an omission only at its mark: %s', (_what, marks, expected) => {
    expect(
      chainsOf(
        [
          [1, 11, 3],
          [5, 95, 3],
        ],
        pageOf(marks),
      ),
    ).toEqual(expected);
  });

  it('leaves out seeds in brackets', () => {
    const reading = pageOf({ 5: '[word', 7: 'word]' });
    expect(
      chainsOf(
        [
          [1, 11, 3],
          [6, 16, 2],
        ],
        reading,
      ),
    ).toEqual([[1]]);
  });

  it('parts seeds in two quotations', () => {
    const reading = pageOf({ 1: '“word', 4: 'word”', 24: '“word', 28: 'word”' });
    expect(
      chainsOf(
        [
          [1, 11, 3],
          [24, 34, 3],
        ],
        reading,
      ),
    ).toEqual([[1], [24]]);
  });

  it('keeps the number of open chains of a document bounded', () => {
    const many: Seed[] = Array.from({ length: 17 }, (_, i) => [1, 290 - 17 * i, 2]);
    expect(chainsOf([...many, [2, 291, 2]])).toHaveLength(18);
    expect(chainsOf([...many.slice(1), [2, 274, 2]])).toHaveLength(16);
  });

  it('counts the words that the seeds cover, and the longest run', () => {
    const chains = chainSeeds(
      seedsOf([
        [1, 11, 3],
        [2, 12, 3],
        [9, 19, 2],
      ]),
      pageOf(),
      index,
    );
    expect([chains.words[0], chains.longestRun[0]]).toEqual([6, 4]);
  });
});
