/**
 * Words of languages that the phrase frequencies never counted. Each of their words looks as rare as a name, and every
 * stock phrase as rare as a line of verse; so they count for what a word of any language says on average.
 */
import type { Tokens } from '../../text/tokenise.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';

/**
 * A word as rare as this (one in 131,000) is a name or a coinage, or of a language that was not counted. Of the words of
 * the Universal Declaration of Human Rights, 3 in 100 are as rare in English, 68 in French, 88 in German, 97 in Russian.
 */
const HARDLY_COUNTED_BITS = 17;
/**
 * Share of the words around, and how many of these before and after are asked, that are as rare where a language was not
 * counted: of the words of English three in eight never are, of those of French nearly always.
 */
const RARE_SHARE = 0.35;
const AROUND = 4;

/**
 * What a word says by itself: 9.1 bits on average over a thousand languages, with little between them (Bentz et al.,
 * "The Entropy of Words", Entropy 19, 2017).
 */
export const UNCOUNTED_BITS = 9;
/**
 * What it says after the words before it: 6.0 bits on the same average. Half a bit less, since what is quoted and
 * reprinted has more than its share of phrases that everybody uses, and here none of them is known.
 */
export const UNCOUNTED_BITS_IN_PHRASE = 5.5;

function isRare(phrases: PhraseFrequencies, hash: number): boolean {
  return phrases.unigramBits(hash) >= HARDLY_COUNTED_BITS;
}

/** Tell whether enough of the words around token `at` are as rare. */
function isAmongRare(phrases: PhraseFrequencies, { hash, length }: Tokens, at: number): boolean {
  const first = Math.max(0, at - AROUND);
  const end = Math.min(length, at + AROUND + 1);
  let rare = 0;
  for (let i = first; i < end; i++) if (i !== at && isRare(phrases, hash[i])) rare++;
  return rare > 0 && rare >= RARE_SHARE * (end - first - 1);
}

/**
 * Tell whether token `at` is of a language that was not counted, so that nobody knows how rare it is: as rare as a name,
 * and so are words around it.
 */
export function isUncounted(phrases: PhraseFrequencies, tokens: Tokens, at: number): boolean {
  return isRare(phrases, tokens.hash[at]) && isAmongRare(phrases, tokens, at);
}
