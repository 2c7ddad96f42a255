import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { IN_VIEW_PORT, type InViewMessage } from '../../../src/protocol/messages.ts';

function isInViewMessage(value: unknown): value is InViewMessage {
  if (typeof value !== 'object' || value === null || !('matchId' in value)) return false;
  return value.matchId === null || typeof value.matchId === 'string';
}

/**
 * Call `onInView` with the match that stands highest in the reader's view, whenever that changes. Connects to the tab's
 * page script while `ready` (the page has been checked), again after each load.
 */
export function useInView(
  tabId: number | null,
  ready: boolean,
  onInView: (matchId: string | null) => void,
): void {
  useEffect(() => {
    if (tabId === null || !ready) return undefined;
    const port = browser.tabs.connect(tabId, { name: IN_VIEW_PORT, frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      if (isInViewMessage(message)) onInView(message.matchId);
    });
    // Read, so that a tab without a page script is no error in the console.
    port.onDisconnect.addListener(() => void browser.runtime.lastError);
    return () => port.disconnect();
  }, [tabId, ready, onInView]);
}
