/**
 * Scripts that write words without spaces between them. Their tokens are characters: a Chinese one, a kana, a Thai
 * consonant with the vowel signs and tone marks that belong to it. Seeds of two characters and more find runs of them.
 *
 * Why not words, by `Intl.Segmenter`: it takes 140 times as long as all of tokenising in Chinese, 850 times in Thai, and
 * its words come from a dictionary that differs from browser to browser, so that an index would serve only the one that
 * built it.
 */

/** Folded letters below this are of scripts with spaces. */
export const FIRST_UNSPACED = 0xe00;

/** Thai and Lao vowels written after their consonant that Unicode calls letters, and the signs that repeat or shorten. */
const VOWELS_AFTER = /[\u0e2f\u0e30\u0e32\u0e45\u0e46\u0eb0\u0eb2\u0ec6\p{M}]/u;

/** Tell whether a folded letter is of a script that writes words without spaces. Letters are code units here. */
export function isUnspaced(letter: number): boolean {
  if (letter >= 0x2e80) return letter <= 0xa4cf || (letter >= 0xd840 && letter < 0xd8c0); // Chinese, kana, Yi
  if (letter >= 0x10a0) return letter >= 0x1780 && letter < 0x1800; // Khmer
  return letter >= FIRST_UNSPACED && (letter < 0xf00 || letter >= 0x1000); // Thai, Lao, Myanmar, without Tibetan
}

/** Tell whether an unspaced letter says a syllable or less, not a word or half of one as a Chinese character does. */
export function isSyllabic(letter: number): boolean {
  return letter < 0x3400 || (letter >= 0xa000 && letter <= 0xa4cf);
}

/** Tell whether an unspaced letter belongs to the one before it: vowel signs, tone marks, the voicing marks of kana. */
export function joinsPrevious(letter: number): boolean {
  if (letter >= 0x2e80) return letter === 0x3099 || letter === 0x309a;
  return VOWELS_AFTER.test(String.fromCharCode(letter));
}

/** Tell whether the next unspaced letter belongs to this one: Thai and Lao vowels written before their consonant, and signs that stack consonants. */
export function takesNext(letter: number): boolean {
  if (letter >= 0xe40 && letter <= 0xec4) return letter <= 0xe44 || letter >= 0xec0;
  return letter === 0x1039 || letter === 0x17d2;
}

/** Tell whether a code unit is of a script whose words have no apostrophe and may stand right beside a quotation mark. */
export function hasNoApostrophe(code: number): boolean {
  return isUnspaced(code) || (code >= 0xac00 && code <= 0xd7a3);
}
