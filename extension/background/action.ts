import { browser } from 'wxt/browser';
import { askPage, isPageScriptIn } from '../platform/messaging.ts';
import { checkTab } from './check-tab.ts';
import { openPanel } from './panel.ts';

/** Which way each command steps through the quotations. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-quotation': 1, 'previous-quotation': -1 };

/** The click on the button is also the permission to read this one tab. */
async function checkUnlessRead(tabId: number): Promise<void> {
  if (!(await isPageScriptIn(tabId))) await checkTab(tabId);
}

/** Open the sidebar when the toolbar button is clicked, and read a tab that is not read by itself. */
export function answerAction(): void {
  browser.action.onClicked.addListener(({ id }) => {
    if (id === undefined) return;
    void openPanel(id);
    checkUnlessRead(id).catch(() => {}); // a page that no extension may read: the sidebar says that nothing was checked
  });
}

/** Step through the quotations of the active tab by keyboard. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const by = STEPS[command];
    if (by !== undefined && tab?.id !== undefined) void askPage(tab.id, 'step', { by });
  });
}
