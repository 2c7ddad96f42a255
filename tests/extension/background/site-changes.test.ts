import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSites } from '../../../extension/background/site-changes.ts';
import { pauseHost } from '../../../extension/platform/settings.ts';
import { readTabState, writeTabState } from '../../../extension/platform/tab-state.ts';
import type { TabState } from '../../../src/protocol/messages.ts';
import { pageWith, TAB_URL } from './world-fixture.ts';

const READ: TabState = {
  page: { ...pageWith('').page, url: TAB_URL },
  status: 'checked',
  reason: null,
  error: null,
  truncated: false,
  matches: [],
  focus: null,
};

let asked: string[];
let granted: boolean;
let tabId: number;
let removed: (() => void)[];

function listenersOf(): {
  addListener: (listener: () => void) => void;
  removeListener: () => void;
} {
  return { addListener: (listener) => void removed.push(listener), removeListener: () => {} };
}

beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  removed = [];
  granted = true;
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ origins: granted ? ['https://*.news.example/*'] : [] }),
    contains: () => Promise.resolve(granted),
    onAdded: listenersOf(),
    onRemoved: listenersOf(),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve([]),
    registerContentScripts: () => Promise.resolve(),
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (_tab: number, { type }: { type: string }) => {
      asked.push(type);
      return Promise.resolve({ ok: true, value: true });
    },
  });
  tabId = (await fakeBrowser.tabs.create({ url: TAB_URL })).id ?? -1;
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: tabId }]) });
  await writeTabState(tabId, READ);
  followSites();
});

async function waitForMessage(type: string): Promise<void> {
  await vi.waitFor(() => expect(asked).toContain(type));
}

describe('followSites', () => {
  it('stops an open page when its site is paused, and reads it again when it is not', async () => {
    await pauseHost('news.example', true);
    await waitForMessage('pause');
    await vi.waitFor(async () =>
      expect(await readTabState(tabId)).toMatchObject({ status: 'skipped', reason: 'paused' }),
    );
    asked.length = 0;
    await pauseHost('news.example', false);
    await waitForMessage('rescan');
    expect(asked).not.toContain('pause');
  });

  it('leaves the pages of other sites alone', async () => {
    await pauseHost('other.example', true);
    await waitForMessage('presence'); // the last step
    expect(asked).not.toContain('pause');
    expect(await readTabState(tabId)).toEqual(READ);
  });

  it('forgets an open page when access to it is withdrawn', async () => {
    granted = false;
    for (const listener of removed) listener();
    await waitForMessage('pause');
    await vi.waitFor(async () => expect(await readTabState(tabId)).toBeNull());
  });
});
