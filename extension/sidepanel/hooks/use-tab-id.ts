import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that `sidepanel.html?tab=ID` names, for a browser that shows the sidebar as a tab; else `null`. */
function tabIdOfAddress(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : null;
}

/** Return the tab that the sidebar speaks about: the one of its address, or the active tab of its window; `null` at first. */
export function useTabId(): number | null {
  const [tabId, setTabId] = useState(tabIdOfAddress);
  useEffect(() => {
    if (tabIdOfAddress() !== null) return undefined;
    let ownWindow: number | undefined;
    const follow = async (): Promise<void> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      ownWindow = tab?.windowId;
      setTabId(tab?.id ?? null);
    };
    const onActivated = (active: { tabId: number; windowId: number }): void => {
      if (active.windowId === ownWindow) setTabId(active.tabId);
    };
    browser.tabs.onActivated.addListener(onActivated);
    void follow();
    return () => browser.tabs.onActivated.removeListener(onActivated);
  }, []);
  return tabId;
}
