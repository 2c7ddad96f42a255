import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  injectIntoOpenTabs,
  pageScriptScope,
  registerPageScript,
} from '../../../extension/background/register-page-script.ts';
import { changeSettings } from '../../../extension/platform/settings.ts';

const NEWS = 'https://*.news.example/*';

interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
}

/** A browser that refuses the same id twice, as the real ones do. */
function fakeScripting(origins: string[]) {
  const registered = new Map<string, Registration>();
  const injected: number[] = [];
  Object.assign(fakeBrowser.permissions, { getAll: () => Promise.resolve({ origins }) });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve([...registered.values()]),
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
      return Promise.resolve();
    },
    registerContentScripts: (scripts: Registration[]) => {
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
      return Promise.resolve();
    },
    executeScript: ({ target }: { target: { tabId: number } }) => {
      if (target.tabId === 2)
        return Promise.reject(new Error('Cannot access contents of the page'));
      injected.push(target.tabId);
      return Promise.resolve([]);
    },
  });
  return { registered, injected };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('pageScriptScope', () => {
  const settings = { pausedEverywhere: false, pausedHosts: [] };

  it('takes what is granted, without what is no web page', () => {
    const origins = [NEWS, '*://*.other.example/*', 'file:///*', 'chrome://favicon/*'];
    expect(pageScriptScope(origins, settings)).toEqual({
      matches: [NEWS, '*://*.other.example/*'],
      excludeMatches: [],
    });
  });

  it('leaves out paused hosts, and everything when all is paused', () => {
    const paused = { ...settings, pausedHosts: ['news.example'] };
    expect(pageScriptScope([NEWS], paused).excludeMatches).toEqual(['*://*.news.example/*']);
    expect(pageScriptScope([NEWS], { ...paused, pausedEverywhere: true }).matches).toEqual([]);
  });
});

describe('registerPageScript', () => {
  it('registers once for the granted sites, however often it is asked at once', async () => {
    const { registered } = fakeScripting([NEWS]);
    await Promise.all([registerPageScript(), registerPageScript(), registerPageScript()]);
    expect([...registered.values()]).toEqual([
      {
        id: 'page',
        js: ['/page.js'],
        matches: [NEWS],
        runAt: 'document_idle',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  });

  it('registers nothing when all is paused, and again when it is not', async () => {
    const { registered } = fakeScripting([NEWS]);
    await registerPageScript();
    await changeSettings({ pausedEverywhere: true });
    await registerPageScript();
    expect(registered.size).toBe(0);
    await changeSettings({ pausedEverywhere: false, pausedHosts: ['news.example'] });
    await registerPageScript();
    expect(registered.get('page')?.excludeMatches).toEqual(['*://*.news.example/*']);
  });

  it('goes on after a registration that failed', async () => {
    const { registered } = fakeScripting([NEWS]);
    Object.assign(fakeBrowser.permissions, { getAll: () => Promise.reject(new Error('no')) });
    await expect(registerPageScript()).rejects.toThrow('no');
    Object.assign(fakeBrowser.permissions, { getAll: () => Promise.resolve({ origins: [NEWS] }) });
    await registerPageScript();
    expect(registered.size).toBe(1);
  });
});

describe('injectIntoOpenTabs', () => {
  it('reaches the tabs that have no page script yet, whatever the others do', async () => {
    const { injected } = fakeScripting([NEWS]);
    const query = vi.spyOn(fakeBrowser.tabs, 'query');
    query.mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, {}] as never);
    Object.assign(fakeBrowser.tabs, {
      sendMessage: (tabId: number) =>
        tabId === 3
          ? Promise.resolve({ ok: true, value: true })
          : Promise.reject(new Error('Could not establish connection.')),
    });
    await injectIntoOpenTabs();
    expect(injected).toEqual([1, 4]);
    expect(query).toHaveBeenCalledWith({ url: [NEWS], discarded: false });
  });
});
