import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COMMA,
  DOUBLE_MARK,
  ELLIPSIS,
  EXPANDS,
  FIRST_LETTER,
  FULL_STOP,
  IGNORED,
  NEWLINE,
  SENTENCE_END,
  SEPARATOR,
  SINGLE_MARK,
  classOf,
  classTable,
} from './character-class.ts';
import { isInAbbreviation, isInNumber, isInWord, isLetterAt, lettersAt } from './inside-words.ts';
import { isGershayim, isUnmarked } from './mark-places.ts';
import {
  FIRST_UNSPACED,
  isSyllabic,
  isUnspaced,
  joinsPrevious,
  takesNext,
} from './unspaced-scripts.ts';
import { WordHasher, isPlainLength, plainWordHash } from './word-hash.ts';

/** Changes when a hash changes for the same word: whatever stores hashes is then built anew. */
export const FOLD_VERSION = 2;

/** Bits of `Tokens.flags`: what stands between a token and the one before it, or (from `IN_BRACKETS` on) what the token is. */
export const AFTER_ELLIPSIS = 1;
export const AFTER_PARAGRAPH = 2;
export const AFTER_SENTENCE = 4;
/** A square bracket opens or closes before the token. */
export const AFTER_BRACKET = 8;
/** The token stands in square brackets: an editor's word. */
export const IN_BRACKETS = 16;
/** Part of the token stands in square brackets: `[t]he`, `demand[ed]`. */
export const PARTLY_IN_BRACKETS = 32;
/** The token is one character of a script without spaces: a Chinese one, or a syllable (kana, Thai). */
export const IDEOGRAPH = 64;
export const SYLLABLE = 128;

/** The words of a text, one item a word in each array; arrays may be longer than `length`. */
export interface Tokens {
  readonly length: number;
  /** Offset of the first code unit. */
  readonly start: Uint32Array;
  /** Offset after the last code unit. */
  readonly end: Uint32Array;
  /** Hash of the folded word: equal for spelling variants, cases, diacritics, apostrophes, invisible characters. */
  readonly hash: Uint32Array;
  /** Bits `AFTER_…`, `IN_BRACKETS`, `PARTLY_IN_BRACKETS`, `IDEOGRAPH`, `SYLLABLE`. */
  readonly flags: Uint8Array;
  /** Quotation marks and such apostrophes as could be one, in text order. */
  readonly marks: MarkList;
}

/** Characters that may be quotation marks. */
export interface MarkList {
  readonly length: number;
  readonly offset: Uint32Array;
  /** Index of the first token after the mark; `tokens.length` behind the last. */
  readonly token: Uint32Array;
}

/** Words in one pair of square brackets; an opening bracket that stays open longer is not an editor's. */
const BRACKETED_WORDS = 16;
/** Code units a word, on average, of text with white space: a first guess at the size of the arrays. */
const UNITS_PER_TOKEN = 5;

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Fills the arrays of `Tokens` in one pass over a text. */
class Tokeniser {
  private readonly text: string;
  private count = 0;
  private start: Uint32Array<ArrayBuffer>;
  private end: Uint32Array<ArrayBuffer>;
  private hash: Uint32Array<ArrayBuffer>;
  private flags: Uint8Array<ArrayBuffer>;
  private markCount = 0;
  private markOffset = new Uint32Array(64);
  private markToken = new Uint32Array(64);
  /** Flags for the next token. */
  private pending = 0;
  /** Full stops since the last token. */
  private stops = 0;
  /** First token after the bracket that is open, or -1. */
  private bracket = -1;

  constructor(text: string) {
    const size = 16 + Math.ceil(text.length / UNITS_PER_TOKEN);
    this.text = text;
    this.start = new Uint32Array(size);
    this.end = new Uint32Array(size);
    this.hash = new Uint32Array(size);
    this.flags = new Uint8Array(size);
  }

  run(): Tokens {
    this.readAll();
    const { count: length, start, end, hash, flags } = this;
    const marks = { length: this.markCount, offset: this.markOffset, token: this.markToken };
    return { length, start, end, hash, flags, marks };
  }

  /** A method of its own: engines compile a loop that runs long without what stands behind it, and take it back there. */
  private readAll(): void {
    const { text } = this;
    for (let i = 0; i < text.length;) {
      const code = text.charCodeAt(i);
      const kind = classTable[code] || classOf(code);
      if (kind >= FIRST_LETTER) i = this.readWord(i);
      else if (kind === EXPANDS) i = this.readRare(i);
      else {
        if (kind > IGNORED) this.readPunctuation(kind, i);
        i++;
      }
    }
  }

  /**
   * Read the word that begins at an offset; returns the offset to go on from. Nine words in ten consist of letters alone:
   * this loop is all that is done for each of theirs, and must stay small.
   */
  private readWord(from: number): number {
    const { text } = this;
    const { length } = text;
    let end = from;
    let kind = classTable[text.charCodeAt(end)];
    while (kind >= FIRST_LETTER && kind < FIRST_UNSPACED)
      kind = ++end < length ? classTable[text.charCodeAt(end)] : SEPARATOR;
    if (!isPlainLength(end - from) || (kind !== SEPARATOR && this.goesOn(kind, end)))
      return this.readOddWord(from);
    this.addToken(from, end, plainWordHash(text.slice(from, end)));
    return kind === SEPARATOR ? end + 1 : end;
  }

  /** Tell whether what stands behind the letters of a word may belong to it. */
  private goesOn(kind: number, offset: number): boolean {
    // Not classified yet, invisible, a ligature, a letter of a script without spaces.
    if (kind <= IGNORED || kind >= EXPANDS) return true;
    return this.joinsWord(kind, offset);
  }

  /** Read a word of any characters; returns the offset after it. */
  private readOddWord(from: number): number {
    const { text } = this;
    const word = new WordHasher();
    let end = from;
    let i = from;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = classTable[code] || classOf(code);
      if (kind >= FIRST_LETTER) {
        if (kind >= FIRST_UNSPACED && isUnspaced(kind)) {
          if (!word.isEmpty) break;
          return this.readCharacter(from);
        }
        word.add(kind);
        end = i + 1;
      } else if (kind === EXPANDS) {
        const folded = lettersAt(text, i);
        if (folded === '') break;
        if (isUnspaced(folded.charCodeAt(0))) {
          if (!word.isEmpty) break;
          return this.readCharacter(from);
        }
        word.addAll(folded);
        if (code >= 0xd800 && code < 0xdc00) i++;
        end = i + 1;
      } else if (kind !== IGNORED) {
        if (!this.joinsWord(kind, i)) break;
        if (kind === FULL_STOP && isInNumber(text, i)) word.add(kind);
      }
    }
    this.addToken(from, end, word.finish());
    return Math.max(i, end);
  }

  /** Read one character of a script without spaces, with the signs that belong to it; returns the offset after it. */
  private readCharacter(from: number): number {
    const { text } = this;
    const word = new WordHasher();
    let first = 0;
    let end = from;
    let isOpen = true;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = classTable[code] || classOf(code);
      if (kind === IGNORED) continue;
      const folded = kind === EXPANDS ? lettersAt(text, i) : '';
      const letter = folded === '' ? kind : folded.charCodeAt(0);
      if (!isUnspaced(letter) || !(isOpen || joinsPrevious(letter))) break;
      if (word.isEmpty) first = letter;
      if (folded === '') word.add(letter);
      else word.addAll(folded);
      if (code >= 0xd800 && code < 0xdc00) i++;
      end = i + 1;
      isOpen = takesNext(letter);
    }
    this.pending |= isSyllabic(first) ? SYLLABLE : IDEOGRAPH;
    this.addToken(from, end, word.finish());
    return end;
  }

  /** Tell whether punctuation inside a word belongs to it. */
  private joinsWord(kind: number, offset: number): boolean {
    const { text } = this;
    switch (kind) {
      case SINGLE_MARK:
        return isLetterAt(text, offset + 1) && !isUnmarked(text, offset);
      case DOUBLE_MARK:
        return isGershayim(text, offset);
      case COMMA:
        return isInNumber(text, offset);
      case FULL_STOP:
        return isInNumber(text, offset) || isInAbbreviation(text, offset);
      case BRACKET_OPEN:
      case BRACKET_CLOSE:
        if (!isInWord(text, offset)) return false;
        this.bracket = -1;
        this.pending |= PARTLY_IN_BRACKETS;
        return true;
      default:
        return false;
    }
  }

  /** Read a ligature, a character beyond the first plane, or half of one. */
  private readRare(offset: number): number {
    if (lettersAt(this.text, offset) !== '') return this.readWord(offset);
    return offset + ((this.text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
  }

  private readPunctuation(kind: number, offset: number): void {
    switch (kind) {
      case SINGLE_MARK:
      case DOUBLE_MARK:
        this.addMark(offset);
        break;
      case FULL_STOP:
        this.stops++;
        this.pending |= this.stops >= 3 ? AFTER_ELLIPSIS : AFTER_SENTENCE;
        break;
      case ELLIPSIS:
        this.pending |= AFTER_ELLIPSIS;
        break;
      case SENTENCE_END:
        this.pending |= AFTER_SENTENCE;
        break;
      case NEWLINE:
        this.pending |= AFTER_PARAGRAPH;
        this.bracket = -1;
        break;
      case BRACKET_OPEN:
        this.pending |= AFTER_BRACKET;
        this.bracket = this.count;
        break;
      case BRACKET_CLOSE:
        this.closeBracket();
        break;
    }
  }

  private closeBracket(): void {
    this.pending |= AFTER_BRACKET;
    const first = this.bracket;
    this.bracket = -1;
    if (first < 0 || this.count - first > BRACKETED_WORDS) return;
    for (let i = first; i < this.count; i++) this.flags[i] = this.flags[i] | IN_BRACKETS;
  }

  private addMark(offset: number): void {
    if (this.markCount === this.markOffset.length) {
      this.markOffset = grown(this.markOffset);
      this.markToken = grown(this.markToken);
    }
    this.markOffset[this.markCount] = offset;
    this.markToken[this.markCount++] = this.count;
  }

  private addToken(start: number, end: number, hash: number): void {
    if (this.count === this.start.length) this.grow();
    const i = this.count++;
    this.start[i] = start;
    this.end[i] = end;
    this.hash[i] = hash;
    this.flags[i] = this.pending;
    this.pending = 0;
    this.stops = 0;
  }

  private grow(): void {
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.hash = grown(this.hash);
    const flags = new Uint8Array(this.flags.length * 2);
    flags.set(this.flags);
    this.flags = flags;
  }
}

/** Return the words of a text. Takes one pass, whatever the text. */
export function tokenise(text: string): Tokens {
  return new Tokeniser(text).run();
}

/** Return a word of the text folded to its letters, which the hash is of: `foldedWord("Naïve-")` is "naive". */
export function foldedWord(text: string, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind >= FIRST_LETTER) word += String.fromCharCode(kind);
    else if (kind === FULL_STOP && isInNumber(text, i)) word += '.';
    else if (kind === EXPANDS) {
      word += lettersAt(text, i);
      if (text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) < 0xdc00) i++;
    }
  }
  return word;
}
