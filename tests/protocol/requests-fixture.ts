import type { MessageType, RequestOf } from '../../src/protocol/messages.ts';

const PAGE: RequestOf<'match'>['page'] = {
  url: 'https://news.example/a',
  canonical: null,
  title: 'A page',
  site: 'Example News',
  author: null,
  published: null,
  language: 'en',
};

/** Selectors of some words. */
export function selectorsOf(exact: string) {
  return {
    quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector' as const, start: 0, end: exact.length },
  };
}

/** A request of each type that is allowed to a page script or, where it may not send it, to a page of the extension. */
export const REQUESTS: { readonly [T in MessageType]: RequestOf<T> } = {
  match: {
    page: PAGE,
    reading: { status: 'read', text: 'A light.', quotes: [{ start: 0, end: 8 }], truncated: false },
  },
  card: { matchId: 'first:0-7:0' },
  save: {
    id: '3f0a1c52-7d1e-4b0f-9a55-0c6f2d1b7e01',
    target: { type: 'match', matchId: 'first:0-7:0' },
    note: 'A note.',
  },
  dismiss: { matchId: 'first:0-7:0', dismissed: true },
  openPanel: { matchId: null },
  checkTab: { tabId: 7 },
  focusMatch: { tabId: 7, matchId: 'first:0-7:0' },
  installCorpus: {},
};

/** A `match` request of a text. */
export function matchRequestOf(text: string, quotes: object[] = []): object {
  return { page: PAGE, reading: { status: 'read', text, quotes, truncated: false } };
}

/** A `save` request of a selection. */
export function saveSelectionOf(exact: string, note = ''): RequestOf<'save'> {
  return {
    id: REQUESTS.save.id,
    target: { type: 'selection', page: PAGE, selectors: selectorsOf(exact) },
    note,
  };
}
