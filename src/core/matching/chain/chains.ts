import type { Seeds } from '../index/seeds.ts';

/** A seed of a chain; tokens of the page and of the document. */
export interface Link {
  readonly page: number;
  readonly source: number;
}

/** No chain, and no seed. */
export const NONE = -1;

/**
 * The chains of a page, numbered in the order of their first seeds. Nearly all are one seed that leads nowhere, two common
 * words in a row: so they are rows of typed arrays, and only what is worth a look becomes objects.
 */
export class Chains {
  length = 0;
  readonly document: Uint32Array;
  /** Page words that the seeds of a chain cover, and the longest run of these. */
  readonly words: Uint32Array;
  readonly longestRun: Uint32Array;
  /** Seeds of a chain, and of each seed the one after it in its chain. */
  readonly firstSeed: Int32Array;
  readonly lastSeed: Int32Array;
  readonly nextSeed: Int32Array;
  /** Words that a seed counts for. */
  readonly seedWords: Uint8Array;
  /** End of the page words that a chain covers so far, and the first of the run that ends there. */
  readonly covered: Uint32Array;
  readonly runStart: Uint32Array;
  /** Page token of a chain's last seed in quotation marks, or `NONE`. */
  readonly quoted: Int32Array;
  /** The chain of the same document that was opened before it and is still open, or `NONE`. */
  readonly older: Int32Array;
  private readonly seeds: Seeds;
  private readonly documentStart: Uint32Array;

  constructor(seeds: Seeds, documentStart: Uint32Array) {
    // A chain has a seed at least.
    const most = seeds.length;
    this.seeds = seeds;
    this.documentStart = documentStart;
    this.document = new Uint32Array(most);
    this.words = new Uint32Array(most);
    this.longestRun = new Uint32Array(most);
    this.firstSeed = new Int32Array(most);
    this.lastSeed = new Int32Array(most);
    this.nextSeed = new Int32Array(most);
    this.seedWords = seeds.words.slice(0, most);
    this.covered = new Uint32Array(most);
    this.runStart = new Uint32Array(most);
    this.quoted = new Int32Array(most);
    this.older = new Int32Array(most);
  }

  /** Return the page token at which a seed begins. */
  pageOf(seed: number): number {
    return this.seeds.page[seed];
  }

  /** Return the token of the chain's document at which a seed begins. */
  sourceOf(chain: number, seed: number): number {
    return this.seeds.position[seed] - this.documentStart[this.document[chain]];
  }

  /** Return the seeds of a chain, in page order. */
  linksOf(chain: number): Link[] {
    const links: Link[] = [];
    for (let seed = this.firstSeed[chain]; seed !== NONE; seed = this.nextSeed[seed])
      links.push({ page: this.pageOf(seed), source: this.sourceOf(chain, seed) });
    return links;
  }

  /** Open a chain with its first seed; returns its number. */
  open(document: number, seed: number, older: number): number {
    const chain = this.length++;
    const page = this.pageOf(seed);
    this.document[chain] = document;
    this.firstSeed[chain] = NONE;
    this.covered[chain] = page;
    this.runStart[chain] = page;
    this.quoted[chain] = NONE;
    this.older[chain] = older;
    this.add(chain, seed);
    return chain;
  }

  /** Add a seed to the end of a chain. */
  add(chain: number, seed: number): void {
    const page = this.pageOf(seed);
    const covered = this.covered[chain];
    const end = page + this.seedWords[seed];
    if (this.firstSeed[chain] === NONE) this.firstSeed[chain] = seed;
    else this.nextSeed[this.lastSeed[chain]] = seed;
    this.lastSeed[chain] = seed;
    this.nextSeed[seed] = NONE;
    if (page > covered) this.runStart[chain] = page;
    if (end <= covered) return;
    this.words[chain] += end - Math.max(page, covered);
    this.covered[chain] = end;
    this.longestRun[chain] = Math.max(this.longestRun[chain], end - this.runStart[chain]);
  }

  /**
   * Take the words between a chain and a seed of its diagonal as covered where they are fewer than the stride: the index
   * does not have the positions that would show it.
   */
  bridgeStride(chain: number, seed: number, stride: number): void {
    const last = this.lastSeed[chain];
    const gap = this.pageOf(seed) - this.covered[chain];
    const { position } = this.seeds;
    if (gap <= 0 || gap >= stride) return;
    if (this.pageOf(seed) - this.pageOf(last) !== position[seed] - position[last]) return;
    this.seedWords[last] += gap;
    this.words[chain] += gap;
    this.covered[chain] += gap;
  }
}
