/** The first half of matching: which windows of which documents a page may repeat. */
import type { PageText } from '../model/match.ts';
import type { Chain, Link } from './chain.ts';
import { chainSeeds } from './chain.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { BLOCK_TOKENS } from './corpus-index.ts';
import { WordWeights, phraseBits } from './information.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';
import { MAX_WORD_BITS } from './phrase-frequencies.ts';
import type { Reading } from './reading.ts';
import { quotationAround, readPage } from './reading.ts';
import { findSeeds } from './seeds.ts';

/** A stretch of a document's text that has to be read; several candidates may share one. */
export interface SourceWindow {
  readonly document: number;
  /** Index in the document of the window's first token. */
  readonly firstToken: number;
  /** Offset in the document's text where the window starts, at a token. */
  readonly start: number;
  /** Offset where it ends; `Infinity` for the end of the text. */
  readonly end: number;
}

/** A chain that is worth aligning. */
export interface Candidate {
  readonly document: number;
  /** Tokens of the page and of the document. */
  readonly links: readonly Link[];
  /** Information that the chain covers, in bits. */
  readonly bits: number;
  /** Index in `Candidates.windows`. */
  readonly window: number;
}

interface StrongChain extends Chain {
  /** Information that the chain covers, in bits. */
  readonly bits: number;
}

/** What the first half hands to the second. */
export interface Candidates {
  readonly reading: Reading;
  readonly weights: WordWeights;
  /** In page order. */
  readonly list: readonly Candidate[];
  readonly windows: readonly SourceWindow[];
}

/** Chains aligned for one quotation: the sentence may stand in several documents. */
const CHAINS_PER_QUOTATION = 8;
/** Chains that are compared for it, and how much stronger one must be to leave the other out. */
const MAX_RIVALS = 64;
const SHADOW = 1.5;
/** Outside quotation marks, tokens of the page that compete for as many. */
const UNQUOTED_STRETCH = 32;
/** Tokens around a chain's links that the window must hold, beyond the rest of the quotation. */
const MARGIN = 24;
/** Blocks between two windows of a document that are read along, so that a quotation from both places is seen as one. */
const JOINED_BLOCKS = 2;
/** Rest of a quotation that the window follows at most. */
const MAX_REST = 72;
/** Bits that a chain in quotation marks needs, whatever the corpus, and as a share of log2 of its words. */
const LEAST_QUOTED_BITS = 8;
const QUOTED_SHARE = 0.5;
/** Share of a quotation's weight that seeds must cover, of its first words: one that is half edited has this much. */
const SEEDED_SHARE = 0.2;
const WEIGHED_WORDS = 30;
/** Bits beyond log2 of the corpus's words that a chain outside quotation marks needs, and words in a row. */
const UNQUOTED_SURPLUS = 16;
const UNQUOTED_RUN = 6;

function lastPage({ links }: Chain): number {
  return links[links.length - 1].page;
}

/** Return the page token at the end of a chain that stands in quotation marks; -1 for neither. */
function quotedEnd({ quotations }: Reading, chain: Chain): number {
  const first = chain.links[0].page;
  if (quotations.depth[first] > 0) return first;
  const last = lastPage(chain);
  return quotations.depth[last] > 0 ? last : -1;
}

/** Leave out chains whose words of the page a chain of a multiple of their strength covers. */
function withoutShadows(strongestFirst: readonly StrongChain[]): StrongChain[] {
  const kept: StrongChain[] = [];
  for (const chain of strongestFirst.slice(0, MAX_RIVALS)) {
    const isShadow = kept.some(
      (other) =>
        other.bits > chain.bits * SHADOW &&
        other.links[0].page <= chain.links[0].page &&
        lastPage(other) >= lastPage(chain),
    );
    if (!isShadow) kept.push(chain);
  }
  return kept;
}

/** Keep the strongest chains of each quotation, and of each stretch of text outside quotation marks. */
function strongest(chains: readonly StrongChain[], reading: Reading): StrongChain[] {
  const rivals = new Map<string, StrongChain[]>();
  for (const chain of chains) {
    const { page } = chain.links[0];
    const { first, end } = quotationAround(reading, page);
    const place = end - first > 1 ? `q${first}` : `u${Math.floor(page / UNQUOTED_STRETCH)}`;
    const there = rivals.get(place);
    if (there) there.push(chain);
    else rivals.set(place, [chain]);
  }
  return [...rivals.values()].flatMap((there) =>
    withoutShadows(there.sort((a, b) => b.bits - a.bits)).slice(0, CHAINS_PER_QUOTATION),
  );
}

/** Return the tokens of the document, `[first, end)`, that the alignment of a chain may need. */
function reach({ links }: Chain, reading: Reading): { first: number; end: number } {
  let first = Infinity;
  let last = 0;
  for (const { source } of links) {
    if (source < first) first = source;
    if (source > last) last = source;
  }
  const head = links[0].page;
  const tail = links[links.length - 1].page;
  const before = Math.min(MAX_REST, head - quotationAround(reading, head).first);
  const after = Math.min(MAX_REST, quotationAround(reading, tail).end - tail);
  return { first: Math.max(0, first - before - MARGIN), end: last + after + MARGIN };
}

/** Gives each chain a window, one for chains whose windows meet. */
function openWindows(
  chains: readonly StrongChain[],
  reading: Reading,
  index: CorpusIndex,
): { list: Candidate[]; windows: SourceWindow[] } {
  const wanted = chains.map((chain) => ({ chain, ...reach(chain, reading) }));
  wanted.sort((a, b) => a.chain.document - b.chain.document || a.first - b.first);
  const list: Candidate[] = [];
  const spans: { document: number; firstBlock: number; endBlock: number }[] = [];
  for (const { chain, first, end } of wanted) {
    const { document, links, bits } = chain;
    const firstBlock = Math.floor(first / BLOCK_TOKENS);
    const endBlock = Math.ceil(end / BLOCK_TOKENS);
    const last = spans.at(-1);
    if (last && last.document === document && firstBlock <= last.endBlock + JOINED_BLOCKS)
      last.endBlock = Math.max(last.endBlock, endBlock);
    else spans.push({ document, firstBlock, endBlock });
    list.push({ document, links, bits, window: spans.length - 1 });
  }
  const windows = spans.map(({ document, firstBlock, endBlock }): SourceWindow => {
    const base = index.documentStart[document] / BLOCK_TOKENS;
    const isToEnd = endBlock * BLOCK_TOKENS >= index.documentWords[document];
    return {
      document,
      firstToken: firstBlock * BLOCK_TOKENS,
      start: index.blockOffset[base + firstBlock],
      end: isToEnd ? Infinity : index.blockOffset[base + endBlock],
    };
  });
  list.sort((a, b) => a.links[0].page - b.links[0].page);
  return { list, windows };
}

/** Return the information of the page words that a chain covers, in bits. */
function bitsOf(
  { links, seedWords }: Chain,
  hash: Uint32Array,
  phrases: PhraseFrequencies,
): number {
  let bits = 0;
  let covered = 0;
  links.forEach(({ page }, i) => {
    const first = Math.max(page, covered);
    covered = Math.max(covered, page + seedWords[i]);
    bits += phraseBits(phrases, hash, first, covered, Math.min(first - page, 2));
  });
  return bits;
}

/** Knows what share of its quotation a chain must cover; quotations are weighed once each. */
class QuotationScale {
  private readonly least = new Map<number, number>();
  private readonly reading: Reading;
  private readonly phrases: PhraseFrequencies;
  private readonly leastBits: number;

  constructor(reading: Reading, phrases: PhraseFrequencies, leastBits: number) {
    this.reading = reading;
    this.phrases = phrases;
    this.leastBits = leastBits;
  }

  /** Return the bits that a chain needs which begins at a token. */
  leastAt(token: number): number {
    const { first, end } = quotationAround(this.reading, token);
    let least = this.least.get(first);
    if (least === undefined) {
      const { hash } = this.reading.tokens;
      const weighed = Math.min(end, first + WEIGHED_WORDS) - first;
      const weights = new WordWeights(hash.subarray(first), weighed, this.phrases);
      least = Math.max(this.leastBits, SEEDED_SHARE * weights.of(0, weighed));
      this.least.set(first, least);
    }
    return least;
  }
}

/** Return the chains that are worth aligning. */
function strongChains(
  chains: readonly Chain[],
  reading: Reading,
  index: CorpusIndex,
  phrases: PhraseFrequencies,
): StrongChain[] {
  const corpusBits = Math.log2(index.wordCount + 1);
  const leastQuoted = Math.max(LEAST_QUOTED_BITS, corpusBits * QUOTED_SHARE);
  const leastUnquoted = corpusBits + UNQUOTED_SURPLUS;
  const scale = new QuotationScale(reading, phrases, leastQuoted);
  const strong: StrongChain[] = [];
  for (const chain of chains) {
    const inMarks = quotedEnd(reading, chain) >= 0;
    // Most chains are two common words in a row: they end here, before anything is looked up for their words.
    if (!inMarks && chain.longestRun < UNQUOTED_RUN) continue;
    const least = inMarks ? scale.leastAt(quotedEnd(reading, chain)) : leastUnquoted;
    if (chain.words * MAX_WORD_BITS < least) continue;
    const bits = bitsOf(chain, reading.tokens.hash, phrases);
    if (bits >= least) strong.push({ ...chain, bits });
  }
  return strong;
}

/** Return what a page may repeat of a corpus. Linear in the page. */
export function findCandidates(
  page: PageText,
  index: CorpusIndex,
  phrases: PhraseFrequencies,
): Candidates {
  const reading = readPage(page);
  const chains = chainSeeds(findSeeds(reading.tokens, index), reading, index);
  const strong = strongChains(chains, reading, index, phrases);
  const { tokens } = reading;
  return {
    reading,
    weights: new WordWeights(tokens.hash, strong.length > 0 ? tokens.length : 0, phrases),
    ...openWindows(strongest(strong, reading), reading, index),
  };
}
