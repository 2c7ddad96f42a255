import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  MAX_POSTINGS,
  buildIndex,
  documentAt,
  openIndex,
} from '../../../../src/core/matching/index/corpus-index.ts';
import { MAX_SEED_WORDS, MIN_SEED_WORDS } from '../../../../src/core/matching/index/seed-hash.ts';
import { PLACES_ON_PAGE, findSeeds } from '../../../../src/core/matching/index/seeds.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

// Hundreds of cases each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Few words, so that phrases repeat on page and in corpus. */
const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), { maxLength })
    .map((words) => words.join(' '));
const SEED = 20210415;

describe('findSeeds', () => {
  it('gives k-grams that page and corpus share, by page token, a bounded number for each', () => {
    const corpus = fc.array(text(60), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text(200), corpus, (pageText, texts) => {
        const index = openIndex(buildIndex(texts));
        const page = tokenise(pageText);
        const seeds = findSeeds(page, index);
        const hashAt = new Map<number, number>();
        texts.forEach((source, document) => {
          const { length, hash } = tokenise(source);
          for (let i = 0; i < length; i++)
            hashAt.set((index.documentStart[document] ?? 0) + i, hash[i] ?? 0);
        });
        const perToken = new Map<string, number>();
        const places = new Map<string, Set<number>>();
        for (let s = 0; s < seeds.length; s++) {
          const [at = 0, position = 0, words = 0] = [
            seeds.page[s],
            seeds.position[s],
            seeds.words[s],
          ];
          if (s > 0) expect(at).toBeGreaterThanOrEqual(seeds.page[s - 1] ?? 0);
          expect(words).toBeGreaterThanOrEqual(MIN_SEED_WORDS);
          expect(words).toBeLessThanOrEqual(MAX_SEED_WORDS);
          for (let i = 0; i < words; i++) expect(hashAt.get(position + i)).toBe(page.hash[at + i]);
          const key = `${at} ${words}`;
          perToken.set(key, (perToken.get(key) ?? 0) + 1);
          const gram = page.hash.slice(at, at + words).join(' ');
          const placesOfGram = places.get(gram) ?? new Set();
          places.set(gram, placesOfGram.add(at));
        }
        expect(Math.max(0, ...perToken.values())).toBeLessThanOrEqual(MAX_POSTINGS);
        for (const { size } of places.values()) expect(size).toBeLessThanOrEqual(PLACES_ON_PAGE);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('finds no more of one phrase, however often a page repeats it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (times) => {
        const index = openIndex(buildIndex(['alpha beta gamma delta']));
        const seeds = findSeeds(tokenise('alpha beta. '.repeat(times)), index);
        expect(seeds.length).toBe(Math.min(times, PLACES_ON_PAGE));
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('finds a text at no more places than are kept, however often the corpus has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (copies) => {
        const words = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
        const index = openIndex(buildIndex(Array.from({ length: copies }, () => words)));
        const seeds = findSeeds(tokenise(words), index);
        const documents = new Set(
          Array.from(seeds.position.slice(0, seeds.length), (position) =>
            documentAt(index, position),
          ),
        );
        expect(documents.size).toBe(Math.min(copies, MAX_POSTINGS));
        // Where shorter phrases stand at more places, only the longest are kept.
        if (copies > MAX_POSTINGS)
          expect(new Set(seeds.words.slice(0, seeds.length))).toEqual(new Set([MAX_SEED_WORDS]));
      }),
      { seed: SEED, numRuns: 20, examples: [[MAX_POSTINGS], [MAX_POSTINGS + 1]] },
    );
  });
});
