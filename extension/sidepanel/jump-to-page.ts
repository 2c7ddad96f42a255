import { browser } from 'wxt/browser';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { askPage } from '../platform/messaging.ts';
import { readTabState } from '../platform/tab-state.ts';

function withoutHash(url: string): string {
  return url.replace(/#.*$/su, '');
}

/** The open tab with a page, where the browser lets us know its address; without a port, which Firefox refuses in patterns. */
async function findTab(url: string): Promise<{ id: number; windowId: number } | null> {
  const { protocol, hostname } = new URL(url);
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` });
  const found = tabs.find((tab) => withoutHash(tab.url ?? '') === withoutHash(url));
  return found?.id === undefined ? null : { id: found.id, windowId: found.windowId };
}

/** Tell whether an address may be opened: saved records may come from an import. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}

/** Bring the page of an annotation to the front, or open it; scroll to the quotation where it is found on it. */
export async function jumpToPage({ page, quotation }: Annotation): Promise<void> {
  if (!isWebAddress(page.url)) return;
  const tab = await findTab(page.url);
  if (!tab) {
    await browser.tabs.create({ url: page.url });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows?.update(tab.windowId, { focused: true }); // Firefox for Android has no windows
  const state = await readTabState(tab.id);
  const match = state?.matches.find(
    ({ selectors }) => selectors.quote.exact === quotation.quote.exact,
  );
  if (match) await askPage(tab.id, 'reveal', { matchId: match.id });
}
