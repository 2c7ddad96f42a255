/** Which chains are worth aligning: those that cover enough information, by what the page's words say alone. */
import type { Chains, Link } from './chains.ts';
import { NONE } from './chains.ts';
import type { CorpusIndex } from '../index/corpus-index.ts';
import { phraseBits, wordWeight } from '../phrases/information.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import { MAX_WORD_BITS } from '../phrases/phrase-frequencies.ts';
import type { Reading } from '../reading.ts';
import { quotationAround } from '../reading.ts';

/** A chain that is worth aligning. */
export interface StrongChain {
  readonly document: number;
  /** In page order; not empty. */
  readonly links: readonly Link[];
  /** Information that the chain covers, in bits. */
  readonly bits: number;
}

/**
 * Bits that a chain in quotation marks needs, whatever the corpus, and as a share of log2 of its words. Of 5,800 quotations
 * found among 5 to 10,000 documents, 1 in 500 had less; of the chains that came to nothing, most.
 */
const LEAST_QUOTED_BITS = 18;
const QUOTED_SHARE = 0.95;
/** Share of a quotation's weight that seeds must cover, of its first words: one that is half edited has this much. */
const SEEDED_SHARE = 0.2;
const WEIGHED_WORDS = 30;
/** Bits beyond log2 of the corpus's words that a chain outside quotation marks needs, and words in a row. */
const UNQUOTED_SURPLUS = 16;
const UNQUOTED_RUN = 6;
/** Not looked up yet. */
const UNKNOWN = -1;

/** Weighs chains; each word and each quotation once. */
class ChainScale {
  private readonly leastOf = new Map<number, number>();
  private readonly alone: Float32Array;
  private readonly chains: Chains;
  private readonly reading: Reading;
  private readonly phrases: PhraseFrequencies;

  constructor(chains: Chains, reading: Reading, phrases: PhraseFrequencies) {
    this.chains = chains;
    this.reading = reading;
    this.phrases = phrases;
    this.alone = new Float32Array(reading.tokens.length).fill(UNKNOWN);
  }

  /** Return the bits that a chain must have of the quotation around a token. */
  leastAt(token: number): number {
    const { first, end } = quotationAround(this.reading, token);
    let least = this.leastOf.get(first);
    if (least === undefined) {
      let weight = 0;
      for (let i = first; i < Math.min(end, first + WEIGHED_WORDS); i++)
        weight += wordWeight(this.phrases, this.reading.tokens, i);
      least = SEEDED_SHARE * weight;
      this.leastOf.set(first, least);
    }
    return least;
  }

  /** Return the information of the page words that a chain covers, in bits. */
  bitsOf(chain: number): number {
    const { tokens } = this.reading;
    return this.sum(chain, (first, end, context) =>
      phraseBits(this.phrases, tokens, first, end, context),
    );
  }

  /** Return what they come to at most, word by word: quickly, since a page asks for the same words again and again. */
  mostBitsOf(chain: number): number {
    return this.sum(chain, (first, end) => {
      let bits = 0;
      for (let i = first; i < end; i++) bits += this.bitsAlone(i);
      return bits;
    });
  }

  private bitsAlone(token: number): number {
    const { alone } = this;
    if (alone[token] === UNKNOWN)
      alone[token] = phraseBits(this.phrases, this.reading.tokens, token, token + 1);
    return alone[token];
  }

  /** Add up the stretches of page words that a chain's seeds cover, each after `context` words of the same phrase. */
  private sum(
    chain: number,
    bitsOf: (first: number, end: number, context: number) => number,
  ): number {
    const { chains } = this;
    let bits = 0;
    let covered = 0;
    for (let seed = chains.firstSeed[chain]; seed !== NONE; seed = chains.nextSeed[seed]) {
      const page = chains.pageOf(seed);
      const first = Math.max(page, covered);
      covered = Math.max(covered, page + chains.seedWords[seed]);
      bits += bitsOf(first, covered, Math.min(first - page, 2));
    }
    return bits;
  }
}

/** Return the page token at the end of a chain that stands in quotation marks, or `NONE`. */
function quotedEnd({ quotations }: Reading, chains: Chains, chain: number): number {
  const first = chains.pageOf(chains.firstSeed[chain]);
  if (quotations.depth[first] > 0) return first;
  const last = chains.pageOf(chains.lastSeed[chain]);
  return quotations.depth[last] > 0 ? last : NONE;
}

/** Return the chains that are worth aligning, in page order. */
export function strongChains(
  chains: Chains,
  reading: Reading,
  index: CorpusIndex,
  phrases: PhraseFrequencies,
): StrongChain[] {
  const corpusBits = Math.log2(index.wordCount + 1);
  const leastQuoted = Math.max(LEAST_QUOTED_BITS, corpusBits * QUOTED_SHARE);
  const leastUnquoted = corpusBits + UNQUOTED_SURPLUS;
  // A run may begin as many words before the first of its positions that is in the index.
  const leastRun = UNQUOTED_RUN - (index.stride - 1);
  const scale = new ChainScale(chains, reading, phrases);
  const strong: StrongChain[] = [];
  for (let chain = 0; chain < chains.length; chain++) {
    const quoted = quotedEnd(reading, chains, chain);
    // Most chains are two common words in a row: they end here, before anything is looked up for their words.
    if (quoted === NONE && chains.longestRun[chain] < leastRun) continue;
    const least = quoted === NONE ? leastUnquoted : leastQuoted;
    if (chains.words[chain] * MAX_WORD_BITS < least || scale.mostBitsOf(chain) < least) continue;
    const bits = scale.bitsOf(chain);
    if (bits < least || (quoted !== NONE && bits < scale.leastAt(quoted))) continue;
    strong.push({ document: chains.document[chain], links: chains.linksOf(chain), bits });
  }
  return strong;
}
