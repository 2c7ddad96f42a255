import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { matchText } from '../../../src/core/matching/match-text.ts';
import type { Match, PageText } from '../../../src/core/model/match.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';
import { matchSeeds, phrases, seedPack, seedText } from './seed-corpus.ts';

// Hundreds of cases each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** A bundled document with the places of its words. */
interface WordsOfDocument {
  readonly id: string;
  readonly text: string;
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const DOCUMENTS: readonly WordsOfDocument[] = seedPack.documentIds.map((id) => {
  const text = seedText(id);
  const { length, start, end } = tokenise(text);
  return { id, text, length, start, end };
});

function wordsFrom({ text, start, end }: WordsOfDocument, first: number, count: number): string {
  return text.slice(start[first], end[first + count - 1]);
}

/** Words in a row of a bundled document, from 1 to `most`. */
const excerpt = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...DOCUMENTS), fc.nat(), fc.integer({ min: 1, max: most }))
    .map(([document, place, count]) => {
      const words = Math.min(count, document.length);
      return wordsFrom(document, place % (document.length - words + 1), words);
    });

/** Any 16-bit units: halves of characters, marks that combine, scripts in both directions, controls. */
const junk = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const OWN_WORDS = [
  'he said on Monday',
  ', she added, ',
  'not',
  '[sic]',
  '[…]',
  '…',
  '1,000',
  'the',
];
const MARKS = [
  '“',
  '”',
  '"',
  '«',
  '»',
  '„',
  '‘',
  '’',
  "'",
  '「',
  '」',
  '(',
  ')',
  '\n',
  '\n\n',
  '. ',
];

/** What a page may be made of: words of the documents, its own words, marks, and junk. */
const piece = fc.oneof(
  { arbitrary: excerpt(25), weight: 4 },
  { arbitrary: fc.constantFrom(...OWN_WORDS), weight: 2 },
  { arbitrary: fc.constantFrom(...MARKS), weight: 4 },
  { arbitrary: junk, weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 },
);
const separator = fc.constantFrom(' ', ' ', ' ', '', '\n');
const page: fc.Arbitrary<PageText> = fc
  .tuple(
    fc.array(fc.tuple(piece, separator), { maxLength: 16 }),
    fc.array(fc.nat(), { maxLength: 4 }),
  )
  .map(([pieces, ends]) => {
    const text = pieces.flat().join('');
    const [a = 0, b = 0, c = 0, d = 0] = ends
      .map((end) => end % (text.length + 1))
      .sort((x, y) => x - y);
    const quotes = [
      { start: a, end: b },
      { start: c, end: d },
    ].filter(({ start, end }) => end > start);
    return { text, quotes };
  });

const SEED = 20220414;

/** Return the words of a text as they are written. */
function wordsOf(text: string): string[] {
  const { length, start, end } = tokenise(text);
  return Array.from({ length }, (_, i) => text.slice(start[i], end[i]));
}

const match = ({ text, quotes }: PageText): Match[] => matchSeeds(text, quotes);

describe('matchText', () => {
  it('gives matches in page order, with spans inside page and source', () => {
    fc.assert(
      fc.property(page, (given) => {
        let last = 0;
        for (const { quotation, source, alternatives } of match(given)) {
          expect(quotation.start).toBeGreaterThanOrEqual(last);
          last = quotation.start;
          expect(quotation.end).toBeGreaterThan(quotation.start);
          expect(quotation.end).toBeLessThanOrEqual(given.text.length);
          for (const span of [source, ...alternatives]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(seedText(span.documentId).length);
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('gives alignments whose runs adjoin, in the source but for jumps back, and cover both spans', () => {
    fc.assert(
      fc.property(page, (given) => {
        for (const { quotation, source, alignment } of match(given)) {
          let [pageEnd, sourceEnd] = [quotation.start, alignment[0]?.source.start ?? 0];
          let [low, high] = [Infinity, 0];
          let back = 0;
          for (const run of alignment) {
            expect(run.page.start).toBe(pageEnd);
            expect(run.page.end).toBeGreaterThanOrEqual(run.page.start);
            expect(run.source.start).toBeLessThanOrEqual(sourceEnd);
            expect(run.source.end).toBeGreaterThanOrEqual(run.source.start);
            if (run.source.start < sourceEnd) back++;
            [pageEnd, sourceEnd] = [run.page.end, run.source.end];
            [low, high] = [Math.min(low, run.source.start), Math.max(high, sourceEnd)];
          }
          expect(pageEnd).toBe(quotation.end);
          expect([low, high]).toEqual([source.start, source.end]);
          expect(back).toBeLessThanOrEqual(alignment.filter(({ kind }) => kind === 'jump').length);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('calls the same only what is', () => {
    fc.assert(
      fc.property(page, (given) => {
        for (const { source, alignment } of match(given)) {
          const sourceText = seedText(source.documentId);
          for (const run of alignment) {
            const words = given.text.slice(run.page.start, run.page.end);
            const sourceWords = sourceText.slice(run.source.start, run.source.end);
            if (run.kind === 'same') expect(wordsOf(words)).toEqual(wordsOf(sourceWords));
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('names other documents by date, each once, never the source', () => {
    fc.assert(
      fc.property(page, (given) => {
        for (const { source, alternatives } of match(given)) {
          const ids = alternatives.map(({ documentId }) => documentId);
          expect(ids).toEqual(seedPack.documentIds.filter((id) => ids.includes(id)));
          expect(ids).not.toContain(source.documentId);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('gives the same for the same page, whatever was matched before, and leaves it as it is', () => {
    fc.assert(
      fc.property(page, page, (given, other) => {
        const first = match(given);
        match(other);
        Object.freeze(given);
        given.quotes.forEach((quote) => Object.freeze(quote));
        expect(matchText(given, seedPack, phrases)).toEqual(first);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('throws on no text', () => {
    const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 400 });
    const anything = fc.oneof(
      units.map((list) => String.fromCharCode(...list)),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
    );
    fc.assert(
      fc.property(anything, excerpt(12), (noise, quotation) => {
        expect(match({ text: noise, quotes: [] })).toEqual([]);
        expect(() => match({ text: `${noise}“${quotation}”${noise}`, quotes: [] })).not.toThrow();
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('the decision', () => {
  /**
   * Words of a document, and the same with the next word. Not with a name: names alone are no statement, so that one
   * name more can undo a match. Nor with marks: those of the source would split the page's quotation.
   */
  const growing = fc
    .tuple(fc.constantFrom(...DOCUMENTS), fc.nat(), fc.integer({ min: 2, max: 24 }))
    .filter(([document, , count]) => document.length > count)
    .map(([document, place, count]) => {
      const first = place % (document.length - count);
      const [shorter, longer] = [count, count + 1].map((n) => wordsFrom(document, first, n));
      return { id: document.id, shorter: shorter ?? '', longer: longer ?? '' };
    })
    .filter(({ longer }) => !/["“”]/.test(longer) && /(?:^|\s)\p{Ll}\S*$/u.test(longer));

  const isFound = (text: string, id: string): boolean =>
    matchSeeds(text).some(({ source, alternatives }) =>
      [source, ...alternatives].some(({ documentId }) => documentId === id),
    );
  const withoutWord = (words: string, at: number): string =>
    words
      .split(' ')
      .filter((_, i) => i !== at)
      .join(' ');

  it.each<[string, (words: string) => string]>([
    ['in quotation marks', (words) => `He said: “${words}”. That was all.`],
    ['without quotation marks', (words) => `That was all. ${words}`],
    ['with a word dropped', (words) => `“${withoutWord(words, 1)}”`],
    ['with a word changed', (words) => `“${words.replace(/(?<=^\S+ )\S+/, 'zebra')}”`],
  ])('finds a quotation again that goes on for an exact word: %s', (_how, pageOf) => {
    fc.assert(
      fc.property(growing, ({ id, shorter, longer }) => {
        if (isFound(pageOf(shorter), id)) expect(isFound(pageOf(longer), id)).toBe(true);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
