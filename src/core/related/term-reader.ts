import { bigramKey } from '../matching/phrases/phrase-frequencies.ts';
import type { PhraseFrequencies } from '../matching/phrases/phrase-frequencies.ts';
import type { TextSpan } from '../model/text-span.ts';
import { foldedWord, tokenise } from '../text/tokenise.ts';
import { singular } from './stem.ts';

/** What is known of a word of a collection; words with the same fold hash share it. */
export interface TermWord {
  /** Folded, without the ending of a plural. */
  readonly stem: string;
  /** Key of the word as a term; spelling variants share it. */
  readonly term: number;
  /** How rare the word is in general. */
  readonly bits: number;
  /** Keys of the two words that a compound is made of; empty for other words. */
  readonly parts: readonly number[];
  /** Keys of the families of the word and of its parts. */
  readonly families: readonly number[];
}

/** A word where it stands in a passage. */
export interface PlacedWord extends TextSpan {
  readonly word: TermWord;
  /** The tokeniser's fold hash of the word as it is printed. */
  readonly hash: number;
  /** Key of this word and the one before it ("cyber crimes" has that of "cybercrime"), or `null` for the first. */
  readonly pair: number | null;
}

/** Takes texts of a collection apart into words. */
export type TermReader = (text: string) => PlacedWord[];

/**
 * Words with so many first letters in common are taken for one family: "terrorist" and "terrorism", "cooperate" and
 * "cooperation". Truncation does as well as most stemmers (McNamee and Mayfield, "Character n-gram tokenization for
 * European language text retrieval", 2004); with 6 letters "internet" is "international".
 */
const FAMILY_LETTERS = 7;
/** Told apart from the key of a word that is the beginning itself. */
const FAMILY_MARK = 0x5bd1e995;
/** Parts of a compound are words of at least so many letters: "cyber" and "crime", not "in" and "to". */
const SHORTEST_PART = 4;

function keyOf(stem: string): number {
  return tokenise(stem).hash[0] ?? 0;
}

function familiesOf(stems: readonly string[]): number[] {
  return stems
    .filter(({ length }) => length >= FAMILY_LETTERS)
    .map((stem) => (keyOf(stem.slice(0, FAMILY_LETTERS)) ^ FAMILY_MARK) >>> 0);
}

/**
 * Return the two words that a compound is made of, if both stand alone elsewhere in the collection: "cybercrime" is
 * "cyber" and "crime". After Koehn and Knight, "Empirical methods for compound splitting", EACL 2003: what is a word is
 * learnt from the texts themselves.
 */
function compoundParts(stem: string, vocabulary: ReadonlySet<string>): string[] {
  for (let at = SHORTEST_PART; at <= stem.length - SHORTEST_PART; at++) {
    const parts = [stem.slice(0, at), stem.slice(at)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return [];
}

/** Return the stem of every word of some texts by fold hash. */
function stemsOf(texts: readonly string[]): Map<number, string> {
  const stems = new Map<number, string>();
  for (const text of texts) {
    const { length, start, end, hash } = tokenise(text);
    for (let i = 0; i < length; i++) {
      const key = hash[i] ?? 0;
      if (!stems.has(key)) stems.set(key, singular(foldedWord(text, start[i] ?? 0, end[i] ?? 0)));
    }
  }
  return stems;
}

/** Return a reader for texts of a collection; `texts` are all of them, from which its words are learnt. */
export function readTerms(texts: readonly string[], phrases: PhraseFrequencies): TermReader {
  const stems = stemsOf(texts);
  const vocabulary = new Set(stems.values());
  const words = new Map<number, TermWord>();
  const compounds = new Map<number, number>();
  for (const [hash, stem] of stems) {
    const parts = compoundParts(stem, vocabulary);
    const keys = parts.map(keyOf);
    const [head, tail] = keys;
    const term = keyOf(stem);
    const families = familiesOf([stem, ...parts]);
    words.set(hash, { stem, term, bits: phrases.unigramBits(hash), parts: keys, families });
    if (head !== undefined && tail !== undefined) compounds.set(bigramKey(head, tail), term);
  }
  return (text) => {
    const { length, start, end, hash } = tokenise(text);
    const placed: PlacedWord[] = [];
    for (let i = 0; i < length; i++) {
      const word = words.get(hash[i] ?? 0);
      if (!word) continue; // of another collection
      const before = placed.at(-1);
      const pair = before ? bigramKey(before.word.term, word.term) : null;
      placed.push({
        start: start[i] ?? 0,
        end: end[i] ?? 0,
        hash: hash[i] ?? 0,
        word,
        pair: pair === null ? null : (compounds.get(pair) ?? pair),
      });
    }
    return placed;
  };
}
