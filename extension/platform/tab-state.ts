import { browser } from 'wxt/browser';
import { tabStateKey, type TabState } from '../../src/protocol/messages.ts';
import { onStorageChange } from './storage-change.ts';

/** Return what the background knows of a tab, or `null` where no page script has reported. */
export async function readTabState(tabId: number): Promise<TabState | null> {
  const key = tabStateKey(tabId);
  const stored = await browser.storage.session.get(key);
  // Only the background writes here, and the session area is closed to page scripts.
  return (stored[key] as TabState | undefined) ?? null;
}

/** Write a tab's state. For the background alone. */
export async function writeTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [tabStateKey(tabId)]: state });
}

/** Forget a tab. For the background alone. */
export async function removeTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabStateKey(tabId));
}

/** Call the listener with a tab's new state (`null`: forgotten) after each change, until the signal says stop. */
export function onTabStateChange(
  tabId: number,
  listener: (state: TabState | null) => void,
  signal: AbortSignal,
): void {
  onStorageChange(
    'session',
    tabStateKey(tabId),
    (value) => listener((value as TabState | undefined) ?? null),
    signal,
  );
}
