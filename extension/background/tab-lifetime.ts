import { browser } from 'wxt/browser';
import { isPageScriptIn } from '../platform/messaging.ts';
import { readTabState, removeTabState } from '../platform/tab-state.ts';

/** A page that was left for one without a page script must not stay in the sidebar. */
async function forgetUnlessRead(tabId: number): Promise<void> {
  if ((await readTabState(tabId)) && !(await isPageScriptIn(tabId))) await removeTabState(tabId);
}

/** Forget the state of tabs that were closed, or that went to a page that is not read. */
export function followTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void removeTabState(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void forgetUnlessRead(tabId);
  });
}
