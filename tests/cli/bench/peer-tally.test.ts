import { describe, expect, it } from 'vitest';
import { PeerTally, findWith, toPeerPage } from '../../../src/cli/bench/peer-tally.ts';
import type { PlantedPage } from '../../../src/cli/bench/planted-pages.ts';
import { corpus, foldedDocuments, pack } from './invented-corpus.ts';

const DOCUMENT = 2;
const source = { start: 0, end: 120 };
const quoted = corpus.documents[DOCUMENT]?.slice(source.start, source.end) ?? '';
const before = 'He said: “';
const span = { start: before.length, end: before.length + quoted.length };

/** A page with one quotation of a document. */
const planted: PlantedPage = {
  page: { text: `${before}${quoted}”, and left.`, quotes: [] },
  quotations: [
    { mutation: 'verbatim', words: 12, document: DOCUMENT, sources: [source], page: span },
  ],
};
const page = toPeerPage(planted);

/** A peer that names a document, or none, whatever it is asked. */
function findAlways(document: number | null): ReturnType<typeof findWith> {
  const hit = { document: document ?? 0, span: source };
  return findWith(() => (document === null ? [] : [hit]), foldedDocuments);
}

function tallyOf(document: number | null): PeerTally {
  const tally = new PeerTally(findAlways(document), pack.documentIds);
  tally.addPage(page);
  tally.addForeign(page);
  return tally;
}

describe('toPeerPage', () => {
  it('gives a peer the words in quotation marks, folded', () => {
    expect(page.quotations).toHaveLength(1);
    const { words = '', span: at = { start: 0, end: 0 } } = page.quotations[0] ?? {};
    expect(foldedDocuments[DOCUMENT]?.text.startsWith(words)).toBe(true);
    expect(at.start).toBe(span.start);
  });

  it('gives it what the markup presents as a quotation', () => {
    const text = 'One two three four.';
    const inMarkup = { text, quotes: [{ start: 4, end: 13 }] };
    expect(toPeerPage({ page: inMarkup, quotations: [] }).quotations).toEqual([
      { span: { start: 4, end: 13 }, words: 'two three' },
    ]);
  });
});

describe('PeerTally', () => {
  it.each([
    ['the right document', DOCUMENT, { found: 1, wrong: 0, falseAlarms: 1 }],
    ['another document', 0, { found: 0, wrong: 1, falseAlarms: 1 }],
    ['nothing', null, { found: 0, wrong: 0, falseAlarms: 0 }],
  ])('judges a peer that finds %s', (_what, document, { found, wrong, falseAlarms }) => {
    const tally = tallyOf(document);
    expect(tally.figures('peer', 5, tally)).toMatchObject({
      name: 'peer',
      openMs: 5,
      pages: 2,
      all: { planted: 1, found },
      long: { planted: 1, found },
      wrong,
      foreign: 1,
      falseAlarms,
      ratio: 1,
    });
  });
});
