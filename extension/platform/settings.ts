import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { onStorageChange } from './storage-change.ts';

/** What the reader has set. */
export interface Settings {
  /** No page is read at all. */
  readonly pausedEverywhere: boolean;
  /** Hosts whose pages are not read, nor those of their subdomains, as `URL.hostname` gives them. */
  readonly pausedHosts: readonly string[];
}

/** Key in `storage.local`. */
const SETTINGS_KEY = 'settings';

const DEFAULTS: Settings = { pausedEverywhere: false, pausedHosts: [] };

/** A field that is missing or broken falls back alone, so that one bad value does not undo the others. */
const SettingsSchema = v.fallback(
  v.object({
    pausedEverywhere: v.fallback(v.boolean(), DEFAULTS.pausedEverywhere),
    pausedHosts: v.fallback(v.array(v.string()), []),
  }),
  { pausedEverywhere: false, pausedHosts: [] },
);

function parse(stored: unknown): Settings {
  return v.parse(SettingsSchema, stored ?? {});
}

/** Return the settings; a field that was never set or cannot be read has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parse(stored[SETTINGS_KEY]);
}

/** Change some settings and return them all. Call it from extension pages and the background only. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  return settings;
}

/** `bbc.com` stands for its subdomains too, as in the curated list. */
function covers(paused: string, host: string): boolean {
  return host === paused || host.endsWith(`.${paused}`);
}

/** Pause one host with its subdomains, or read it again. */
export async function pauseHost(host: string, paused: boolean): Promise<Settings> {
  const before = (await readSettings()).pausedHosts;
  const others = before.filter((one) => one !== host && (paused || !covers(one, host)));
  return changeSettings({ pausedHosts: paused ? [...others, host].sort() : others });
}

/** Tell whether the page at an address is paused. */
export function isPaused(url: string, settings: Settings): boolean {
  if (settings.pausedEverywhere) return true;
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return settings.pausedHosts.some((host) => covers(host, hostname));
}

/** Call the listener with the new settings after each change, until the signal says stop. */
export function onSettingsChange(
  listener: (settings: Settings) => void,
  signal?: AbortSignal,
): void {
  onStorageChange('local', SETTINGS_KEY, (value) => listener(parse(value)), signal);
}
