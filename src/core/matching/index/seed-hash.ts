import { mixHash } from '../../text/spelling.ts';

/**
 * Hashes of k-grams that grow word by word: a k-gram's state comes from that of its first k - 1 words. A key's top bits
 * choose a bucket of the index and its low 16 bits are the fingerprint in it. Two k-grams that share both are told apart
 * when their words are aligned.
 */

/** Words of the shortest k-gram; a single word is never a seed. */
export const MIN_SEED_WORDS = 2;
/** Words of the longest k-gram; what is still common at seven words is a formula that the whole corpus shares. */
export const MAX_SEED_WORDS = 7;

/** Return the state after one more word; the first word's is `growState(0, hash)`. */
export function growState(state: number, wordHash: number): number {
  return Math.imul(((state << 5) | (state >>> 27)) ^ wordHash, 0x9e3779b1);
}

/** Return the 32-bit key of a k-gram; k-grams of different lengths never meet on purpose. */
export function seedKey(state: number, k: number): number {
  return mixHash(state ^ Math.imul(k, 0x27d4eb2f));
}

/** Return the 16-bit fingerprint of a key. */
export function fingerprintOf(key: number): number {
  return key & 0xffff;
}
