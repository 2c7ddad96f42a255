import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TabState } from '../../../src/protocol/messages.ts';

/** Key in `storage.session` of the last request that a sidebar has followed for a tab. */
function followedKey(tabId: number): string {
  return `followed:${tabId}`;
}

/** Take a request once: `false` where this or another sidebar has followed it, so that reopening does not repeat it. */
async function takeRequest(tabId: number, request: number): Promise<boolean> {
  const key = followedKey(tabId);
  const stored = await browser.storage.session.get(key);
  if (stored[key] === request) return false;
  await browser.storage.session.set({ [key]: request });
  return true;
}

/** Call `onRequest` with the match whose source the reader has asked for on the page, once for each request. */
export function useFocusRequest(
  tabId: number | null,
  state: TabState | null | undefined,
  onRequest: (matchId: string) => void,
): void {
  const focus = state?.focus ?? null;
  useEffect(() => {
    if (tabId === null || focus === null) return;
    const follow = async (): Promise<void> => {
      if (await takeRequest(tabId, focus.request)) onRequest(focus.matchId);
    };
    void follow();
  }, [tabId, focus?.request]);
}
