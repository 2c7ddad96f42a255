import type { Passage } from '../model/source-document.ts';
import type { TextSpan } from '../model/text-span.ts';
import { foldedWord, tokenise } from '../text/tokenise.ts';
import { singular } from './stem.ts';

/** A word of a passage as the comparison of passages sees it. */
export interface TermWord extends TextSpan {
  /** Folded, without the ending of a plural. */
  readonly stem: string;
  /** The tokeniser's fold hash of the word as it is printed. */
  readonly hash: number;
  /** Key of the word as a term; spelling variants share it. */
  readonly term: number;
  /** Key of this word and the one before it written as one ("cyber crimes" is "cybercrime"), or `null` for the first. */
  readonly pair: number | null;
}

/** Return a function that gives the key of a term: the tokeniser's fold hash of the stem. Remembers what it has seen. */
export function termKeys(): (stem: string) => number {
  const keys = new Map<string, number>();
  return (stem) => {
    const known = keys.get(stem);
    if (known !== undefined) return known;
    const key = tokenise(stem).hash[0] ?? 0;
    keys.set(stem, key);
    return key;
  };
}

/** Return the words of a text in order. */
export function termWords(text: string, keyOf: (stem: string) => number): TermWord[] {
  const { length, start, end, hash } = tokenise(text);
  const words: TermWord[] = [];
  for (let i = 0; i < length; i++) {
    const span = { start: start[i] ?? 0, end: end[i] ?? 0 };
    const stem = singular(foldedWord(text, span.start, span.end));
    const before = words.at(-1);
    const pair = before ? keyOf(before.stem + stem) : null;
    words.push({ ...span, stem, hash: hash[i] ?? 0, term: keyOf(stem), pair });
  }
  return words;
}

/**
 * Words with so many first letters in common are taken for one family: "terrorist" and "terrorism", "cooperate" and
 * "cooperation". Truncation does as well as most stemmers (McNamee and Mayfield, "Character n-gram tokenization for
 * European language text retrieval", 2004); with 6 letters "internet" is "international".
 */
const FAMILY_LETTERS = 7;

/** Told apart from the key of a word that is the beginning itself. */
const FAMILY_MARK = 0x5bd1e995;

/** Return the key of the family of a word, or `null` for a word too short to have one. */
export function familyOf(stem: string, keyOf: (stem: string) => number): number | null {
  if (stem.length < FAMILY_LETTERS) return null;
  return (keyOf(stem.slice(0, FAMILY_LETTERS)) ^ FAMILY_MARK) >>> 0;
}

/** The words of a passage. */
export interface PassageWords {
  readonly passage: Passage;
  readonly words: readonly TermWord[];
}

/** Parts of a compound are words of at least so many letters: "cyber" and "crime", not "in" and "to". */
const SHORTEST_PART = 4;

/**
 * Return the two words that a compound is made of, if both stand alone elsewhere in the collection: "cybercrime" is
 * "cyber" and "crime". After Koehn and Knight, "Empirical methods for compound splitting", EACL 2003: what is a word is
 * learnt from the texts themselves.
 */
export function compoundParts(stem: string, vocabulary: ReadonlySet<string>): string[] {
  for (let at = SHORTEST_PART; at <= stem.length - SHORTEST_PART; at++) {
    const parts = [stem.slice(0, at), stem.slice(at)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return [];
}
