import { browser } from 'wxt/browser';
import { TAB_STATE_PREFIX, type TabState } from '../../src/protocol/messages.ts';
import { t, tPlural } from '../platform/localise.ts';
import { readTabState } from '../platform/tab-state.ts';

/** White on the accent of the design, 7:1. */
const BACKGROUND = '#0b5f63';
const TEXT = '#ffffff';

/** Long enough to be seen, and much shorter than the half minute after which an idle worker is stopped. */
const NOTICE_MS = 2000;

/** What the toolbar button says of a tab. */
interface Badge {
  readonly text: string;
  readonly title: string;
}

/** Return what the toolbar button says of a tab. */
export function badgeOf(state: TabState | null): Badge {
  if (state?.reason === 'paused') return { text: '', title: t('actionTitlePaused') };
  if (state?.status === 'error') return { text: '!', title: t('actionTitleError') };
  const count = state?.matches.length ?? 0;
  return count === 0
    ? { text: '', title: t('actionTitle') }
    : { text: String(count), title: tPlural('actionTitleFound', count) };
}

async function show(tabId: number, { text, title }: Badge): Promise<void> {
  // A tab may close at any time; there is nothing left to paint then.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

async function showState(tabId: number): Promise<void> {
  await show(tabId, badgeOf(await readTabState(tabId)));
}

/** Show a sign on a tab's button for two seconds, then what the tab's state says. */
export async function flashBadge(tabId: number, text: string, title: string): Promise<void> {
  await show(tabId, { text, title });
  await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
  await showState(tabId);
}

/** Keep the toolbar button as the tabs' states are. */
export function followTabStates(): void {
  void browser.action.setBadgeBackgroundColor({ color: BACKGROUND });
  void browser.action.setBadgeTextColor?.({ color: TEXT });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) {
      if (key.startsWith(TAB_STATE_PREFIX))
        void showState(Number(key.slice(TAB_STATE_PREFIX.length)));
    }
  });
}
