/** What stands around a quotation mark, by which marks that look alike are told apart. */
import {
  DOUBLE_MARK,
  EXPANDS,
  FIRST_LETTER,
  NEWLINE,
  SEPARATOR,
  classOf,
} from './character-class.ts';
import { hasNoApostrophe } from './unspaced-scripts.ts';

/** What ends a sentence or a quotation: a mark right behind it closes. */
const ENDINGS = /[.,!?…;:)\]%”’"'`´]/;
/** Letters from here on are of scripts whose words and prefixes may stand right beside a mark: Hebrew, Arabic, all east of them. */
const FIRST_BESIDE_MARKS = 0x590;
/** Words that English begins with an apostrophe: '90s, 'tis, 'n'. No properties of Unicode here: they take a millisecond to compile. */
const ELIDED = /^['’‘](?:\d\ds?|tis|twas|twere|twill|til|em|n)/i;
/** Code units of the longest of them with its mark, and what follows. */
const ELIDED_UNITS = 7;

function isHebrewAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0x5d0 && code <= 0x5ea;
}

/** Tell whether white space stands at an offset; past either end counts as such. */
export function isSpaceAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  // Past either end there is no code unit (NaN).
  if (!(code > 32)) return true;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000;
}

/** Tell whether a letter or digit stands at an offset. */
export function isWordAt(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const kind = classOf(text.charCodeAt(offset));
  return kind >= FIRST_LETTER || kind === EXPANDS;
}

/** Tell whether a word, bracket or mark begins right after the mark, and none ends right before it. */
export function isAtOpening(text: string, offset: number): boolean {
  if (isSpaceAt(text, offset + 1)) return false;
  if (isSpaceAt(text, offset - 1)) return true;
  return !isWordAt(text, offset - 1) && !ENDINGS.test(text.charAt(offset - 1));
}

/**
 * Tell whether a word begins right after the mark, and what ends right before it may stand there without a space: a
 * character of Chinese, a Hebrew or Arabic prefix (`ב"הארץ`), an article (`l'"Humanité`).
 */
export function isBetweenWords(text: string, offset: number): boolean {
  if (!isWordAt(text, offset + 1)) return false;
  if (/['’]/.test(text.charAt(offset - 1))) return isWordAt(text, offset - 2);
  return text.charCodeAt(offset - 1) >= FIRST_BESIDE_MARKS && isWordAt(text, offset - 1);
}

/** Tell whether a word or punctuation ends right before the mark, and no word that needs a space begins right after it. */
export function isAtClosing(text: string, offset: number): boolean {
  if (isSpaceAt(text, offset - 1)) return false;
  return !isWordAt(text, offset + 1) || hasNoApostrophe(text.charCodeAt(offset + 1));
}

/** Tell whether the mark is an apostrophe in place of a word's first letters (’90s), or the second of rock ’n’ roll. */
export function isElision(text: string, offset: number): boolean {
  const [word] = ELIDED.exec(text.slice(offset, offset + ELIDED_UNITS)) ?? [];
  if (word !== undefined && !isWordAt(text, offset + word.length)) return true;
  return (
    /['’‘]n$/i.test(text.slice(Math.max(0, offset - 2), offset)) && !isWordAt(text, offset - 3)
  );
}

/** Tell whether nothing but spaces stands between the mark and the beginning of its paragraph. */
export function beginsParagraph(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && classOf(text.charCodeAt(before)) === SEPARATOR) before--;
  return before < 0 || classOf(text.charCodeAt(before)) === NEWLINE;
}

/** Tell whether a mark between two letters can be no apostrophe, since one of them is of a script that has none. */
export function isUnmarked(text: string, offset: number): boolean {
  return (
    hasNoApostrophe(text.charCodeAt(offset - 1)) || hasNoApostrophe(text.charCodeAt(offset + 1))
  );
}

/**
 * Tell whether a double mark inside a Hebrew word belongs to an abbreviation, which it stands near the end of (`מנכ"לית`);
 * behind a prefix it begins a quotation (`ה"הארץ"`).
 */
export function isGershayim(text: string, offset: number): boolean {
  if (!isHebrewAt(text, offset - 1)) return false;
  let letterCount = 0;
  while (letterCount <= 3 && isHebrewAt(text, offset + 1 + letterCount)) letterCount++;
  if (letterCount <= 1) return letterCount === 1;
  return letterCount <= 3 && classOf(text.charCodeAt(offset + 1 + letterCount)) !== DOUBLE_MARK;
}
