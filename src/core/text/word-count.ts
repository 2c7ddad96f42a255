import { IDEOGRAPH, SYLLABLE } from './tokenise.ts';
import type { Tokens } from './tokenise.ts';

/**
 * How much of a word one character of a script without spaces is. The Universal Declaration of Human Rights has 1,753
 * words in English, 2,560 characters in Chinese, 3,781 in Japanese, and 5,256 to 6,120 in Thai, Lao, Khmer and Burmese.
 */
const IDEOGRAPH_SHARE = 2 / 3;
const SYLLABLE_SHARE = 1 / 4;

/** Return how much of a word a token is, by its flags: 1 in scripts with spaces. */
export function wordShare(flags: number): number {
  if ((flags & (IDEOGRAPH | SYLLABLE)) === 0) return 1;
  return (flags & IDEOGRAPH) !== 0 ? IDEOGRAPH_SHARE : SYLLABLE_SHARE;
}

/** Return how many words the tokens `[first, end)` are. */
export function countWords({ flags }: Tokens, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) words += wordShare(flags[i]);
  return words;
}
