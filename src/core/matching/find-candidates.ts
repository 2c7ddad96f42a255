/** The first half of matching: which windows of which documents a page may repeat. */
import { chainSeeds } from './chain/chain.ts';
import type { Link } from './chain/chains.ts';
import type { CorpusIndex } from './index/corpus-index.ts';
import { BLOCK_TOKENS, MAX_POSTINGS } from './index/corpus-index.ts';
import { WordWeights } from './phrases/information.ts';
import type { PhraseFrequencies } from './phrases/phrase-frequencies.ts';
import type { Reading } from './reading.ts';
import { quotationAround } from './reading.ts';
import { findSeeds } from './index/seeds.ts';
import type { StrongChain } from './chain/strong-chains.ts';
import { strongChains } from './chain/strong-chains.ts';

/** A stretch of a document's text that has to be read; several candidates may share one. */
export interface SourceWindow {
  readonly document: number;
  /** Words of the whole document. */
  readonly documentWords: number;
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

/** What the first half hands to the second. */
export interface Candidates {
  readonly reading: Reading;
  readonly weights: WordWeights;
  /** In page order. */
  readonly list: readonly Candidate[];
  readonly windows: readonly SourceWindow[];
}

/** Chains aligned for one quotation: the sentence may stand in as many documents as the index keeps places of a phrase. */
const CHAINS_PER_QUOTATION = MAX_POSTINGS;
/**
 * Chains that are compared for it, and how much stronger one must be to leave the other out. Of 5,800 quotations found
 * among 5 to 10,000 documents, the chain of none was below 0.85 of the strongest one.
 */
const MAX_RIVALS = 64;
const SHADOW = 1.25;
/** Outside quotation marks, tokens of the page that compete for as many. */
const UNQUOTED_STRETCH = 32;
/** Tokens around a chain's links that the window must hold, beyond the rest of the quotation. */
const MARGIN = 24;
/** Blocks between two windows of a document that are read along, so that a quotation from both places is seen as one. */
const JOINED_BLOCKS = 2;
/** Rest of a quotation that the window follows at most. */
const MAX_REST = 72;
function lastPage({ links }: StrongChain): number {
  return links[links.length - 1].page;
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
function reach({ links }: StrongChain, reading: Reading): { first: number; end: number } {
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
      documentWords: index.documentWords[document],
      firstToken: firstBlock * BLOCK_TOKENS,
      start: index.blockOffset[base + firstBlock],
      end: isToEnd ? Infinity : index.blockOffset[base + endBlock],
    };
  });
  list.sort((a, b) => a.links[0].page - b.links[0].page);
  return { list, windows };
}

/** Return what a page, as `readPage` gives it, may repeat of a corpus. Linear in the page. */
export function findCandidates(
  reading: Reading,
  index: CorpusIndex,
  phrases: PhraseFrequencies,
): Candidates {
  const chains = chainSeeds(findSeeds(reading.tokens, index), reading, index);
  const strong = strongChains(chains, reading, index, phrases);
  const { tokens } = reading;
  return {
    reading,
    weights: new WordWeights(tokens, strong.length > 0 ? tokens.length : 0, phrases),
    ...openWindows(strongest(strong, reading), reading, index),
  };
}
