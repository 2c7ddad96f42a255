/**
 * Chaining: seeds of one document that follow one another on page and source at about the same distance become one
 * chain, a place where the page may repeat the document. Greedy, in page order, each seed to the nearest open chain:
 * with a bounded number of open chains the work is linear in the seeds.
 */
import type { CorpusIndex } from './corpus-index.ts';
import { documentAt } from './corpus-index.ts';
import type { Reading } from './reading.ts';
import { hasEllipsis, hasOmission, quotationAround } from './reading.ts';
import { isAttribution } from './attribution.ts';
import { IN_BRACKETS } from '../text/tokenise.ts';
import type { Seeds } from './seeds.ts';

/** A seed of a chain; tokens of the page and of the document. */
export interface Link {
  readonly page: number;
  readonly source: number;
}

/** Seeds in page order that one document may explain. */
export interface Chain {
  readonly document: number;
  readonly links: readonly Link[];
  /** Words of the k-gram of each link. */
  readonly seedWords: readonly number[];
  /** Page words that the seeds cover, and the longest run of these. */
  readonly words: number;
  readonly longestRun: number;
}

interface OpenChain extends Chain {
  readonly links: Link[];
  readonly seedWords: number[];
  words: number;
  longestRun: number;
  /** End of the page words covered so far, and of these the first of the run that ends there. */
  covered: number;
  runStart: number;
  /** Place of the last seed. */
  page: number;
  source: number;
  /** Page token of the last seed in quotation marks, or -1. */
  quoted: number;
}

/** Page words without a seed inside a chain: what altered words and an attribution ("he told reporters on") take up. */
const MAX_PAGE_GAP = 28;
/** Source words without a seed inside a chain. */
const MAX_SOURCE_GAP = 45;
/** Words that page and source may drift apart between two seeds: what an editor drops or adds unmarked. */
const MAX_DRIFT = 10;
/** The same across a longer stretch, where drifts add up. */
const MAX_LONG_DRIFT = 14;
const LONG_STRETCH = 12;
/** Source words that an ellipsis may stand for (a paragraph), and a bracket (a clause). */
const MAX_ELIDED = 160;
const MAX_BRACKETED = 30;
/** Chains of one document that stay open at once; the oldest gives way. */
const MAX_OPEN = 16;

/** Return how badly a seed fits the end of a chain (0 is adjacent), or `Infinity` if it does not. */
function misfit(chain: OpenChain, page: number, source: number, reading: Reading): number {
  const pageStep = page - chain.page;
  const sourceStep = source - chain.source;
  if (pageStep <= 0 || sourceStep <= 0) return Infinity;
  const drift = Math.abs(sourceStep - pageStep);
  const isLong = pageStep > LONG_STRETCH || sourceStep > LONG_STRETCH;
  if (drift > (isLong ? MAX_LONG_DRIFT : MAX_DRIFT) || sourceStep > MAX_SOURCE_GAP) {
    if (!hasOmission(reading, chain.page, page + 1)) return Infinity;
    const most = hasEllipsis(reading, chain.page, page + 1) ? MAX_ELIDED : MAX_BRACKETED;
    if (drift > most) return Infinity;
  }
  return drift + pageStep / 2;
}

/** Tell whether a seed stands in another quotation than the chain, with more than words of attribution between. */
function isApart({ quoted }: OpenChain, page: number, reading: Reading): boolean {
  if (quoted < 0 || reading.quotations.depth[page] === 0) return false;
  const last = quotationAround(reading, quoted);
  return page >= last.end && !isAttribution(reading.tokens, last, quotationAround(reading, page));
}

/** Return the open chain that a seed fits best, or `null`; chains that it leaves behind are closed. */
function nearest(
  open: OpenChain[],
  page: number,
  source: number,
  reading: Reading,
): OpenChain | null {
  let best: OpenChain | null = null;
  let least = Infinity;
  for (let c = open.length - 1; c >= 0; c--) {
    const chain = open[c];
    if (page > chain.covered + MAX_PAGE_GAP) {
      open.splice(c, 1);
      continue;
    }
    const fit = misfit(chain, page, source, reading);
    if (fit < least && !isApart(chain, page, reading)) {
      best = chain;
      least = fit;
    }
  }
  return best;
}

function openChain(document: number, page: number, source: number): OpenChain {
  return {
    document,
    links: [],
    seedWords: [],
    words: 0,
    longestRun: 0,
    covered: page,
    runStart: page,
    page,
    source,
    quoted: -1,
  };
}

function addSeed(chain: OpenChain, page: number, source: number, words: number): void {
  const end = page + words;
  chain.links.push({ page, source });
  chain.seedWords.push(words);
  if (page > chain.covered) chain.runStart = page;
  chain.words += Math.max(0, end - Math.max(page, chain.covered));
  chain.covered = Math.max(chain.covered, end);
  chain.longestRun = Math.max(chain.longestRun, chain.covered - chain.runStart);
  chain.page = page;
  chain.source = source;
}

/** Return all chains, in the order of their first seeds. */
export function chainSeeds(seeds: Seeds, reading: Reading, index: CorpusIndex): Chain[] {
  const { documentStart } = index;
  const { flags } = reading.tokens;
  const chains: OpenChain[] = [];
  const openOf = new Map<number, OpenChain[]>();
  for (let s = 0; s < seeds.length; s++) {
    const page = seeds.page[s];
    // An editor's words are not the source's, whatever they repeat.
    if ((flags[page] & IN_BRACKETS) !== 0) continue;
    const position = seeds.position[s];
    const document = documentAt(index, position);
    const source = position - documentStart[document];
    let open = openOf.get(document);
    if (open === undefined) openOf.set(document, (open = []));
    let chain = nearest(open, page, source, reading);
    if (chain === null) {
      chain = openChain(document, page, source);
      chains.push(chain);
      open.push(chain);
      if (open.length > MAX_OPEN) open.shift();
    }
    addSeed(chain, page, source, seeds.words[s]);
    if (reading.quotations.depth[page] > 0) chain.quoted = page;
  }
  return chains;
}
