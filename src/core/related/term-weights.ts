/**
 * How much a shared term says about two passages having the same subject. Two measures of how rare the term is, and the
 * lesser counts: in the collection (the share of passages that have it: inverse document frequency, Spärck Jones 1972)
 * and in general (the bits of its words in running text). A word that all of the collection uses ("cyberspace" here) is
 * no news, and neither is one that everybody uses ("would") though few of these passages happen to. So there is no list
 * of stop words, and no list of subjects.
 */
import type { PhraseFrequencies } from '../matching/phrase-frequencies.ts';
import { compoundParts } from './passage-terms.ts';
import type { PassageWords, TermWord } from './passage-terms.ts';

/**
 * Bits of a word that is grammar rather than subject: one of 64 words of running text. Of 5 to 8 bits tried, related
 * pairs of the tests ranked best at 6.
 */
const GRAMMAR_BITS = 6;

/**
 * Two words in a row repeat what each of them says; what they add is that they stand together. Of 0, 0.3, 0.6 and 1
 * tried, related pairs of the tests ranked best at 0.3.
 */
const PAIR_SHARE = 0.3;

/** Counts of a term over the collection. */
interface TermCount {
  passages: number;
  occurrences: number;
  /** Fewest bits of any word it is printed as. */
  bits: number;
  /** It was only ever two words in a row. */
  onlyPair: boolean;
}

/** What is known of a term. */
export interface TermWeight {
  /** Bits that sharing it says about the subject. */
  readonly weight: number;
  /** Bits by which it is commoner in the collection than in general; negative if it is rarer. */
  readonly excess: number;
}

/** The keys of a passage's terms: words, pairs of words, parts of compounds. */
export function termsOf(words: readonly TermWord[], partsOf: (stem: string) => number[]): number[] {
  return words.flatMap(({ stem, term, pair }) => [
    term,
    ...(pair === null ? [] : [pair]),
    ...partsOf(stem),
  ]);
}

function vocabularyOf(passages: readonly PassageWords[]): Set<string> {
  return new Set(passages.flatMap(({ words }) => words.map(({ stem }) => stem)));
}

/** Return a function that gives the keys of the parts of a compound of the collection, `[]` for other words. */
export function compoundTerms(
  passages: readonly PassageWords[],
  keyOf: (stem: string) => number,
): (stem: string) => number[] {
  const vocabulary = vocabularyOf(passages);
  const known = new Map<string, number[]>();
  return (stem) => {
    const parts = known.get(stem) ?? compoundParts(stem, vocabulary).map(keyOf);
    known.set(stem, parts);
    return parts;
  };
}

/** Counts terms over the passages of a collection. */
class TermCounts {
  readonly counts = new Map<number, TermCount>();
  private passage = new Set<number>();

  constructor(private readonly phrases: PhraseFrequencies) {}

  addPassage(words: readonly TermWord[], partsOf: (stem: string) => number[]): void {
    this.passage = new Set();
    let bitsBefore = 0;
    for (const { stem, hash, term, pair } of words) {
      const bits = this.phrases.unigramBits(hash);
      this.add(term, bits, false);
      if (pair !== null) this.add(pair, Math.min(bits, bitsBefore), true);
      for (const part of partsOf(stem)) this.add(part, bits, false);
      bitsBefore = bits;
    }
  }

  private add(term: number, bits: number, isPair: boolean): void {
    const count = this.counts.get(term) ?? { passages: 0, occurrences: 0, bits, onlyPair: true };
    count.occurrences++;
    count.bits = Math.min(count.bits, bits);
    count.onlyPair &&= isPair;
    if (!this.passage.has(term)) count.passages++;
    this.passage.add(term);
    this.counts.set(term, count);
  }
}

/** Return the weight of every term of the passages. */
export function weighTerms(
  passages: readonly PassageWords[],
  partsOf: (stem: string) => number[],
  phrases: PhraseFrequencies,
): Map<number, TermWeight> {
  const counter = new TermCounts(phrases);
  let wordCount = 0;
  for (const { words } of passages) {
    counter.addPassage(words, partsOf);
    wordCount += words.length;
  }
  const weights = new Map<number, TermWeight>();
  for (const [term, { passages: having, occurrences, bits, onlyPair }] of counter.counts) {
    const rarity = Math.max(0, Math.log2((passages.length + 1) / (having + 0.5)));
    const information = Math.min(rarity, Math.max(0, bits - GRAMMAR_BITS));
    const excess = Math.log2(occurrences / wordCount) + bits;
    weights.set(term, { weight: onlyPair ? PAIR_SHARE * information : information, excess });
  }
  return weights;
}
