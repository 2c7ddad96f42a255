import { mixHash } from '../../text/spelling.ts';

/** Filled beyond this share, a table with linear probing grows slow. */
const MAX_LOAD = 0.7;

/**
 * Counts of 32-bit keys in an open-addressing table that grows. For millions of keys: a `Map` takes six times the memory
 * and several times the time.
 */
export class CountTable {
  #keys: Uint32Array;
  #counts: Uint32Array;
  #used = 0;

  /** `capacity` is a power of two. */
  constructor(capacity = 1 << 16) {
    this.#keys = new Uint32Array(capacity);
    this.#counts = new Uint32Array(capacity);
  }

  /** Number of distinct keys. */
  get size(): number {
    return this.#used;
  }

  /** Return the slot of a key, or the empty one where it would go. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = mixHash(key) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.#slotOf(keys[i]);
      this.#keys[slot] = keys[i];
      this.#counts[slot] = counts[i];
    }
  }

  /** Count a key once more. */
  add(key: number): void {
    let slot = this.#slotOf(key);
    if (this.#counts[slot] === 0) {
      if (this.#used >= this.#keys.length * MAX_LOAD) {
        this.#grow();
        slot = this.#slotOf(key);
      }
      this.#keys[slot] = key;
      this.#used++;
    }
    this.#counts[slot]++;
  }

  /** Return how often a key was counted. */
  get(key: number): number {
    return this.#counts[this.#slotOf(key)];
  }

  /** Return every key with its count. */
  *entries(): Generator<[key: number, count: number]> {
    for (let slot = 0; slot < this.#keys.length; slot++)
      if (this.#counts[slot] > 0) yield [this.#keys[slot], this.#counts[slot]];
  }
}
