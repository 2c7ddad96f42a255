import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_POSTINGS,
  MAX_STRIDE,
  STOP,
  buildIndex,
  documentAt,
  openIndex,
} from '../../../../src/core/matching/index/corpus-index.ts';
import { MAX_SEED_WORDS } from '../../../../src/core/matching/index/seed-hash.ts';
import { PLACES_ON_PAGE, findSeeds } from '../../../../src/core/matching/index/seeds.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

/** Places of the page's k-grams in the documents, as `page:document:token`. */
function seedsOf(page: string, texts: readonly string[], stride = 1): Set<string> {
  const index = openIndex(buildIndex(texts, { stride }));
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
const text = fc
  .array(word, { minLength: 1, maxLength: 120, size: 'max' })
  .map((words) => words.join(' '));

/** Pages made of stretches of the documents, so that runs of all lengths meet, with words between them. */
const documentsAndPage = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .chain((texts) => {
    const stretch = fc
      .tuple(fc.nat({ max: texts.length - 1 }), fc.nat({ max: 120 }), fc.nat({ max: 24 }))
      .map(([document, first, length]) => texts[document].split(' ').slice(first, first + length));
    const page = fc.array(fc.oneof(stretch, fc.array(word, { maxLength: 3 })), {
      maxLength: 6,
      size: 'max',
    });
    return fc.tuple(fc.constant(texts), page);
  })
  .map(([texts, stretches]) => ({ texts, page: stretches.flat() }));

/** The slow oracle: where page and documents share `MAX_SEED_WORDS` words from a position that the stride keeps. */
function sharedRuns(page: readonly string[], texts: readonly string[], stride: number): string[] {
  const gramsOf = (words: readonly string[]) =>
    words.slice(MAX_SEED_WORDS - 1).map((_, i) => words.slice(i, i + MAX_SEED_WORDS).join(' '));
  const kept = texts.map((words) => gramsOf(words.split(' ')).filter((_, i) => i % stride === 0));
  const isTooCommon = (gram: string) =>
    kept.flat().filter((other) => other === gram).length > MAX_POSTINGS;
  return gramsOf(page).flatMap((gram, at) =>
    isTooCommon(gram)
      ? []
      : kept.flatMap((grams, document) =>
          grams.flatMap((other, i) => (other === gram ? [`${at}:${document}:${i * stride}`] : [])),
        ),
  );
}

/** Words of most texts by rank: the `r`th is met about once in `8 r`. */
function zipfText(words: number, seed: number): string {
  const vocabulary = 8000;
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `w${Math.floor(vocabulary ** (state / 2 ** 32))}`;
  };
  return Array.from({ length: words }, next).join(' ');
}

describe('buildIndex and findSeeds', () => {
  it.each([1, 2, 3, MAX_STRIDE])('find every run that a stride of %i promises', (stride) => {
    let runs = 0;
    fc.assert(
      fc.property(documentsAndPage, ({ texts, page }) => {
        const seeds = seedsOf(page.join(' '), texts, stride);
        const shared = sharedRuns(page, texts, stride);
        runs += shared.length;
        return shared.every((run) => seeds.has(run));
      }),
      { seed: 20220414, numRuns: 300 },
    );
    expect(runs).toBeGreaterThan(100);
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

  it.each([
    [1, 9.1],
    [2, 4.6],
  ])('take at a stride of %i at most %f bytes a word, at any size', (stride, most) => {
    for (let words = 1000; words < 100_000; words = Math.ceil(words * 1.3)) {
      // Documents of 1,000 to 2,000 words.
      const documents = Math.floor(words / 1000);
      const texts = Array.from({ length: documents }, (_, i) =>
        zipfText(Math.ceil(words / documents), i),
      );
      expect(buildIndex(texts, { stride }).byteLength / words).toBeLessThan(most);
    }
  });

  it('keep as many postings as the stride leaves positions', () => {
    const texts = [zipfText(999, 1), zipfText(100, 2), 'one two'];
    const kept = (stride: number) => {
      const index = openIndex(buildIndex(texts, { stride }));
      return [index.stride, [...index.position].filter((at) => at !== STOP).length];
    };
    // The last position of a document has no second word.
    expect(kept(1)).toEqual([1, 998 + 99 + 1]);
    expect(kept(2)).toEqual([2, 499 + 50 + 1]);
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

describe('buildIndex', () => {
  it.each([0, 9, 1.5])('throws on a stride of %d', (stride) => {
    expect(() => buildIndex(['one two'], { stride })).toThrow(`expected 1 to 8, got ${stride}`);
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
    ['another format version', change(1, 99), /format version: expected 2, got 99/],
    ['another fold version', change(2, 99), /fold version: expected \d+, got 99/],
    ['a wrong length', change(3, 99), /length: expected 99, got \d+/],
    ['a wrong count', change(6, 99), /length by its parts/],
    ['a stride of 0', change(9, 0), /stride: expected 1 to 8, got 0/],
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
