import { browser } from 'wxt/browser';
import type { PageInfo, TextSelectors } from '../../src/core/model/annotation.ts';
import { saveAnnotation } from '../../src/db/annotations.ts';
import { MAX_SELECTION } from '../../src/protocol/limits.ts';
import { t } from '../platform/localise.ts';
import { askPage } from '../platform/messaging.ts';
import { flashBadge } from './badge.ts';
import { buildAnnotation } from './build-annotation.ts';
import { withoutFragment } from './sender.ts';
import type { Stores } from './stores.ts';

/** Id of the menu's one item. */
const SAVE_SELECTION = 'save-selection';

/** What the browser knows of a selection in a page. */
export interface MenuSelection {
  readonly pageUrl: string;
  readonly title: string;
  /** The words, in the browser's own rendering. */
  readonly text: string;
}

/** Add the item to the menu of selected text. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE_SELECTION,
    title: t('contextMenuSave'),
    contexts: ['selection'],
  });
}

/**
 * Return a selection as the browser gives it, for pages where no page script runs: the words are right, what stood around
 * them is not known, and the offset is only a hint that anchors nothing by itself.
 */
export function plainSelection({ pageUrl, title, text }: MenuSelection): {
  readonly page: PageInfo;
  readonly selectors: TextSelectors;
} {
  const exact = text.slice(0, MAX_SELECTION);
  return {
    page: {
      url: pageUrl,
      canonical: null,
      title,
      site: URL.canParse(pageUrl) ? new URL(pageUrl).hostname : '',
      author: null,
      published: null,
      language: null,
    },
    selectors: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    },
  };
}

/** Save what is selected in a tab: as its page script describes it, or as the browser gives it. */
export async function saveSelectionOf(
  stores: Pick<Stores, 'user'>,
  tabId: number,
  selection: MenuSelection,
): Promise<void> {
  const described = await askPage(tabId, 'describeSelection', {});
  const { page, selectors } = (described.ok && described.value) || plainSelection(selection);
  const annotation = buildAnnotation(
    {
      id: crypto.randomUUID(),
      page: { ...page, url: withoutFragment(selection.pageUrl) },
      quotation: selectors,
      note: '',
    },
    null,
    new Date(),
  );
  await saveAnnotation(await stores.user(), annotation);
}

async function saveAndTell(
  stores: Pick<Stores, 'user'>,
  tab: { readonly id: number; readonly incognito: boolean },
  selection: MenuSelection,
): Promise<void> {
  if (tab.incognito) return flashBadge(tab.id, '!', t('actionTitlePrivate'));
  try {
    await saveSelectionOf(stores, tab.id, selection);
  } catch {
    return flashBadge(tab.id, '!', t('actionTitleNotSaved'));
  }
  return flashBadge(tab.id, '✓', t('actionTitleSaved'));
}

/** Save the selection when the menu's item is chosen; the toolbar button says how it went. */
export function answerContextMenu(stores: Pick<Stores, 'user'>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== SAVE_SELECTION || tab?.id === undefined || !info.selectionText) return;
    const pageUrl = info.pageUrl ?? tab.url ?? '';
    const selection = { pageUrl, title: tab.title ?? '', text: info.selectionText };
    void saveAndTell(stores, { id: tab.id, incognito: tab.incognito }, selection);
  });
}
