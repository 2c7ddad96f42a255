import type { Tokens } from '../../text/tokenise.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { STOP } from './corpus-index.ts';
import { MAX_SEED_WORDS, MIN_SEED_WORDS, fingerprintOf, growState, seedKey } from './seed-hash.ts';

/** k-grams that page and corpus share, by page token. */
export interface Seeds {
  readonly length: number;
  /** First token on the page. */
  readonly page: Uint32Array;
  /** First position in the corpus. */
  readonly position: Uint32Array;
  /** Words of the k-gram. */
  readonly words: Uint8Array;
}

/**
 * Places of a page at which one k-gram is taken as a seed. A page that repeats a phrase more often than this (a
 * chorus, a table, an attack) would make work grow with its square; what it quotes besides is found by other seeds.
 */
export const PLACES_ON_PAGE = 64;
/** Cells in which the places of a k-gram are counted, a power of two; two on one cell share a count. */
const PLACE_CELLS = 1 << 14;

/** Collects seeds in arrays that grow. */
class SeedList {
  length = 0;
  page = new Uint32Array(1024);
  position = new Uint32Array(1024);
  words = new Uint8Array(1024);

  add(page: number, position: number, words: number): void {
    if (this.length === this.page.length) this.grow();
    this.page[this.length] = page;
    this.position[this.length] = position;
    this.words[this.length++] = words;
  }

  private grow(): void {
    const { page, position, words } = this;
    this.page = new Uint32Array(this.length * 2);
    this.position = new Uint32Array(this.length * 2);
    this.words = new Uint8Array(this.length * 2);
    this.page.set(page);
    this.position.set(position);
    this.words.set(words);
  }
}

/** Return every seed of the index on a page, by page token. At most `MAX_POSTINGS` for each token and `k`. */
export function findSeeds({ length, hash }: Tokens, index: CorpusIndex): Seeds {
  const seeds = new SeedList();
  const { bucketStart, bucketShift, position, fingerprint: prints } = index;
  const places = new Uint8Array(PLACE_CELLS);
  for (let i = 0; i + MIN_SEED_WORDS <= length; i++) {
    let state = growState(0, hash[i]);
    const longest = Math.min(MAX_SEED_WORDS, length - i);
    for (let k = MIN_SEED_WORDS; k <= longest; k++) {
      state = growState(state, hash[i + k - 1]);
      const key = seedKey(state, k);
      const bucket = key >>> bucketShift;
      const from = bucketStart[bucket];
      const to = bucketStart[bucket + 1];
      if (from === to) break;
      const print = fingerprintOf(key);
      let isCommon = false;
      let isCounted = false;
      for (let posting = from; posting < to; posting++) {
        if (prints[posting] !== print) continue;
        if (position[posting] === STOP) {
          isCommon = true;
          continue;
        }
        if (!isCounted) {
          const cell = key & (PLACE_CELLS - 1);
          if (places[cell] === PLACES_ON_PAGE) break;
          places[cell]++;
          isCounted = true;
        }
        seeds.add(i, position[posting], k);
      }
      if (!isCommon) break;
    }
  }
  return seeds;
}
