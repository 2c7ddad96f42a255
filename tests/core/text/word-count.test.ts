import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/text/tokenise.ts';
import { countWords } from '../../../src/core/text/word-count.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['one two three', 3],
    ['права человека', 2],
    // "world peace"; "as for us": two characters are a word and a third, four kana one word.
    ['世界和平', 8 / 3],
    ['わたし', 3 / 4],
    ['สันติภาพ', 5 / 4],
    ['第3章 Linux', 2 / 3 + 1 + 2 / 3 + 1],
  ])('counts %j', (text, words) => {
    const tokens = tokenise(text);
    expect(countWords(tokens, 0, tokens.length)).toBeCloseTo(words);
  });

  it('counts a part', () => {
    expect(countWords(tokenise('one two three 世'), 1, 4)).toBeCloseTo(2 + 2 / 3);
  });
});
