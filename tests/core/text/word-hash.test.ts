import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/core/text/character-class.ts';
import { spellingHash } from '../../../src/core/text/spelling.ts';
import { foldedWord, tokenise } from '../../../src/core/text/tokenise.ts';
import { WordHasher, isPlainLength, plainWordHash } from '../../../src/core/text/word-hash.ts';

/** Make sure that the letters of a word have their class, as the tokeniser does when it first meets them. */
function meet(word: string): void {
  for (let i = 0; i < word.length; i++) classOf(word.charCodeAt(i));
}

/** The slow oracle: fold the word, letter by letter, and hash the letters as the spelling rules say. */
function hashOfFolded(word: string): number {
  const letters = Uint16Array.from(foldedWord(word, 0, word.length), (letter) =>
    letter.charCodeAt(0),
  );
  return spellingHash(letters, letters.length);
}

function hashedByLetter(folded: string): number {
  const hasher = new WordHasher();
  hasher.addAll(folded);
  return hasher.finish();
}

const plainWord = fc
  .array(fc.constantFrom(...'abceghinoprstuzABCEZéÉñßжЖωΩ0129'), { minLength: 1, maxLength: 40 })
  .map((letters) => letters.join('').replaceAll('ß', 's'));

describe('plainWordHash', () => {
  it('gives the hash of the folded letters, the first time and every other', () => {
    fc.assert(
      fc.property(plainWord, (word) => {
        meet(word);
        const expected = hashOfFolded(word);
        expect([plainWordHash(word), plainWordHash(word)]).toEqual([expected, expected]);
        expect(hashedByLetter(foldedWord(word, 0, word.length))).toBe(expected);
      }),
      { seed: 20220414, numRuns: 1000 },
    );
  });

  it('gives the same hashes after more words than it keeps', () => {
    const words = Array.from({ length: 40_000 }, (_, i) => `word${i}`);
    meet(words.join(''));
    const first = words.map(plainWordHash);
    expect(words.map(plainWordHash)).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(39_990);
  });
});

describe('WordHasher', () => {
  it('is empty until it has a letter', () => {
    const hasher = new WordHasher();
    expect(hasher.isEmpty).toBe(true);
    hasher.add(97);
    expect(hasher.isEmpty).toBe(false);
  });

  it('tells long words by all of their letters', () => {
    const long = 'x'.repeat(80);
    expect(hashedByLetter(`${long}a`)).not.toBe(hashedByLetter(`${long}b`));
    expect(isPlainLength(long.length)).toBe(false);
  });
});

describe('the hash of a word', () => {
  // Phrase frequencies and installed indexes are built on these: with another one, FOLD_VERSION must grow.
  it.each([
    ['The', 3305589240],
    ['harbour', 2548949957],
    ['2.5', 2125233131],
    ['internationalisation', 3120021481],
    ['x'.repeat(64), 4274515177],
    ['x'.repeat(70), 1487880017],
  ])('of %j is what it was', (word, expected) => {
    expect(tokenise(word).hash[0]).toBe(expected);
  });
});
