/**
 * Chaining: seeds of one document that follow one another on page and source at about the same distance become one
 * chain, a place where the page may repeat the document. Greedy, in page order, each seed to the nearest open chain:
 * with a bounded number of open chains the work is linear in the seeds.
 */
import type { CorpusIndex } from '../index/corpus-index.ts';
import { documentAt } from '../index/corpus-index.ts';
import type { Reading } from '../reading.ts';
import { hasEllipsis, hasOmission, quotationAround } from '../reading.ts';
import { isAttribution } from '../align/attribution.ts';
import { IN_BRACKETS } from '../../text/tokenise.ts';
import { Chains, NONE } from './chains.ts';
import type { Seeds } from '../index/seeds.ts';

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
function misfit(fromPage: number, page: number, sourceStep: number, reading: Reading): number {
  const pageStep = page - fromPage;
  if (pageStep <= 0 || sourceStep <= 0) return Infinity;
  const drift = Math.abs(sourceStep - pageStep);
  const isLong = pageStep > LONG_STRETCH || sourceStep > LONG_STRETCH;
  if (drift > (isLong ? MAX_LONG_DRIFT : MAX_DRIFT) || sourceStep > MAX_SOURCE_GAP) {
    if (drift > MAX_ELIDED || !hasOmission(reading, fromPage, page + 1)) return Infinity;
    const most = hasEllipsis(reading, fromPage, page + 1) ? MAX_ELIDED : MAX_BRACKETED;
    if (drift > most) return Infinity;
  }
  return drift + pageStep / 2;
}

/** Tell whether a seed stands in another quotation than a chain, with more than words of attribution between. */
function isApart(quoted: number, page: number, reading: Reading): boolean {
  if (quoted < 0 || reading.quotations.depth[page] === 0) return false;
  const last = quotationAround(reading, quoted);
  return page >= last.end && !isAttribution(reading.tokens, last, quotationAround(reading, page));
}

/** Lets each seed join the open chain of its document that it fits best. */
class Chainer {
  readonly chains: Chains;
  private readonly seeds: Seeds;
  private readonly reading: Reading;
  /** The open chain of each document that was opened last, or `NONE`. */
  private readonly newest: Int32Array;

  constructor(seeds: Seeds, reading: Reading, { documentStart, documentCount }: CorpusIndex) {
    this.seeds = seeds;
    this.reading = reading;
    this.chains = new Chains(seeds, documentStart);
    this.newest = new Int32Array(documentCount).fill(NONE);
  }

  /** Put a seed into the chain that it fits best, a new one where none fits. */
  place(document: number, seed: number, stride: number): void {
    const { chains, newest } = this;
    let chain = this.nearest(document, seed);
    if (chain === NONE) {
      chain = chains.open(document, seed, newest[document]);
      newest[document] = chain;
    } else {
      chains.bridgeStride(chain, seed, stride);
      chains.add(chain, seed);
    }
    const page = this.seeds.page[seed];
    if (this.reading.quotations.depth[page] > 0) chains.quoted[chain] = page;
  }

  /** Return the open chain that a seed fits best, or `NONE`; chains that it leaves behind are closed. */
  private nearest(document: number, seed: number): number {
    const { chains, seeds, newest, reading } = this;
    const page = seeds.page[seed];
    let best = NONE;
    let least = Infinity;
    let newer = NONE;
    let open = 0;
    for (let chain = newest[document]; chain !== NONE; chain = chains.older[chain]) {
      if (page > chains.covered[chain] + MAX_PAGE_GAP || ++open > MAX_OPEN) {
        if (newer === NONE) newest[document] = chains.older[chain];
        else chains.older[newer] = chains.older[chain];
        continue;
      }
      newer = chain;
      const last = chains.lastSeed[chain];
      const step = seeds.position[seed] - seeds.position[last];
      const fit = misfit(seeds.page[last], page, step, reading);
      if (fit < least && !isApart(chains.quoted[chain], page, reading)) {
        best = chain;
        least = fit;
      }
    }
    return best;
  }
}

/** Return all chains. */
export function chainSeeds(seeds: Seeds, reading: Reading, index: CorpusIndex): Chains {
  const { flags } = reading.tokens;
  const chainer = new Chainer(seeds, reading, index);
  for (let seed = 0; seed < seeds.length; seed++) {
    // An editor's words are not the source's, whatever they repeat.
    if ((flags[seeds.page[seed]] & IN_BRACKETS) !== 0) continue;
    chainer.place(documentAt(index, seeds.position[seed]), seed, index.stride);
  }
  return chainer.chains;
}
