import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '../../../extension/background/panel.ts';

interface SidebarAction {
  open: () => Promise<void>;
  isOpen: () => Promise<boolean>;
}

function inFirefox(sidebarAction: SidebarAction | undefined): void {
  Object.assign(fakeBrowser, { sidebarAction });
}

async function panelTabs(): Promise<(string | undefined)[]> {
  return (await fakeBrowser.tabs.query({}))
    .map(({ url }) => url)
    .filter((url) => url?.includes('sidepanel.html'));
}

const refuse = () => Promise.reject(new Error('may only be called in response to a user gesture'));

beforeEach(() => {
  fakeBrowser.reset();
  inFirefox(undefined);
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://self${path}`,
  });
});

describe('openPanel', () => {
  it('asks Chromium before it returns', async () => {
    const open = vi.fn<(options: object) => Promise<void>>(() => Promise.resolve());
    Object.assign(fakeBrowser.sidePanel, { open });
    const opening = openPanel(5);
    expect(open).toHaveBeenCalledWith({ tabId: 5 });
    await opening;
    expect(await panelTabs()).toEqual([]);
  });

  it('opens a tab where Chromium refuses, the same one when asked again', async () => {
    Object.assign(fakeBrowser.sidePanel, { open: refuse });
    await openPanel(5);
    await openPanel(5);
    expect(await panelTabs()).toEqual(['chrome-extension://self/sidepanel.html?tab=5']);
    await openPanel(6);
    expect(await panelTabs()).toHaveLength(2);
  });

  it('asks Firefox before it returns', async () => {
    const open = vi.fn<() => Promise<void>>(() => Promise.resolve());
    inFirefox({ open, isOpen: () => Promise.resolve(true) });
    const opening = openPanel(5);
    expect(open).toHaveBeenCalledOnce();
    await opening;
    expect(await panelTabs()).toEqual([]);
  });

  it('opens a tab where Firefox refuses, unless its sidebar is open already', async () => {
    inFirefox({ open: refuse, isOpen: () => Promise.resolve(true) });
    await openPanel(5);
    expect(await panelTabs()).toEqual([]);
    inFirefox({ open: refuse, isOpen: () => Promise.resolve(false) });
    await openPanel(5);
    expect(await panelTabs()).toHaveLength(1);
  });
});
