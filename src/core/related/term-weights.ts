/**
 * How much a shared term says about two passages having the same subject. Two measures of how rare the term is, and the
 * lesser counts: in the collection (the share of passages that have it: inverse document frequency, Spärck Jones 1972)
 * and in general (the bits of its words in running text). A word that all of the collection uses ("cyberspace" here) is
 * no news, and neither is one that everybody uses ("would") though few of these passages happen to. So there is no list
 * of stop words, and no list of subjects.
 */
import type { PlacedWord } from './term-reader.ts';

/**
 * Bits of a word that is grammar rather than subject: one of 256 words of running text. Of 6 to 9 bits tried, related
 * pairs of the tests ranked best at 8.
 */
const GRAMMAR_BITS = 8;

const WORD = 0;
const FAMILY = 1;
const PAIR = 2;

/**
 * What a term counts for by kind; a term that is ever a word counts as one. Two words in a row repeat what each of them
 * says; what they add is that they stand together. A family repeats what the word says, and joins words that differ.
 * Of 0.3 to 1 tried for pairs and 0 to 1 for families, related pairs of the tests ranked best with these.
 */
const SHARES = [1, 0.3, 0.7];

/** A use of a term by a passage, with the bits of the words it is printed as. */
type TakeTerm = (term: number, kind: number, bits: number) => void;

/** Give each use of a term in a passage to a function: words, parts of compounds, pairs of words, families. */
function eachTerm(words: readonly PlacedWord[], take: TakeTerm): void {
  let bitsBefore = 0;
  for (const { word, pair } of words) {
    const { term, bits, parts, families } = word;
    take(term, WORD, bits);
    for (const part of parts) take(part, WORD, bits);
    const pairBits = Math.min(bits, bitsBefore);
    if (pair !== null && pairBits > GRAMMAR_BITS) take(pair, PAIR, pairBits);
    for (const family of families) take(family, FAMILY, bits);
    bitsBefore = bits;
  }
}

/** Return the keys of the terms that are words of a text or parts of them. */
export function wordTerms(words: readonly PlacedWord[]): number[] {
  return words.flatMap(({ word }) => [word.term, ...word.parts, ...word.families]);
}

/** Terms of a collection that say something, numbered from 0. */
export interface TermWeights {
  readonly numberOf: ReadonlyMap<number, number>;
  /** Bits that sharing it says about the subject. */
  readonly weights: Float32Array;
}

/** Counts of all terms of a collection, by their order of appearance. */
class TermCounts {
  readonly numberOf = new Map<number, number>();
  readonly passages: number[] = [];
  /** Fewest bits of any word that a term is printed as. */
  readonly bits: number[] = [];
  readonly kinds: number[] = [];
  /** The last passage that had the term. */
  readonly #last: number[] = [];

  add(passage: number, term: number, kind: number, bits: number): void {
    let at = this.numberOf.get(term);
    if (at === undefined) {
      at = this.passages.length;
      this.numberOf.set(term, at);
      this.passages.push(0);
      this.bits.push(bits);
      this.kinds.push(kind);
      this.#last.push(-1);
    }
    this.bits[at] = Math.min(this.bits[at] ?? bits, bits);
    this.kinds[at] = Math.min(this.kinds[at] ?? kind, kind);
    if (this.#last[at] === passage) return;
    this.#last[at] = passage;
    this.passages[at] = (this.passages[at] ?? 0) + 1;
  }
}

/** Return the weights of the terms of some passages; `unspoken` terms have none. */
export function weighTerms(
  passages: Iterable<readonly PlacedWord[]>,
  unspoken: ReadonlySet<number>,
): TermWeights {
  const counts = new TermCounts();
  let passage = 0;
  for (const words of passages) {
    eachTerm(words, (term, kind, bits) => counts.add(passage, term, kind, bits));
    passage++;
  }
  const numberOf = new Map<number, number>();
  const weights: number[] = [];
  for (const [term, at] of counts.numberOf) {
    const rarity = Math.log2((passage + 1) / ((counts.passages[at] ?? 0) + 0.5));
    const information = Math.min(rarity, (counts.bits[at] ?? 0) - GRAMMAR_BITS);
    if (information <= 0 || unspoken.has(term)) continue;
    numberOf.set(term, weights.length);
    weights.push((SHARES[counts.kinds[at] ?? WORD] ?? 1) * information);
  }
  return { numberOf, weights: Float32Array.from(weights) };
}

/** Return the numbers of the terms of a passage that have a weight, repetitions included. */
export function termNumbers(
  words: readonly PlacedWord[],
  numberOf: ReadonlyMap<number, number>,
): number[] {
  const numbers: number[] = [];
  eachTerm(words, (term) => {
    const number = numberOf.get(term);
    if (number !== undefined) numbers.push(number);
  });
  return numbers;
}
