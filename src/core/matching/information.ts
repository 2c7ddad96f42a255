import type { PhraseFrequencies } from './phrase-frequencies.ts';

/**
 * The most that a single word weighs where stretches of words are compared; beyond one word in 1,024, a name is no
 * better evidence than any rare word.
 */
const MAX_WORD_WEIGHT = 10;

/** Not looked up yet. */
const UNKNOWN = -1;

/** How much each word of a page says by itself, in bits; looked up when asked, since few words of a page are quoted. */
export class WordWeights {
  private readonly hash: Uint32Array;
  private readonly phrases: PhraseFrequencies;
  private readonly weights: Float32Array;

  constructor(hash: Uint32Array, length: number, phrases: PhraseFrequencies) {
    this.hash = hash;
    this.phrases = phrases;
    this.weights = new Float32Array(length).fill(UNKNOWN);
  }

  /** Return the weight of the tokens `[first, end)`. */
  of(first: number, end: number): number {
    const { weights } = this;
    let sum = 0;
    for (let i = first; i < end; i++) {
      if (weights[i] === UNKNOWN)
        weights[i] = Math.min(MAX_WORD_WEIGHT, this.phrases.unigramBits(this.hash[i]));
      sum += weights[i];
    }
    return sum;
  }
}

/** Return the information of the tokens `[first, end)` as a phrase, after `context` words that belong to it too. */
export function phraseBits(
  phrases: PhraseFrequencies,
  hash: Uint32Array,
  first: number,
  end: number,
  context = 0,
): number {
  let bits = 0;
  for (let i = first; i < end; i++) {
    const known = Math.min(2, i - first + context);
    bits += phrases.bits(hash, i, known === 0 ? 0 : known === 1 ? 1 : 2);
  }
  return bits;
}
