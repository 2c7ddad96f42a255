import type { Peer, PeerHit } from './peer.ts';

/** `indexOf` in the folded text of every document: finds what repeats a document word for word. */
export const plainSearch: Peer = {
  name: 'plain search',
  readsAll: true,
  open: (documents) => {
    // A space at both ends, so that only whole words are found.
    const texts = documents.map(({ text }) => ` ${text} `);
    return (quotation) => {
      const words = ` ${quotation} `;
      return texts.flatMap((text, document): PeerHit[] => {
        const start = text.indexOf(words);
        return start < 0 ? [] : [{ document, span: { start, end: start + quotation.length } }];
      });
    };
  },
};
