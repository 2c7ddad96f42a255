import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';

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
/**
 * One slip in six falls on the cells of words that were counted and looks like a rare word. Of words this long few are
 * a letter apart, and where one is so much the commoner, the other is not a word but its slip.
 */
const LONG_WORD = 6;
const LONG_WORD_BITS = 19;
const LONG_WORD_DIFFERENCE = 6;
/** A known word is at least sixteen times as common as what its misspelling seems to be. */
const LEAST_DIFFERENCE = 4;

/** Letters from which on a doubled one makes no other word ("later", "latter"), */
const DOUBLED_WORD = 6;
/** but for those before an ending that short stems double them for ("planed", "planned"; not "occured", "occurred"). */
const SHORT_STEM = 3;
const DOUBLING_ENDING = /^(?:ed|ers?|ings?)$/;

/** Tell whether of two words the one has a letter doubled that the other has once: a slip, as hardly any two words are. */
function differInDoubling(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < DOUBLED_WORD || longer.length !== shorter.length + 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  // The words part behind the letter that the longer one has twice.
  if (longer[at] !== longer[at - 1] || shorter.slice(at) !== longer.slice(at + 1)) return false;
  return at - 1 > SHORT_STEM || !DOUBLING_ENDING.test(shorter.slice(at));
}

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
  if (differInDoubling(a.letters, b.letters)) return true;
  if (!differInside(a.letters, b.letters)) return false;
  const [first, second] = [phrases.unigramBits(a.hash), phrases.unigramBits(b.hash)];
  const [rarer, commoner] = first > second ? [first, second] : [second, first];
  const difference = rarer - commoner;
  if (rarer >= UNKNOWN_BITS) return difference >= LEAST_DIFFERENCE;
  const isLong = Math.min(a.letters.length, b.letters.length) >= LONG_WORD;
  return isLong && rarer >= LONG_WORD_BITS && difference >= LONG_WORD_DIFFERENCE;
}
