/**
 * What each UTF-16 code unit is to the tokeniser, in one number: a class below, or, for a letter or digit, the code
 * unit that it folds to (lower case, without diacritics, compatibility forms resolved).
 *
 * The table is filled on first sight of a character: a page uses about a hundred, so that a cold start pays for these
 * and not for a table of all.
 */

/** White space and punctuation without a part of its own. */
export const SEPARATOR = 1;
/** Soft hyphens, zero-width characters, combining marks: as if they were not there. */
export const IGNORED = 2;
/** Apostrophes and single quotation marks. */
export const SINGLE_MARK = 3;
/** Double quotation marks, guillemets, corner brackets. */
export const DOUBLE_MARK = 4;
export const FULL_STOP = 5;
export const COMMA = 6;
export const ELLIPSIS = 7;
export const BRACKET_OPEN = 8;
export const BRACKET_CLOSE = 9;
export const NEWLINE = 10;
export const SENTENCE_END = 11;
/** Folds to more than one code unit (a ligature), or is half of a pair: ask `foldedLetters`. */
export const EXPANDS = 12;
/** Classes from here on are folded letters and digits. */
export const FIRST_LETTER = 48;

const SINGLE_MARKS = "'‘’‚‛`´ʼ‹›՚׳＇";
const DOUBLE_MARKS = '"“”„‟«»「」『』｢｣﹁﹂﹃﹄〝〞〟＂״❝❞';
const SENTENCE_ENDS = '!?。｡！？\u037e؟۔।॥։။។።༎‼⁇⁈⁉';
/** Ellipses of one character; `‥` is the two dots of Japanese. */
const ELLIPSES = '…‥⋯';
const BRACKETS_OPEN = '【［〔﹝';
const BRACKETS_CLOSE = '】］〕﹞';
/** Marks that Armenian sets over a letter inside a word, though Unicode calls them punctuation; Arabic's stretched line. */
const INSIDE_WORDS = '՛՜՞ـ';
/** Letters without a decomposition, and what readers take them for. */
const LIGATURES = new Map<string, string>(
  Object.entries({
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ς: 'σ',
    // Arabic letters that go by keyboard and country: Persian and Egyptian ye, Persian kaf, a final he without its dots.
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
  }),
);

/** Classes of the code units seen so far, 0 for the others: `classTable[code] || classOf(code)` in loops over a text. */
export const classTable = new Uint16Array(65536);

/** Dots under a letter of the scripts of India; most pages leave them out. */
const NUKTAS = '\u093c\u09bc\u0a3c\u0abc\u0b3c';

/**
 * Marks of these scripts distinguish words (vowel signs, the voicing marks of kana); those of Latin, Greek, Cyrillic,
 * Hebrew, Arabic are dropped.
 */
function isVowelSign(code: number): boolean {
  if (code < 0x900) return false;
  if (code >= 0x1dc0) return code === 0x3099 || code === 0x309a;
  return !NUKTAS.includes(String.fromCharCode(code));
}

/** Return a digit of any script as 0 to 9, other characters as they are. */
function foldDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  // Every script has its ten digits in a row.
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** A cache of `foldedLetters`: Korean and Japanese ask it of every other character. */
const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (/[\p{L}\p{N}]/u.test(part)) folded += LIGATURES.get(part) ?? foldDigit(part);
    else if (/\p{M}/u.test(part) && isVowelSign(part.charCodeAt(0))) folded += part;
  }
  return folded;
}

/** Return a character (one code point) folded to its letters: `É` to `e`, `ﬁ` to `fi`; `''` if it is no letter or digit. */
export function foldedLetters(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) folds.set(character, (folded = foldCharacter(character)));
  return folded;
}

/** Return the folded letter of the alphabets that most pages are in; 0 for other characters. */
function commonLetter(code: number, character: string): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  const isLatin = code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7;
  const isCyrillic = code >= 0x400 && code < 0x460;
  if (!isLatin && !isCyrillic) return 0;
  const base = character.normalize('NFD').charAt(0).toLowerCase();
  if (LIGATURES.has(base)) return 0;
  return base.charCodeAt(0);
}

function classifyPunctuation(code: number): number {
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  const isInvisible = (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);
  return isInvisible || code >= 0x2060 ? IGNORED : SEPARATOR;
}

function classifyRare(code: number): number {
  const character = String.fromCharCode(code);
  if (SINGLE_MARKS.includes(character)) return SINGLE_MARK;
  if (DOUBLE_MARKS.includes(character)) return DOUBLE_MARK;
  if (SENTENCE_ENDS.includes(character)) return SENTENCE_END;
  if (ELLIPSES.includes(character)) return ELLIPSIS;
  // The commonest are told by their code: the properties of Unicode cost milliseconds at the first use.
  if (code >= 0x2000 && code < 0x2070) return classifyPunctuation(code);
  if (code === 0x85) return NEWLINE;
  if (code < 0xc0) return code === 0xad ? IGNORED : SEPARATOR;
  const letter = commonLetter(code, character);
  if (letter !== 0) return letter;
  if (BRACKETS_OPEN.includes(character)) return BRACKET_OPEN;
  if (BRACKETS_CLOSE.includes(character)) return BRACKET_CLOSE;
  if (code >= 0xd800 && code < 0xe000) return EXPANDS;
  if (INSIDE_WORDS.includes(character)) return IGNORED;
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character)) return IGNORED;
  if (/\p{M}/u.test(character) && !isVowelSign(code)) return IGNORED;
  const folded = foldedLetters(character);
  if (folded.length === 1) return folded.charCodeAt(0);
  return folded === '' ? SEPARATOR : EXPANDS;
}

function classifyAscii(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  if (code >= 65 && code <= 90) return code + 32;
  switch (code) {
    case 10:
    case 12:
    case 13:
      return NEWLINE;
    case 33:
    case 63:
      return SENTENCE_END;
    case 34:
      return DOUBLE_MARK;
    case 39:
    case 96:
      return SINGLE_MARK;
    case 44:
      return COMMA;
    case 46:
      return FULL_STOP;
    case 91:
      return BRACKET_OPEN;
    case 93:
      return BRACKET_CLOSE;
    default:
      return SEPARATOR;
  }
}

/** Return the class of a code unit: one of the constants above, or the folded letter. */
export function classOf(code: number): number {
  if (classTable[code] === 0)
    classTable[code] = code < 128 ? classifyAscii(code) : classifyRare(code);
  return classTable[code];
}
