import { Dexie } from 'dexie';
import { render } from 'preact';
import { vi, type Mock } from 'vitest';
import { browser } from 'wxt/browser';
import phrasesUrl from '../../../assets/phrases.bin?url';
import '../../../extension/components/base.css';
import { writeCorpusStatus, type CorpusStatus } from '../../../extension/platform/corpus-status.ts';
import { writeTabState } from '../../../extension/platform/tab-state.ts';
import { App } from '../../../extension/sidepanel/App.tsx';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { openCorpusDatabase } from '../../../src/db/corpus-database.ts';
import { openUserDatabase } from '../../../src/db/user-database.ts';
import type { Envelope, InViewMessage, Reply, TabState } from '../../../src/protocol/messages.ts';
import { installedCorpus } from '../library/bundled-corpus.ts';
import { resetBrowser } from '../library/fake-browser.ts';

/** The tab that the panel speaks about in these tests. */
export const TAB = 7;

/** What the panel asks the background, and the page script of the tab; both answer "done" unless a test says otherwise. */
export const background: Mock<(envelope: Envelope) => Promise<Reply<unknown>>> = vi.fn();
export const pageScript: Mock<(tabId: number, envelope: Envelope) => Promise<Reply<unknown>>> =
  vi.fn();

let onInView: ((message: InViewMessage) => void) | null = null;
let end: (() => Promise<void>) | null = null;

/** Say which match the reader of the page has in view, as its page script does. */
export function scrollPageTo(matchId: string): void {
  onInView?.({ matchId });
}

const ignored = { addListener: () => {}, removeListener: () => {} };

function fakePort(): object {
  return {
    onMessage: {
      addListener: (listener: (message: InViewMessage) => void) => (onInView = listener),
    },
    onDisconnect: ignored,
    disconnect: () => (onInView = null),
  };
}

/** What a test has installed, saved and found before the panel opens. */
export interface PanelSetting {
  readonly state: TabState | null;
  readonly saved?: readonly Annotation[];
  readonly status?: CorpusStatus;
  readonly installed?: boolean;
}

const query = async (): Promise<object[]> => [{ id: TAB, windowId: 1 }];

async function prepare({ state, saved, status, installed }: PanelSetting): Promise<void> {
  resetBrowser();
  const done = async (): Promise<Reply<unknown>> => ({ ok: true, value: { id: 'x' } });
  background.mockReset().mockImplementation(done);
  pageScript.mockReset().mockImplementation(done);
  Object.assign(browser.runtime, { sendMessage: background, getURL: () => phrasesUrl });
  Object.assign(browser.tabs, {
    sendMessage: pageScript,
    connect: fakePort,
    query,
    onActivated: ignored,
  });
  if (installed ?? true) (await installedCorpus()).close();
  const user = await openUserDatabase();
  await user.annotations.bulkAdd([...(saved ?? [])]);
  user.close();
  await writeCorpusStatus(status ?? { ok: true, version: '1' });
  if (state) await writeTabState(TAB, state);
}

/** Open the panel on a tab. */
export async function openPanel(setting: PanelSetting): Promise<HTMLElement> {
  await prepare(setting);
  const root = document.createElement('div');
  document.body.append(root);
  const opened = { corpus: await openCorpusDatabase(), user: await openUserDatabase() };
  const [openCorpus, openUser] = [async () => opened.corpus, async () => opened.user];
  render(<App openCorpus={openCorpus} openUser={openUser} />, root);
  end = async () => {
    render(null, root);
    root.remove();
    opened.corpus.close();
    opened.user.close();
    for (const { name } of await indexedDB.databases()) if (name) await Dexie.delete(name);
  };
  return root;
}

/** Take the panel away, and what it stored. */
export async function closePanel(): Promise<void> {
  await end?.();
  end = null;
}
