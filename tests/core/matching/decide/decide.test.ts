import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMatch, isPart, isProof, scoreOf } from '../../../../src/core/matching/decide/decide.ts';
import type { Evidence } from '../../../../src/core/matching/decide/score.ts';

/** An exact quotation of six words. */
const EXACT: Evidence = {
  bits: 45,
  edits: 0,
  jumps: 0,
  words: 6,
  longestRun: 6,
  longestPart: 6,
  similarity: 1,
  coverage: 1,
  pageDensity: 1,
  sourceDensity: 1,
  nameShare: 0,
  rarest: 18,
  isCoinage: false,
};

/** Return the exact quotation with a change; of one part, unless the change says otherwise. */
function evidenceOf(change: Partial<Evidence>): Evidence {
  return { ...EXACT, longestPart: change.words ?? EXACT.words, ...change };
}

const CORPUS = { searchedWords: 4000, corpusWords: 4000 };
const LARGE_CORPUS = { searchedWords: 1e8, corpusWords: 1e8 };

describe('isMatch', () => {
  it.each<[string, Partial<Evidence>, boolean]>([
    ['an exact quotation', {}, true],
    ['one of common words', { bits: 20 }, false],
    ['one with an edit', { edits: 1, similarity: 0.85 }, true],
    ['one with many edits', { edits: 5, similarity: 0.75 }, false],
    ['one that is half other words', { bits: 200, similarity: 0.6 }, false],
    ['a small part of a longer one', { coverage: 0.4 }, false],
    ['a long exact part of a longer one', { bits: 90, longestRun: 9, coverage: 0.4 }, true],
    ['three words', { words: 3, longestRun: 3, bits: 30 }, true],
    ['three common words', { words: 3, longestRun: 3, bits: 23 }, false],
    ['a coinage of three words', { words: 3, longestRun: 3, bits: 23, isCoinage: true }, true],
    [
      'a coinage of common words',
      { words: 4, longestRun: 4, bits: 28, isCoinage: true, rarest: 15 },
      false,
    ],
    ['four common words', { words: 4, longestRun: 4, bits: 32, rarest: 15 }, false],
    ['four words that never met', { words: 4, longestRun: 4, bits: 46, rarest: 15 }, true],
    ['five words', { words: 5, longestRun: 5, bits: 32, rarest: 15 }, true],
    ['five common words', { words: 5, longestRun: 5, bits: 23, rarest: 15 }, false],
    [
      'a formula in other words',
      { words: 8, edits: 1, bits: 31, rarest: 15, similarity: 0.9 },
      false,
    ],
    ['eight edited words, one rare', { words: 8, edits: 1, bits: 31, similarity: 0.9 }, true],
    ['two short parts', { words: 7, longestPart: 4, longestRun: 4, bits: 32, rarest: 15 }, false],
    ['a name', { nameShare: 0.9 }, false],
    ['a long list of names', { nameShare: 0.9, words: 12, bits: 90 }, true],
    ['scattered words of the page', { pageDensity: 0.3 }, false],
    ['scattered words of the source', { sourceDensity: 0.3 }, false],
    ['words on both sides of an ellipsis', { sourceDensity: 0.3, jumps: 1, bits: 60 }, true],
    ['scattered pairs of words', { longestRun: 2, similarity: 0.85, bits: 90, edits: 1 }, false],
  ])('judges %s in quotation marks', (_what, change, expected) => {
    expect(isMatch(evidenceOf(change), true, CORPUS)).toBe(expected);
  });

  it.each<[string, Partial<Evidence>, boolean]>([
    ['six exact words', {}, false],
    ['twelve exact words', { words: 12, longestRun: 12, bits: 90 }, true],
    ['twelve common words', { words: 12, longestRun: 12, bits: 40 }, false],
    ['twelve words in short runs', { words: 12, longestRun: 4, bits: 90 }, false],
    ['a list of names', { words: 12, longestRun: 12, bits: 90, nameShare: 0.9 }, false],
  ])('judges %s without quotation marks', (_what, change, expected) => {
    expect(isMatch(evidenceOf(change), false, CORPUS)).toBe(expected);
  });

  it('asks for more in a larger corpus, and for less in a proven document', () => {
    expect(isMatch(EXACT, true, LARGE_CORPUS)).toBe(false);
    expect(isMatch({ ...EXACT, bits: 60 }, true, LARGE_CORPUS)).toBe(true);
    const weak = { ...EXACT, bits: 21 };
    expect(isMatch(weak, true, CORPUS)).toBe(false);
    expect(isMatch(weak, true, { ...CORPUS, searchedWords: 300 })).toBe(true);
    expect(
      isMatch({ ...weak, words: 4, rarest: 15 }, true, { ...CORPUS, searchedWords: 300 }),
    ).toBe(true);
    expect(isMatch({ ...weak, bits: 19 }, true, { ...CORPUS, searchedWords: 3 })).toBe(false);
  });

  it.each<[string, Partial<Evidence>, boolean]>([
    ['eight words', { words: 8, longestRun: 8 }, false],
    ['twelve words', { words: 12, longestRun: 12 }, true],
    [
      'twelve words that leave some of the marks',
      { words: 12, longestRun: 12, coverage: 0.9 },
      false,
    ],
    ['eight words without as many that are dropped', { words: 12, longestRun: 5, edits: 4 }, false],
  ])('takes so few bits for no idiom in a large corpus: %s', (_what, change, expected) => {
    expect(isMatch({ ...EXACT, bits: 44, ...change }, true, LARGE_CORPUS)).toBe(expected);
  });

  it('takes a whole quotation of a proven document as if there were no other', () => {
    const proven = { ...LARGE_CORPUS, searchedWords: 1000 };
    expect(isMatch({ ...EXACT, bits: 24 }, true, proven)).toBe(true);
    expect(isMatch({ ...EXACT, bits: 24, coverage: 0.9 }, true, proven)).toBe(false);
    expect(isMatch({ ...EXACT, bits: 30, edits: 1 }, true, proven)).toBe(false);
    expect(isMatch({ ...EXACT, bits: 19 }, true, proven)).toBe(false);
  });

  it('never turns a match into none when more exact words are repeated', () => {
    const evidence = fc.record({
      bits: fc.double({ min: 0, max: 200, noNaN: true }),
      edits: fc.nat({ max: 6 }),
      jumps: fc.nat({ max: 2 }),
      words: fc.integer({ min: 1, max: 40 }),
      longestPart: fc.integer({ min: 1, max: 40 }),
      longestRun: fc.integer({ min: 1, max: 40 }),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
      coverage: fc.double({ min: 0, max: 1, noNaN: true }),
      pageDensity: fc.double({ min: 0, max: 1, noNaN: true }),
      sourceDensity: fc.double({ min: 0, max: 1, noNaN: true }),
      nameShare: fc.double({ min: 0, max: 0.7, noNaN: true }),
      rarest: fc.double({ min: 3, max: 25, noNaN: true }),
      isCoinage: fc.constant(false),
    });
    const contexts = fc.constantFrom(CORPUS, LARGE_CORPUS, { ...LARGE_CORPUS, searchedWords: 900 });
    fc.assert(
      fc.property(evidence, fc.boolean(), contexts, (before, quoted, context) => {
        const after = {
          ...before,
          bits: before.bits + 5,
          words: before.words + 1,
          longestPart: before.longestPart + 1,
          longestRun: before.longestRun + 1,
        };
        return !isMatch(before, quoted, context) || isMatch(after, quoted, context);
      }),
      { seed: 20220414, numRuns: 2000 },
    );
  });
});

describe('isPart', () => {
  it.each<[string, Partial<Evidence>, boolean]>([
    ['half of the quotation', { coverage: 0.5 }, true],
    ['a few words of it', { words: 5, longestRun: 5 }, false],
    ['common words', { bits: 20 }, false],
    ['half other words', { bits: 90, similarity: 0.6 }, false],
    ['scattered pairs of words', { bits: 90, longestRun: 2 }, false],
    ['scattered words of the source', { sourceDensity: 0.3 }, false],
    ['a name', { nameShare: 0.9 }, false],
  ])('judges %s', (_what, change, expected) => {
    expect(isPart(evidenceOf(change), CORPUS)).toBe(expected);
  });
});

describe('scoreOf', () => {
  it('falls with every departure and with the words that were searched', () => {
    const exact = scoreOf(EXACT, 4000);
    expect(scoreOf({ ...EXACT, edits: 1 }, 4000)).toBeLessThan(exact);
    expect(scoreOf({ ...EXACT, jumps: 1 }, 4000)).toBeLessThan(exact);
    expect(scoreOf(EXACT, 8000)).toBeCloseTo(exact - 1, 2);
  });
});

describe('isProof', () => {
  it('takes a sure match of some words', () => {
    expect(isProof(EXACT, 30, 4000)).toBe(true);
    expect(isProof(EXACT, 12, 4000)).toBe(false);
    expect(isProof({ ...EXACT, words: 4 }, 30, 4000)).toBe(false);
  });
});
