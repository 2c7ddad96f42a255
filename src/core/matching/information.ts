import type { PhraseFrequencies } from './phrase-frequencies.ts';

/**
 * The most that a single word weighs where stretches of words are compared; beyond one word in 1,024, a name is no
 * better evidence than any rare word.
 */
const MAX_WORD_WEIGHT = 10;

/** How much each word of a page says by itself, in bits, added up. */
export class WordWeights {
  private readonly sums: Float64Array;

  constructor(hash: Uint32Array, length: number, phrases: PhraseFrequencies) {
    this.sums = new Float64Array(length + 1);
    for (let i = 0; i < length; i++)
      this.sums[i + 1] = this.sums[i] + Math.min(MAX_WORD_WEIGHT, phrases.unigramBits(hash[i]));
  }

  /** Return the weight of the tokens `[first, end)`. */
  of(first: number, end: number): number {
    return end > first ? this.sums[end] - this.sums[first] : 0;
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
