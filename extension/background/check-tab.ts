import { browser } from 'wxt/browser';
import { askPage, isPageScriptIn } from '../platform/messaging.ts';
import { Refusal } from './refusal.ts';
import { withoutFragment, type SenderTab } from './sender.ts';

/** The page script as the build names it. */
export const PAGE_SCRIPT = '/page.js';

/** Run the page script in a tab, unless it runs there already. Rejects where the browser does not allow it. */
export async function injectPageScript(tabId: number): Promise<void> {
  if (await isPageScriptIn(tabId)) return;
  await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
}

/** Read a tab now; one that was read already, whether it is an article or not. Throws a `Refusal` where the browser does not allow it: its own pages, or no permission. */
export async function checkTab(tabId: number): Promise<void> {
  if (await isPageScriptIn(tabId)) {
    await askPage(tabId, 'rescan', { anyway: true });
    return;
  }
  try {
    await injectPageScript(tabId);
  } catch (error) {
    throw new Refusal('forbidden', `tab ${tabId}: ${String(error)}`);
  }
}

/** Return a tab as handlers need it; throws a `Refusal` where there is none. */
export async function tabById(tabId: number): Promise<SenderTab> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) throw new Refusal('not-found', `no tab ${tabId}`);
  return { id: tabId, url: withoutFragment(tab.url ?? ''), incognito: tab.incognito };
}
