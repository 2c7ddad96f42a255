import { browser } from 'wxt/browser';

/** Firefox's sidebar, which the shared types do not know. */
interface SidebarAction {
  readonly open: () => Promise<void>;
  readonly isOpen: (details: object) => Promise<boolean>;
}

function sidebarAction(): SidebarAction | null {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction ?? null;
}

/** Show the sidebar's page of a tab as a tab of its own, once a tab. */
async function openInTab(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url, openerTabId: tabId });
  else await browser.tabs.update(open.id, { active: true });
}

/** Firefox opens its sidebar only in its own clicks (toolbar, menu, shortcut), not in a message from a page. */
async function openFirefoxSidebar(sidebar: SidebarAction, tabId: number): Promise<void> {
  const opened = sidebar.open().then(
    () => true,
    () => sidebar.isOpen({}),
  );
  if (!(await opened)) await openInTab(tabId);
}

/** Open the sidebar beside a tab, or as a tab where the browser refuses. Asks the browser before it returns, so that the reader's click counts. */
export function openPanel(tabId: number): Promise<void> {
  const sidebar = sidebarAction();
  if (sidebar) return openFirefoxSidebar(sidebar, tabId);
  return browser.sidePanel.open({ tabId }).catch(() => openInTab(tabId));
}
