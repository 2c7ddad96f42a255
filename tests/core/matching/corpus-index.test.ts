import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_POSTINGS,
  buildIndex,
  documentAt,
  openIndex,
} from '../../../src/core/matching/corpus-index.ts';
import { MAX_SEED_WORDS } from '../../../src/core/matching/seed-hash.ts';
import { PLACES_ON_PAGE, findSeeds } from '../../../src/core/matching/seeds.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';
import { seedPack } from './seed-corpus.ts';

/** Places of the page's k-grams in the documents, as `page:document:token`. */
function seedsOf(page: string, texts: readonly string[]): Set<string> {
  const index = openIndex(buildIndex(texts));
  const seeds = findSeeds(tokenise(page), index);
  const found = new Set<string>();
  for (let i = 0; i < seeds.length; i++) {
    const document = documentAt(index, seeds.position[i]);
    found.add(`${seeds.page[i]}:${document}:${seeds.position[i] - index.documentStart[document]}`);
  }
  return found;
}

/** Words of a small vocabulary: what is common and what is rare meet often. */
const word = fc.nat({ max: 400 }).map((n) => `w${Math.floor(Math.sqrt(n))}`);
const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));

describe('buildIndex and findSeeds', () => {
  it('find every exact run of the longest k-gram that is not everywhere', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), (texts, choice) => {
        const source = texts[choice % texts.length].split(' ');
        const first = choice % Math.max(1, source.length - MAX_SEED_WORDS);
        const run = source.slice(first, first + MAX_SEED_WORDS);
        if (run.length < MAX_SEED_WORDS) return true;
        const seeds = seedsOf(`before ${run.join(' ')} after`, texts);
        return [...seeds].some((seed) => seed.endsWith(`:${choice % texts.length}:${first}`));
      }),
      { seed: 20220414, numRuns: 300 },
    );
  });

  it('find nothing that is not there', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (texts, page) => {
        const words = page.split(' ');
        for (const seed of seedsOf(page, texts)) {
          const [at = 0, document = 0, token = 0] = seed.split(':').map(Number);
          const source = texts[document]?.split(' ') ?? [];
          if (words[at] !== source[token] || words[at + 1] !== source[token + 1]) return false;
        }
        return true;
      }),
      { seed: 20220414, numRuns: 300 },
    );
  });

  it('finds rare pairs at once, and common ones only with more words', () => {
    const common = Array.from({ length: MAX_POSTINGS + 1 }, (_, i) => `of the ${i}th`).join(' x ');
    const texts = [`${common} rare pair of the state itself`];
    expect(seedsOf('rare pair', texts).size).toBe(1);
    expect(seedsOf('of the', texts).size).toBe(0);
    expect(seedsOf('of the state', texts).size).toBeGreaterThan(0);
  });

  it('bounds the seeds of a page that repeats one phrase', () => {
    const seeds = findSeeds(
      tokenise('cyber security '.repeat(20_000)),
      openIndex(buildIndex(['on cyber security and cyber security cyber'])),
    );
    // Two different pairs of words, each at two places of the document at most.
    expect(seeds.length).toBeLessThanOrEqual(2 * 2 * PLACES_ON_PAGE);
  });

  it('takes at most nine bytes a word', () => {
    const { index } = seedPack;
    expect(index.bucketStart.buffer.byteLength / index.wordCount).toBeLessThan(9.1);
  });

  it('keeps the documents apart, empty ones too', () => {
    const texts = ['', 'one two', '', 'two three four', ''];
    const index = openIndex(buildIndex(texts));
    expect([...index.documentWords]).toEqual([0, 2, 0, 3, 0]);
    // "two two" stands across two documents.
    expect(seedsOf('one two two three four', texts)).toEqual(new Set(['0:1:0', '2:3:0', '3:3:1']));
    expect(seedsOf('anything at all', [])).toEqual(new Set());
  });
});

describe('openIndex', () => {
  const change = (at: number, value: number) => {
    const buffer = buildIndex(['one two three']);
    new Uint32Array(buffer)[at] = value;
    return buffer;
  };

  it.each([
    ['a wrong magic', change(0, 1), /magic: expected \d+, got 1/],
    ['another format version', change(1, 99), /format version: expected 1, got 99/],
    ['another fold version', change(2, 99), /fold version: expected \d+, got 99/],
    ['a wrong length', change(3, 99), /length: expected 99, got \d+/],
    ['a wrong count', change(6, 99), /length by its parts/],
    ['a cut buffer', buildIndex(['one two']).slice(0, 32), /length: expected at least 64, got 32/],
  ])('throws on %s', (_what, buffer, message) => {
    expect(() => openIndex(buffer)).toThrow(message);
  });

  it('opens by views only', () => {
    const buffer = buildIndex(['one two three four']);
    const index = openIndex(buffer);
    expect(index.position.buffer).toBe(buffer);
    expect(index.fingerprint.buffer).toBe(buffer);
  });
});
