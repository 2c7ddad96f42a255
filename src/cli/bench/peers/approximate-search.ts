import search from 'approx-string-match';
import type { FindQuotation, Peer, PeerHit } from './peer.ts';

/** Errors that a quotation may have, as a share of its characters. */
const ERROR_SHARE = 0.25;

/** Return where a quotation stands in some documents with the fewest errors; the first place of each document. */
export function fewestErrors(
  quotation: string,
  documents: readonly number[],
  texts: readonly string[],
): PeerHit[] {
  let fewest = Math.floor(quotation.length * ERROR_SHARE);
  let hits: PeerHit[] = [];
  for (const document of documents) {
    // What is worse than the best so far need not be found: the search is the faster for it.
    const [match] = search(texts[document] ?? '', quotation, fewest);
    if (!match) continue;
    if (match.errors < fewest) hits = [];
    fewest = match.errors;
    hits.push({ document, span: { start: match.start, end: match.end } });
  }
  return hits;
}

/** Myers' approximate search through every document. */
export const approximateSearch: Peer = {
  name: 'approx-string-match',
  readsAll: true,
  open: (documents): FindQuotation => {
    const texts = documents.map(({ text }) => text);
    const all = texts.map((_, document) => document);
    return (quotation) => fewestErrors(quotation, all, texts);
  },
};
