import { describe, expect, it } from 'vitest';
import { MAX_POSTINGS } from '../../../src/core/matching/index/corpus-index.ts';
import { chainSeeds } from '../../../src/core/matching/chain/chain.ts';
import { findCandidates } from '../../../src/core/matching/find-candidates.ts';
import { readPage } from '../../../src/core/matching/reading.ts';
import { findSeeds } from '../../../src/core/matching/index/seeds.ts';
import type { PhraseFrequencies } from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import { matchSeeds, phrases, seedPack, seedText } from './seed-corpus.ts';

const TEXT = seedText('lavrov-2022-04-14-cyberanarchy');
const SENTENCE = TEXT.slice(0, TEXT.indexOf('.') + 1);

/** Pages that are made to cost much, in a size; `size` is about the number of words. */
const HOSTILE: readonly (readonly [string, (size: number) => string])[] = [
  ['one word over and over', (size) => 'cyber '.repeat(size)],
  ['one phrase over and over', (size) => 'the United Nations '.repeat(size / 3)],
  ['one phrase in quotation marks', (size) => '“the United Nations” '.repeat(size / 3)],
  ['one sentence over and over', (size) => `${SENTENCE} `.repeat(size / 20)],
  ['one sentence in quotation marks', (size) => `“${SENTENCE}” `.repeat(size / 20)],
  ['a word without an end', (size) => 'cyber'.repeat(size)],
  ['only opening marks', (size) => '“ cyber '.repeat(size / 2)],
  ['only apostrophes', (size) => "the states' ‘ ".repeat(size / 2)],
  ['only brackets', (size) => '[cyber … '.repeat(size / 2)],
  [
    'one quotation with an ellipsis after each word',
    (size) => `“${'United … Nations '.repeat(size / 2)}”`,
  ],
  ['nothing but line breaks', (size) => '\n'.repeat(size * 6)],
];

/** Counts how often phrase frequencies are asked, which every step beyond the seeds does. */
function counted(): { readonly frequencies: PhraseFrequencies; readonly asked: () => number } {
  let asked = 0;
  return {
    frequencies: {
      unigramBits: (hash) => {
        asked++;
        return phrases.unigramBits(hash);
      },
      bits: (hashes, at, contextLength) => {
        asked++;
        return phrases.bits(hashes, at, contextLength);
      },
    },
    asked: () => asked,
  };
}

describe('work on a hostile page', () => {
  it.each(HOSTILE)('is bounded by its length: %s', (_what, pageOf) => {
    const size = 3000;
    const text = pageOf(size);
    const reading = readPage({ text, quotes: [] });
    const seeds = findSeeds(reading.tokens, seedPack.index);
    expect(seeds.length).toBeLessThanOrEqual(reading.tokens.length * MAX_POSTINGS);
    expect(chainSeeds(seeds, reading, seedPack.index).length).toBeLessThanOrEqual(seeds.length);
    const work = (length: number) => {
      const { frequencies, asked } = counted();
      matchText({ text: pageOf(length), quotes: [] }, seedPack, frequencies);
      return asked();
    };
    // Four times the page is at most about four times the work.
    expect(work(4 * size)).toBeLessThanOrEqual(5 * work(size) + 1000);
  });

  it('keeps the windows that are read within the corpus', () => {
    const text = `“${SENTENCE}” `.repeat(100);
    const { windows } = findCandidates(readPage({ text, quotes: [] }), seedPack.index, phrases);
    expect(windows.length).toBeLessThanOrEqual(seedPack.index.documentCount * 4);
  });

  it('finds a quotation at the end of a long page', () => {
    const page = `${'a word of this page that says nothing. '.repeat(3000)}\n“${SENTENCE}”`;
    expect(matchSeeds(page)).toHaveLength(1);
  });
});
