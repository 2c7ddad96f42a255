/** The hash of a word: equal for spelling variants, cases, diacritics, apostrophes, invisible characters. */
import { classTable } from './character-class.ts';
import { spellingHash } from './spelling.ts';

/** Letters that a word's spelling is judged by; a longer "word" is hashed on, so that work stays linear. */
const MAX_LETTERS = 64;
/** Words that are kept with their hashes: more than the different words of a long page and of what it quotes. */
const MAX_KEPT = 1 << 14;
/** Longer words are few, and a kept part of a text may hold the whole of it in memory. */
const LONGEST_KEPT = 12;
const HASH_START = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

/**
 * A cache: texts say the same few thousand words again and again, and where nothing is compiled yet, hashing a word
 * takes ten times as long as finding it here.
 */
const kept = new Map<string, number>();
const letters = new Uint16Array(MAX_LETTERS);

function hashPlainWord(word: string): number {
  for (let i = 0; i < word.length; i++) letters[i] = classTable[word.charCodeAt(i)];
  const hash = spellingHash(letters, word.length);
  if (word.length > LONGEST_KEPT) return hash;
  if (kept.size === MAX_KEPT) kept.clear();
  kept.set(word, hash);
  return hash;
}

/** Tell whether `plainWordHash` takes a word of so many code units. */
export function isPlainLength(units: number): boolean {
  return units < MAX_LETTERS;
}

/** Return the hash of a word that consists of letters in `classTable` alone, as it stands in the text. */
export function plainWordHash(word: string): number {
  return kept.get(word) ?? hashPlainWord(word);
}

/** Takes the folded letters of a word one by one. */
export class WordHasher {
  private length = 0;
  /** Hash of all letters so far (Fowler-Noll-Vo), which a word that is too long is told by. */
  private all = HASH_START;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(letter: number): void {
    if (this.length < MAX_LETTERS) letters[this.length++] = letter;
    this.all = Math.imul(this.all ^ letter, HASH_STEP);
  }

  addAll(folded: string): void {
    for (let i = 0; i < folded.length; i++) this.add(folded.charCodeAt(i));
  }

  /** Return the hash; no letters can be added after it. */
  finish(): number {
    const hash = spellingHash(letters, this.length);
    return this.length < MAX_LETTERS ? hash : hash ^ this.all;
  }
}
