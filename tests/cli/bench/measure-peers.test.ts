import { describe, expect, it } from 'vitest';
import { loadPhrases } from '../../../src/cli/load-phrases.ts';
import { OURS, measurePeers } from '../../../src/cli/bench/measure-peers.ts';
import { HARDEST, qualityPages } from '../../../src/cli/bench/measure-quality.ts';
import { PEERS } from '../../../src/cli/bench/peers/peers.ts';
import { foldText } from '../../../src/cli/bench/folded-text.ts';
import { openPack } from '../../../src/cli/bench/bench-corpus.ts';
import { buildIndex } from '../../../src/core/matching/index/corpus-index.ts';
import { inventedDocuments, texts } from './invented-corpus.ts';

const NAMES = [OURS, ...PEERS.map(({ name }) => name)];
const phrases = await loadPhrases();

/** Return a trial of two pages; more documents than are probed, so that the time for all is judged first. */
function trial(limits: { budgetMs: number; mostPageMs: number }) {
  const documents = inventedDocuments(26, 1, 120);
  return {
    pack: openPack({ name: '26', documents }, buildIndex(documents)),
    phrases,
    documents: documents.map(foldText),
    pages: qualityPages(texts.hosts, documents, HARDEST, 1).slice(0, 2),
    foreignPages: qualityPages(texts.hosts, texts.strangers, HARDEST, 1).slice(0, 2),
    ...limits,
  };
}

describe('measurePeers', () => {
  it('gives every peer a page of each kind at least, and ours all', () => {
    const told: string[] = [];
    const all = measurePeers(trial({ budgetMs: 0, mostPageMs: Infinity }), (name) =>
      told.push(name),
    );
    expect(all.map(({ name }) => name)).toEqual(NAMES);
    expect(told).toEqual(NAMES.slice(1));
    expect(all.map((peer) => 'pages' in peer && peer.pages)).toEqual([4, 2, 2, 2, 2]);
  });

  it('leaves out a peer that would take too long to go through every document', () => {
    const all = measurePeers(trial({ budgetMs: 0, mostPageMs: 0 }), () => undefined);
    const left = PEERS.filter(({ readsAll }) => readsAll).map(({ name }) => name);
    expect(all.flatMap((peer) => ('expectedMs' in peer ? [peer.name] : []))).toEqual(left);
    for (const peer of all) if ('expectedMs' in peer) expect(peer.expectedMs).toBeGreaterThan(0);
  });
});
