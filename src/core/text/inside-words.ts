/** What stands inside a word, or ends it: letters, and the punctuation of numbers, abbreviations and brackets. */
import { EXPANDS, FIRST_LETTER, classOf, foldedLetters } from './character-class.ts';

function isDigit(letter: number): boolean {
  return letter >= 48 && letter < 58;
}

/** Return the character (one code point) at an offset, folded to its letters; `''` if it is none. */
export function lettersAt(text: string, offset: number): string {
  return foldedLetters(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** Tell whether a word goes on at an offset. */
export function isLetterAt(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  const next = classOf(text.charCodeAt(offset));
  return next >= FIRST_LETTER || (next === EXPANDS && lettersAt(text, offset) !== '');
}

/** Tell whether a comma or full stop at an offset stands inside a number: 1,000 or 2.5. */
export function isInNumber(text: string, offset: number): boolean {
  return isDigit(text.charCodeAt(offset - 1)) && isDigit(text.charCodeAt(offset + 1));
}

/** Tell whether a letter that is no digit stands alone at an offset, between what are no letters or digits. */
function isInitial(text: string, offset: number): boolean {
  if (!isLetterAt(text, offset) || isDigit(text.charCodeAt(offset))) return false;
  const isAfterLetter = offset > 0 && isLetterAt(text, offset - 1);
  return !isAfterLetter && !isLetterAt(text, offset + 1);
}

/** Tell whether a full stop at an offset stands inside an abbreviation: U.S.S.R., the word that is also written USSR. */
export function isInAbbreviation(text: string, offset: number): boolean {
  return isInitial(text, offset - 1) && isInitial(text, offset + 1);
}

/** Tell whether a bracket at an offset stands inside a word (`[t]he`), unlike one of a footnote (`word[1]`). */
export function isInWord(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset + 1);
  return isLetterAt(text, offset + 1) && !isDigit(before) && !isDigit(after);
}
