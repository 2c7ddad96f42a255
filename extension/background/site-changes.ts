import { browser } from 'wxt/browser';
import { askPage } from '../platform/messaging.ts';
import { isPaused, onSettingsChange, type Settings } from '../platform/settings.ts';
import { isGranted, onSitesChange } from '../platform/sites.ts';
import { readTabState, removeTabState } from '../platform/tab-state.ts';
import { injectIntoOpenTabs, registerPageScript } from './register-page-script.ts';
import { updateTabState } from './tab-state-updates.ts';

async function pauseTab(tabId: number): Promise<void> {
  await askPage(tabId, 'pause', {});
  await updateTabState(
    tabId,
    (state) =>
      state && {
        ...state,
        status: 'skipped',
        reason: 'paused',
        error: null,
        matches: [],
        focus: null,
      },
  );
}

/** Pause a tab that is read though it is paused now, and read one again that was paused. */
async function applyToTab(tabId: number, settings: Settings): Promise<void> {
  const state = await readTabState(tabId);
  if (!state) return;
  const wasPaused = state.reason === 'paused';
  const paused = isPaused(state.page.url, settings);
  if (paused && !wasPaused) await pauseTab(tabId);
  if (!paused && wasPaused) await askPage(tabId, 'rescan', { anyway: false });
}

/** A tab that closes meanwhile does not stop the others. */
async function forEachTab(action: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [action(id)])));
}

async function applySettings(settings: Settings): Promise<void> {
  await registerPageScript();
  await forEachTab((tabId) => applyToTab(tabId, settings));
  await injectIntoOpenTabs();
}

/** Remove what is shown in pages that may no longer be read. */
async function stopWithdrawn(tabId: number): Promise<void> {
  const state = await readTabState(tabId);
  if (!state || (await isGranted(state.page.url))) return;
  await askPage(tabId, 'pause', {});
  await removeTabState(tabId);
}

async function applyGrants(): Promise<void> {
  await registerPageScript();
  await forEachTab(stopWithdrawn);
  await injectIntoOpenTabs();
}

/** Follow the reader's choice of sites, in the pages that are open too. */
export function followSites(): void {
  onSitesChange(() => void applyGrants());
  onSettingsChange((settings) => void applySettings(settings));
}
