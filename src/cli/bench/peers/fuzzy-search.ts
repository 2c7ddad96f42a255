import Fuse from 'fuse.js';
import type { FoldedText } from '../folded-text.ts';
import type { FindQuotation, Peer, PeerHit } from './peer.ts';

/** Letters of a window, about a paragraph, and from one to the next: 200 letters, 35 words, are always whole in one. */
const WINDOW = 600;
const STEP = 400;
/** Where the research found most quotations for fewest false alarms. */
const THRESHOLD = 0.35;

interface Window extends PeerHit {
  readonly text: string;
}

function windowsOf({ text }: FoldedText, document: number): Window[] {
  const windows: Window[] = [];
  for (let start = 0; start === 0 || start + STEP < text.length; start += STEP) {
    const end = Math.min(text.length, start + WINDOW);
    windows.push({ document, span: { start, end }, text: text.slice(start, end) });
  }
  return windows;
}

/** Fuzzy search in windows of every document; finds a window and not the place in it. */
export const fuzzySearch: Peer = {
  name: 'fuse.js',
  readsAll: true,
  open: (documents): FindQuotation => {
    const fuse = new Fuse(documents.flatMap(windowsOf), {
      keys: ['text'],
      threshold: THRESHOLD,
      ignoreLocation: true,
    });
    return (quotation) => fuse.search(quotation, { limit: 1 }).map(({ item }) => item);
  },
};
