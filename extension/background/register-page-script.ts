import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../platform/settings.ts';
import { grantedOrigins } from '../platform/sites.ts';
import { injectPageScript, PAGE_SCRIPT } from './check-tab.ts';

/** Id of the registration. */
const REGISTRATION = 'page';

/** Which pages the script runs in by itself. */
export interface PageScriptScope {
  /** Match patterns; none: it runs nowhere. */
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Return the pages that the script runs in: what the reader granted without what is paused. */
export function pageScriptScope(origins: readonly string[], settings: Settings): PageScriptScope {
  return {
    matches: settings.pausedEverywhere
      ? []
      : origins.filter((origin) => /^(\*|https?):/.test(origin)),
    excludeMatches: settings.pausedHosts.map((host) => `*://*.${host}/*`),
  };
}

async function unregister(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  }
}

async function register({ matches, excludeMatches }: PageScriptScope): Promise<void> {
  await unregister();
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      js: [PAGE_SCRIPT],
      matches: [...matches],
      ...(excludeMatches.length > 0 ? { excludeMatches: [...excludeMatches] } : {}),
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}

/** The registration that is under way: a second one waits, for the browser refuses the same id twice. */
let registering: Promise<void> = Promise.resolve();

/** Register the page script for the sites that are granted and not paused now. */
export function registerPageScript(): Promise<void> {
  registering = registering
    .catch(() => {}) // the one before has told its own caller
    .then(async () => register(pageScriptScope(await grantedOrigins(), await readSettings())));
  return registering;
}

/** Run the page script in the open tabs of the granted sites: a registration alone reaches only pages that load later. */
export async function injectIntoOpenTabs(): Promise<void> {
  const { matches } = pageScriptScope(await grantedOrigins(), await readSettings());
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  // A tab that closes meanwhile, or shows an error page, refuses; the others go on.
  await Promise.allSettled(ids.map((id) => injectPageScript(id)));
}
