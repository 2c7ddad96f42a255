import { readPage } from '../../../src/core/matching/reading.ts';
import type { PageInfo } from '../../../src/core/model/annotation.ts';
import type { PageText } from '../../../src/core/model/match.ts';
import { annotationsOfPage } from '../../../src/db/annotations.ts';
import { listDismissals } from '../../../src/db/dismissals.ts';
import type {
  RequestOf,
  SkipReason,
  TabMatch,
  TabState,
  ValueOf,
} from '../../../src/protocol/messages.ts';
import { isPaused, readSettings } from '../../platform/settings.ts';
import { failureOf } from '../refusal.ts';
import { ownTab, type Sender } from '../sender.ts';
import type { Services } from '../services.ts';
import { describeMatches, isHidden, pageMatchOf } from '../tab-matches.ts';
import { updateTabState } from '../tab-state-updates.ts';

/** A page of which nothing is known yet but its description. */
function emptyState(page: PageInfo, status: TabState['status']): TabState {
  return { page, status, reason: null, error: null, truncated: false, matches: [], focus: null };
}

async function skip(tabId: number, page: PageInfo, reason: SkipReason): Promise<void> {
  await updateTabState(tabId, () => ({ ...emptyState(page, 'skipped'), reason }));
}

/** A page that is read again keeps what was found until the new result is there. */
async function startChecking(tabId: number, page: PageInfo): Promise<void> {
  await updateTabState(tabId, (old) =>
    old?.page.url === page.url
      ? { ...old, page, status: 'checking', reason: null, error: null }
      : emptyState(page, 'checking'),
  );
}

async function find({ stores, matcher }: Services, page: PageText): Promise<TabMatch[]> {
  // Both databases may have to be opened, when the worker has just been started: at the same time.
  const dismissed = stores.user().then(listDismissals);
  const opening = Promise.all([matcher(), dismissed]);
  // Reading the page needs neither: it is done while they open.
  const reading = readPage(page);
  const [{ match, textOf }, dismissals] = await opening;
  const found = describeMatches(match(reading), page.text, textOf);
  return found.filter((tabMatch) => !isHidden(tabMatch, dismissals));
}

async function check(
  services: Services,
  tabId: number,
  page: PageInfo,
  reading: PageText & { readonly truncated: boolean },
): Promise<TabMatch[]> {
  const [matches] = await Promise.all([find(services, reading), startChecking(tabId, page)]);
  await updateTabState(tabId, (old) => ({
    ...emptyState(page, 'checked'),
    truncated: reading.truncated,
    matches,
    focus: old?.focus ?? null,
  }));
  return matches;
}

/** Match a page's text, and keep the result as the state of its tab. */
export async function matchPage(
  services: Services,
  { page: described, reading }: RequestOf<'match'>,
  sender: Sender,
): Promise<ValueOf<'match'>> {
  const tab = ownTab(sender);
  // It opens while the settings are read: a page waits for both. What goes wrong is said when it is used.
  services.matcher().catch(() => {});
  const page: PageInfo = { ...described, url: tab.url };
  const reason = isPaused(tab.url, await readSettings()) ? 'paused' : null;
  if (reason || reading.status === 'skipped') {
    await skip(tab.id, page, reason ?? (reading.status === 'skipped' ? reading.reason : 'paused'));
    return { matches: [] };
  }
  try {
    const [matches, saved] = await Promise.all([
      check(services, tab.id, page, reading),
      services.stores.user().then((user) => annotationsOfPage(user, tab.url)),
    ]);
    return { matches: matches.map((tabMatch) => pageMatchOf(tabMatch, saved)) };
  } catch (error) {
    const { code } = failureOf(error);
    await updateTabState(tab.id, () => ({ ...emptyState(page, 'error'), error: code }));
    throw error;
  }
}
