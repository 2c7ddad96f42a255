import type { PhraseFrequencies } from './phrase-frequencies.ts';

/** A word as it is compared with another. */
export interface ComparedWord {
  /** Folded letters. */
  readonly letters: string;
  /** Fold hash, by which the phrase frequencies know it. */
  readonly hash: number;
}

/**
 * Information of a word that general language does not have: counted fewer than ten times in eighteen million words, if
 * at all. (One word in ten that was never counted shares its cells with words that were, and is taken for known.)
 */
const UNKNOWN_BITS = 21;
/** A known word is at least sixteen times as common as what its misspelling seems to be. */
const LEAST_DIFFERENCE = 4;

/** Tell whether two words begin and end alike, as a slip of the pen leaves them; other forms and opposites do not. */
function differInside(a: string, b: string): boolean {
  return a.charAt(0) === b.charAt(0) && a.charAt(a.length - 1) === b.charAt(b.length - 1);
}

/**
 * Tell whether of two words that are alike in their letters one is the other misspelt ("invovle", "involve"): a slip
 * makes no word, so the one is unknown and the other known. Two known words ("treats", "threats") say different things,
 * and so may two forms of one word; these are no slips. It does not matter which side has it: a page corrects its
 * source's slips, or makes its own.
 */
export function isMisspelling(
  a: ComparedWord,
  b: ComparedWord,
  phrases: PhraseFrequencies,
): boolean {
  if (!differInside(a.letters, b.letters)) return false;
  const [first, second] = [phrases.unigramBits(a.hash), phrases.unigramBits(b.hash)];
  const [rarer, commoner] = first > second ? [first, second] : [second, first];
  return rarer >= UNKNOWN_BITS && rarer - commoner >= LEAST_DIFFERENCE;
}
