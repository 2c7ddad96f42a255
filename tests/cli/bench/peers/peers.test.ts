import { describe, expect, it } from 'vitest';
import { PEERS } from '../../../../src/cli/bench/peers/peers.ts';
import { plainSearch } from '../../../../src/cli/bench/peers/plain-search.ts';
import { approximateSearch } from '../../../../src/cli/bench/peers/approximate-search.ts';
import { foldText } from '../../../../src/cli/bench/folded-text.ts';
import { syntheticText } from '../../../../src/cli/bench/synthetic-text.ts';
import { foldedDocuments } from '../invented-corpus.ts';

const DOCUMENT = 3;
const words = foldedDocuments[DOCUMENT]?.text.split(' ').slice(60, 80) ?? [];
const quotation = words.join(' ');
const start = foldedDocuments[DOCUMENT]?.text.indexOf(quotation) ?? NaN;
const end = start + quotation.length;

describe.each(PEERS)('$name', (peer) => {
  const find = peer.open(foldedDocuments);

  it('finds the document and the place of a quotation', () => {
    const [hit] = find(quotation);
    expect(hit?.document).toBe(DOCUMENT);
    expect(hit?.span.start).toBeLessThanOrEqual(start);
    expect(hit?.span.end).toBeGreaterThanOrEqual(end);
  });

  it('finds nothing for what is in no document', () => {
    expect(find(foldText('Quite another sentence, that of a weather report.').text)).toEqual([]);
  });
});

describe.each(PEERS.filter((peer) => peer !== plainSearch))('$name', (peer) => {
  it('finds a quotation with a word changed', () => {
    const changed = words.with(9, 'changed').join(' ');
    expect(peer.open(foldedDocuments)(changed)[0]?.document).toBe(DOCUMENT);
  });
});

describe('plain search', () => {
  it('finds whole words in every document that has them', () => {
    const find = plainSearch.open(['the code of conduct', 'a code of', 'decode of'].map(foldText));
    expect(find('code of').map(({ document }) => document)).toEqual([0, 1]);
  });
});

describe('approximate search', () => {
  it('returns the documents with the fewest errors', () => {
    const documents = ['the kode of conduct', 'the code of conduct', 'a code of conduct'];
    const find = approximateSearch.open(documents.map(foldText));
    expect(find('code of conduct').map(({ document }) => document)).toEqual([1, 2]);
    expect(find('kode of conduct').map(({ document }) => document)).toEqual([0]);
  });

  it('finds nothing beyond a quarter of errors', () => {
    const find = approximateSearch.open([foldText(syntheticText(300, 77))]);
    expect(find('wxyhcj qxwhyj cqxwh')).toEqual([]);
  });
});
