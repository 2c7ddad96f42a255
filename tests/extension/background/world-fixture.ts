import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlersFor } from '../../../extension/background/handlers.ts';
import { answerMessage } from '../../../extension/background/router.ts';
import type { BrowserSender, Self } from '../../../extension/background/sender.ts';
import type { Matcher, Services } from '../../../extension/background/services.ts';
import type { Pack } from '../../../src/core/corpus/pack.ts';
import type { Match } from '../../../src/core/model/match.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import { openCorpusDatabase } from '../../../src/db/corpus-database.ts';
import { installPack } from '../../../src/db/packs.ts';
import { openUserDatabase } from '../../../src/db/user-database.ts';
import type { MessageType, Reply, RequestOf, ValueOf } from '../../../src/protocol/messages.ts';
import { aDocument, aPack } from '../../db/pack-fixture.ts';
import { freshIndexedDB } from '../../db/fresh-indexed-db.ts';

/** The sentence that pages of these tests quote; it stands in the second passage of `harbour`, after another sentence. */
export const QUOTED = 'The harbour light shall never go out.';

/** A pack of invented documents; `harbour` and `repeat` both have `QUOTED`. */
export const PACK: Pack = aPack({
  documents: [
    aDocument('harbour', ['Before.', `We swear it. ${QUOTED} So be it.`], '2020-01-02'),
    aDocument('repeat', [QUOTED], '2021-03-04'),
  ],
});

/** Tab 5 of the tests. */
export const TAB_URL = 'https://news.example/a';

/** The extension itself, as the fake browser is told. */
export const SELF: Self = { id: 'self', origin: 'chrome-extension://self' };

/** A page script in the top frame of tab 5. */
export const PAGE_SCRIPT: BrowserSender = {
  id: SELF.id,
  origin: 'https://news.example',
  url: `${TAB_URL}#part`,
  frameId: 0,
  tab: { id: 5, incognito: false },
};

/** The sidebar. */
export const SIDEBAR: BrowserSender = {
  id: SELF.id,
  origin: SELF.origin,
  url: `${SELF.origin}/sidepanel.html`,
};

/** Finds `QUOTED` wherever it stands, word for word: these tests are not about matching. */
const WORD_FOR_WORD: Matcher = {
  match: ({ text }) => Array.from(text.matchAll(new RegExp(QUOTED, 'g')), matchAt),
  textOf: (id) => {
    const found = PACK.documents.find(({ document }) => document.id === id);
    return documentText(found?.passages ?? []);
  },
};

function matchAt({ index: start }: RegExpExecArray): Match {
  const sourceStart = 'Before.\n\nWe swear it. '.length;
  const quotation = { start, end: start + QUOTED.length };
  const source = { start: sourceStart, end: sourceStart + QUOTED.length };
  return {
    quotation,
    source: { documentId: 'harbour', ...source },
    level: 'verbatim',
    quoted: true,
    score: 40,
    alignment: [{ kind: 'same', page: quotation, source }],
    differences: [],
    alternatives: [
      { documentId: 'repeat', start: 0, end: QUOTED.length },
      { documentId: 'harbour', start: 0, end: 7 },
    ],
  };
}

/** A background over empty stores with `PACK` installed, in a fake browser. */
export async function aWorld(change: Partial<Services> = {}) {
  fakeBrowser.reset();
  const idb = freshIndexedDB();
  const corpus = await openCorpusDatabase(idb);
  const user = await openUserDatabase(idb);
  await installPack(corpus, PACK);
  const services: Services = {
    stores: { corpus: () => Promise.resolve(corpus), user: () => Promise.resolve(user) },
    matcher: () => Promise.resolve(WORD_FOR_WORD),
    installCorpus: () => Promise.resolve({ ok: true, version: PACK.version }),
    openPanel: () => Promise.resolve(),
    checkTab: () => Promise.resolve(),
    tabById: (id) => Promise.resolve({ id, url: TAB_URL, incognito: false }),
    now: () => new Date('2024-06-01T00:00:00.000Z'),
    ...change,
  };
  const handlers = handlersFor(services);
  /** Send a message as `sender`, and return the reply. */
  const send = <T extends MessageType>(
    type: T,
    request: RequestOf<T>,
    sender: BrowserSender = PAGE_SCRIPT,
  ): Promise<Reply<ValueOf<T>>> =>
    // The handlers' types pair each type with its value.
    answerMessage(handlers, { type, request }, sender, SELF) as Promise<Reply<ValueOf<T>>>;
  return { corpus, user, send, handlers };
}

/** The `match` request of a page with a text. */
export function pageWith(text: string): RequestOf<'match'> {
  return {
    page: {
      url: 'https://forged.example/',
      canonical: null,
      title: 'A page',
      site: 'Example News',
      author: 'A. Writer',
      published: '2024-05-31',
      language: 'en',
    },
    reading: { status: 'read', text, quotes: [], truncated: false },
  };
}

/** Return the value of a reply; throws for a failure. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
  return reply.value;
}
