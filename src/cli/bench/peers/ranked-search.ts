import MiniSearch from 'minisearch';
import { fewestErrors } from './approximate-search.ts';
import type { FindQuotation, Peer } from './peer.ts';

/** Documents that the full-text search proposes. */
const CANDIDATES = 3;

/** A full-text search proposes documents, an approximate search finds the place in them. */
export const rankedSearch: Peer = {
  name: 'minisearch + approx-string-match',
  readsAll: false,
  open: (documents): FindQuotation => {
    const texts = documents.map(({ text }) => text);
    const ranking = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    ranking.addAll(texts.map((text, id) => ({ id, text })));
    return (quotation) => {
      const best = ranking.search(quotation).slice(0, CANDIDATES);
      return fewestErrors(
        quotation,
        best.map(({ id }) => Number(id)),
        texts,
      );
    };
  },
};
