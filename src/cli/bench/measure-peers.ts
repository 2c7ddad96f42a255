import type { MatchPack } from '../../core/matching/match-text.ts';
import { matchText } from '../../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../../core/matching/phrases/phrase-frequencies.ts';
import type { PeerFigures, SkippedPeer } from './bench-report.ts';
import type { FoldedText } from './folded-text.ts';
import { PeerTally, findWith, toPeerPage } from './peer-tally.ts';
import type { Peer } from './peers/peer.ts';
import { PEERS } from './peers/peers.ts';
import type { PlantedPage } from './planted-pages.ts';

/** What peers are compared on. */
export interface PeerTrial {
  readonly pack: MatchPack;
  readonly phrases: PhraseFrequencies;
  readonly documents: readonly FoldedText[];
  /** Pages with quotations of the corpus. */
  readonly pages: readonly PlantedPage[];
  /** Pages with quotations of documents that the corpus does not have. */
  readonly foreignPages: readonly PlantedPage[];
  /** Time after which a peer is given no more pages. */
  readonly budgetMs: number;
  /** A peer that would take longer for one page is left out. */
  readonly mostPageMs: number;
}

/** Documents by which the time for all is judged before they are given to a peer. */
const PROBE_DOCUMENTS = 25;
/** A page that takes longer than this is not given a second time to be rid of what the first one costs. */
const LONG_PAGE_MS = 1000;

/** What our own row is called. */
export const OURS = 'sidelight';

/** Give pages to each in turn, with quotations of the corpus and of others alternately. */
function run(
  tallies: readonly PeerTally[],
  { pages, foreignPages, budgetMs }: Omit<PeerTrial, 'documents'>,
): void {
  const end = performance.now() + budgetMs;
  for (let i = 0; i < pages.length && (i === 0 || performance.now() < end); i++) {
    const [planted, foreign] = [pages[i], foreignPages[i]];
    const page = planted && toPeerPage(planted);
    const foreignPage = foreign && toPeerPage(foreign);
    for (const tally of tallies) {
      if (page) tally.addPage(page);
      if (foreignPage) tally.addForeign(foreignPage);
    }
  }
}

/** Return about how long a peer that reads all documents takes for a page, to judge by a few of them; 0 for another. */
function expectedMs({ open, readsAll }: Peer, { documents, pages }: PeerTrial): number {
  const [planted] = pages;
  if (!readsAll || documents.length <= PROBE_DOCUMENTS || !planted) return 0;
  const few = documents.slice(0, PROBE_DOCUMENTS);
  const find = findWith(open(few), few);
  const page = toPeerPage(planted);
  const timed = () => {
    const before = performance.now();
    find(page);
    return performance.now() - before;
  };
  const first = timed();
  const ms = first > LONG_PAGE_MS ? first : Math.min(first, timed());
  return (ms * documents.length) / PROBE_DOCUMENTS;
}

function ourTally({ pack, phrases }: PeerTrial): PeerTally {
  return new PeerTally(({ planted }) => matchText(planted.page, pack, phrases), pack.documentIds);
}

function measurePeer(peer: Peer, trial: PeerTrial): PeerFigures | SkippedPeer {
  const { name } = peer;
  const expected = expectedMs(peer, trial);
  if (expected > trial.mostPageMs) return { name, expectedMs: expected };
  const before = performance.now();
  const find = peer.open(trial.documents);
  const openMs = performance.now() - before;
  const ours = ourTally(trial);
  const theirs = new PeerTally(findWith(find, trial.documents), trial.pack.documentIds);
  run([ours, theirs], trial);
  return theirs.figures(name, openMs, ours);
}

/**
 * Measure ours and every peer on the same pages, a peer on as many as its time allows: one with quotations of the corpus
 * and one without at least, unless it is left out. `onPeer` is told who is next.
 */
export function measurePeers(
  trial: PeerTrial,
  onPeer: (name: string) => void,
): (PeerFigures | SkippedPeer)[] {
  const ours = ourTally(trial);
  run([ours], { ...trial, budgetMs: Infinity });
  const others = PEERS.map((peer) => {
    onPeer(peer.name);
    return measurePeer(peer, trial);
  });
  return [ours.figures(OURS, null, ours), ...others];
}
