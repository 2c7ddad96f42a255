import type { Tokens } from '../../text/tokenise.ts';
import { wordShare } from '../../text/word-count.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';
import { UNCOUNTED_BITS, UNCOUNTED_BITS_IN_PHRASE, isUncounted } from './uncounted-words.ts';

/**
 * The most that a single word weighs where stretches of words are compared; beyond one word in 1,024, a name is no
 * better evidence than any rare word.
 */
const MAX_WORD_WEIGHT = 10;

/** Not looked up yet. */
const UNKNOWN = -1;

/** Return how much a token says by itself, in bits, where stretches of words are compared. */
export function wordWeight(phrases: PhraseFrequencies, tokens: Tokens, at: number): number {
  const bits = Math.min(MAX_WORD_WEIGHT, phrases.unigramBits(tokens.hash[at]));
  const weight =
    bits === MAX_WORD_WEIGHT && isUncounted(phrases, tokens, at) ? UNCOUNTED_BITS : bits;
  return weight * wordShare(tokens.flags[at]);
}

/** How much each word of a page says by itself, in bits; looked up when asked, since few words of a page are quoted. */
export class WordWeights {
  private readonly tokens: Tokens;
  private readonly phrases: PhraseFrequencies;
  private readonly weights: Float32Array;

  constructor(tokens: Tokens, length: number, phrases: PhraseFrequencies) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.weights = new Float32Array(length).fill(UNKNOWN);
  }

  /** Return the weight of the tokens `[first, end)`. */
  of(first: number, end: number): number {
    const { weights } = this;
    let sum = 0;
    for (let i = first; i < end; i++) {
      if (weights[i] === UNKNOWN) weights[i] = wordWeight(this.phrases, this.tokens, i);
      sum += weights[i];
    }
    return sum;
  }
}

/** Return the information of a token after `known` words (0 to 2) of its phrase. */
function bitsAfter(phrases: PhraseFrequencies, tokens: Tokens, at: number, known: number): number {
  if (isUncounted(phrases, tokens, at))
    return known === 0 ? UNCOUNTED_BITS : UNCOUNTED_BITS_IN_PHRASE;
  return phrases.bits(tokens.hash, at, known === 0 ? 0 : known === 1 ? 1 : 2);
}

/** Return the information of the tokens `[first, end)` as a phrase, after `context` words that belong to it too. */
export function phraseBits(
  phrases: PhraseFrequencies,
  tokens: Tokens,
  first: number,
  end: number,
  context = 0,
): number {
  let bits = 0;
  for (let i = first; i < end; i++)
    bits += bitsAfter(phrases, tokens, i, i - first + context) * wordShare(tokens.flags[i]);
  return bits;
}
