import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeSettings,
  isPaused,
  onSettingsChange,
  pauseHost,
  readSettings,
  type Settings,
} from '../../../extension/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

const DEFAULTS: Settings = { pausedEverywhere: false, pausedHosts: [] };

describe('readSettings', () => {
  it.each([
    ['nothing', undefined, DEFAULTS],
    ['null', null, DEFAULTS],
    ['text', 'yes', DEFAULTS],
    ['another shape', { other: 1 }, DEFAULTS],
    [
      'one broken field',
      { pausedEverywhere: 'yes', pausedHosts: ['a.example'] },
      { pausedEverywhere: false, pausedHosts: ['a.example'] },
    ],
    [
      'hosts that are none',
      { pausedEverywhere: true, pausedHosts: [7] },
      { pausedEverywhere: true, pausedHosts: [] },
    ],
  ])('reads %s as settings', async (_what, stored, settings) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(settings);
  });
});

describe('changeSettings', () => {
  it('keeps what it is not told, and tells the listeners until they stop', async () => {
    const heard: Settings[] = [];
    const listening = new AbortController();
    onSettingsChange((settings) => heard.push(settings), listening.signal);
    await changeSettings({ pausedEverywhere: true });
    await pauseHost('a.example', true);
    listening.abort();
    await pauseHost('a.example', false);
    expect(heard).toEqual([
      { pausedEverywhere: true, pausedHosts: [] },
      { pausedEverywhere: true, pausedHosts: ['a.example'] },
    ]);
    expect(await readSettings()).toEqual({ pausedEverywhere: true, pausedHosts: [] });
  });

  it('lists a host once however often it is paused', async () => {
    await pauseHost('b.example', true);
    await pauseHost('a.example', true);
    expect(await pauseHost('b.example', true)).toMatchObject({
      pausedHosts: ['a.example', 'b.example'],
    });
  });
});

describe('isPaused', () => {
  const settings: Settings = { pausedEverywhere: false, pausedHosts: ['news.example'] };
  it.each([
    ['https://news.example/a', true],
    ['http://news.example:8080/a', true],
    ['https://other.news.example/a', true], // the chooser lists sites, not their subdomains
    ['https://othernews.example/a', false],
    ['https://example/news.example', false],
    ['no address', false],
  ])('%s: %s', (url, paused) => {
    expect(isPaused(url, settings)).toBe(paused);
    expect(isPaused(url, { ...settings, pausedEverywhere: true })).toBe(true);
  });
});
