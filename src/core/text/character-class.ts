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

const SINGLE_MARKS = "'‘’‚‛`´ʼ‹›";
const DOUBLE_MARKS = '"“”„‟«»「」『』〝〞〟＂';
const SENTENCE_ENDS = '!?。！？؟।॥';
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
  }),
);

/** Classes of the code units seen so far, 0 for the others: `classTable[code] || classOf(code)` in loops over a text. */
export const classTable = new Uint16Array(65536);

/** Marks of these scripts distinguish words (vowel signs); those of Latin, Greek, Cyrillic, Hebrew, Arabic are dropped. */
function isVowelSign(code: number): boolean {
  return code >= 0x900 && code < 0x1dc0;
}

/** Return a character (one code point) folded to its letters: `É` to `e`, `ﬁ` to `fi`; `''` if it is no letter or digit. */
export function foldedLetters(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (/[\p{L}\p{N}]/u.test(part)) folded += LIGATURES.get(part) ?? part;
    else if (/\p{M}/u.test(part) && isVowelSign(part.charCodeAt(0))) folded += part;
  }
  return folded;
}

/** Return the folded letter of the alphabets that most pages are in; 0 for other characters. */
function commonLetter(code: number, character: string): number {
  // Hangul syllables stay whole: compatibility decomposition would take them apart.
  if (code >= 0xac00 && code <= 0xd7a3) return code;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096)) return code;
  const isLatin = code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7;
  const isCyrillic = code >= 0x400 && code < 0x460;
  if (!isLatin && !isCyrillic) return 0;
  const base = character.normalize('NFD').charAt(0).toLowerCase();
  if (LIGATURES.has(base)) return 0;
  return base.charCodeAt(0);
}

function classifyPunctuation(code: number): number {
  if (code === 0x2026) return ELLIPSIS;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  const isInvisible = (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);
  return isInvisible || code >= 0x2060 ? IGNORED : SEPARATOR;
}

function classifyRare(code: number): number {
  const character = String.fromCharCode(code);
  if (SINGLE_MARKS.includes(character)) return SINGLE_MARK;
  if (DOUBLE_MARKS.includes(character)) return DOUBLE_MARK;
  if (SENTENCE_ENDS.includes(character)) return SENTENCE_END;
  // The commonest are told by their code: the properties of Unicode cost milliseconds at the first use.
  if (code >= 0x2000 && code < 0x2070) return classifyPunctuation(code);
  if (code === 0x85) return NEWLINE;
  if (code < 0xc0) return code === 0xad ? IGNORED : SEPARATOR;
  const letter = commonLetter(code, character);
  if (letter !== 0) return letter;
  if (code === 0x22ef) return ELLIPSIS;
  if (code === 0x3010 || code === 0xff3b) return BRACKET_OPEN;
  if (code === 0x3011 || code === 0xff3d) return BRACKET_CLOSE;
  if (code >= 0xd800 && code < 0xe000) return EXPANDS;
  // Arabic tatweel stretches a word without being a letter of it, though Unicode calls it one.
  if (code === 0x640 || /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character)) return IGNORED;
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
