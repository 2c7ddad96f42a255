/**
 * How much a shared term says about two passages having the same subject. Two measures of how rare the term is, and the
 * lesser counts: in the collection (the share of passages that have it: inverse document frequency, Spärck Jones 1972)
 * and in general (the bits of its words in running text). A word that all of the collection uses ("cyberspace" here) is
 * no news, and neither is one that everybody uses ("would") though few of these passages happen to. So there is no list
 * of stop words, and no list of subjects.
 */
import type { PhraseFrequencies } from '../matching/phrase-frequencies.ts';
import { compoundParts, familyOf } from './passage-terms.ts';
import type { PassageWords, TermWord } from './passage-terms.ts';

/**
 * Bits of a word that is grammar rather than subject: one of 256 words of running text. Of 6 to 9 bits tried, related
 * pairs of the tests ranked best at 8.
 */
const GRAMMAR_BITS = 8;

/**
 * Two words in a row repeat what each of them says; what they add is that they stand together. Of 0.3 to 1 tried, related
 * pairs of the tests ranked best at 0.7.
 */
const PAIR_SHARE = 0.7;

/** A family repeats what the word says, and joins words that differ. Of 0, 0.3, 0.6 and 1 tried, 0.3 was best. */
const FAMILY_SHARE = 0.3;

/** What a term is: the parts of compounds are words. A term that is ever a word counts as one. */
type TermKind = 'word' | 'pair' | 'family';

const SHARES: Readonly<Record<TermKind, number>> = {
  word: 1,
  pair: PAIR_SHARE,
  family: FAMILY_SHARE,
};

/** What is known of a term. */
export interface TermWeight {
  /** Bits that sharing it says about the subject. */
  readonly weight: number;
  /** Bits by which it is commoner in the collection than in general; negative if it is rarer. */
  readonly excess: number;
}

/** A term where a passage has it, with the bits of the words it is printed as. */
export interface TermUse {
  readonly term: number;
  readonly kind: TermKind;
  readonly bits: number;
}

/** Keys of further terms of a word. */
interface WordSplit {
  /** The parts of a compound of the collection. */
  readonly parts: readonly number[];
  /** The families of the word and of its parts. */
  readonly families: readonly number[];
}

/** Return a function that takes the words of a collection apart. Remembers what it has seen. */
export function wordSplitter(
  passages: readonly PassageWords[],
  keyOf: (stem: string) => number,
): (stem: string) => WordSplit {
  const vocabulary = new Set(passages.flatMap(({ words }) => words.map(({ stem }) => stem)));
  const known = new Map<string, WordSplit>();
  return (stem) => {
    const seen = known.get(stem);
    if (seen) return seen;
    const parts = compoundParts(stem, vocabulary);
    const families = [stem, ...parts].map((word) => familyOf(word, keyOf));
    const split = {
      parts: parts.map(keyOf),
      families: families.filter((family) => family !== null),
    };
    known.set(stem, split);
    return split;
  };
}

/** Return the terms of a passage: words, pairs of words, parts of compounds, families. */
export function termUses(
  words: readonly TermWord[],
  splitOf: (stem: string) => WordSplit,
  phrases: PhraseFrequencies,
): TermUse[] {
  let bitsBefore = 0;
  return words.flatMap(({ stem, hash, term, pair }) => {
    const bits = phrases.unigramBits(hash);
    const { parts, families } = splitOf(stem);
    const uses: TermUse[] = [term, ...parts].map((key) => ({ term: key, kind: 'word', bits }));
    if (pair !== null) uses.push({ term: pair, kind: 'pair', bits: Math.min(bits, bitsBefore) });
    for (const family of families) uses.push({ term: family, kind: 'family', bits });
    bitsBefore = bits;
    return uses;
  });
}

/** Counts of a term over the collection. */
interface TermCount {
  passages: number;
  occurrences: number;
  /** Fewest bits of any word it is printed as. */
  bits: number;
  kind: TermKind;
}

function countTerms(passages: readonly (readonly TermUse[])[]): Map<number, TermCount> {
  const counts = new Map<number, TermCount>();
  for (const uses of passages) {
    for (const { term, kind, bits } of uses) {
      const count = counts.get(term) ?? { passages: 0, occurrences: 0, bits, kind };
      count.occurrences++;
      count.bits = Math.min(count.bits, bits);
      if (kind === 'word') count.kind = kind;
      counts.set(term, count);
    }
    for (const term of new Set(uses.map((use) => use.term))) {
      const count = counts.get(term);
      if (count) count.passages++;
    }
  }
  return counts;
}

/** Return the weight of every term of the passages, which have `wordCount` words in all. */
export function weighTerms(
  passages: readonly (readonly TermUse[])[],
  wordCount: number,
): Map<number, TermWeight> {
  const weights = new Map<number, TermWeight>();
  for (const [term, { passages: having, occurrences, bits, kind }] of countTerms(passages)) {
    const rarity = Math.max(0, Math.log2((passages.length + 1) / (having + 0.5)));
    const information = Math.min(rarity, Math.max(0, bits - GRAMMAR_BITS));
    const excess = Math.log2(occurrences / wordCount) + bits;
    weights.set(term, { weight: SHARES[kind] * information, excess });
  }
  return weights;
}
