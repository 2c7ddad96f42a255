import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART_WORDS, cutText, firstWords } from '../../../src/cli/bench/cut-text.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

const wordsOf = (text: string): number => tokenise(text).length;
const longText = (words: number): string =>
  Array.from({ length: words }, (_, i) => `word${i}`).join(' ');

describe('cutText', () => {
  it.each([
    [1, 1],
    [PART_WORDS, 1],
    [PART_WORDS * 2, 2],
    [Math.round(PART_WORDS * 2.4), 2],
    [Math.round(PART_WORDS * 2.6), 3],
  ])('cuts %d words into %d parts of equal length', (words, expected) => {
    const parts = cutText(longText(words));
    expect(parts).toHaveLength(expected);
    for (const part of parts)
      expect(Math.abs(wordsOf(part) - words / expected)).toBeLessThanOrEqual(1);
  });

  it('loses nothing and cuts no word', () => {
    const text = fc.array(fc.constantFrom('cyber', ' ', '\n', '“', '. ', 'größe'), {
      minLength: 0,
      maxLength: 6000,
      size: 'max',
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('');
        const parts = cutText(whole);
        expect(parts.join('')).toBe(whole);
        expect(parts.reduce((sum, part) => sum + wordsOf(part), 0)).toBe(wordsOf(whole));
      }),
      { seed: 3, numRuns: 50 },
    );
  });
});

describe('firstWords', () => {
  it.each([
    ['one two, three four.', 2, 'one two'],
    ['one two, three four.', 4, 'one two, three four.'],
    ['one two, three four.', 9, 'one two, three four.'],
    ['', 3, ''],
  ])('of %j: the first %d are %j', (text, words, expected) => {
    expect(firstWords(text, words)).toBe(expected);
  });
});
