import { setDismissed } from '../../../src/db/dismissals.ts';
import type { RequestOf, TabMatch, TabState } from '../../../src/protocol/messages.ts';
import { readTabState } from '../../platform/tab-state.ts';
import { Refusal } from '../refusal.ts';
import type { Sender } from '../sender.ts';
import type { Services } from '../services.ts';
import { tabAbout } from '../tab-about.ts';
import { dismissalOf } from '../tab-matches.ts';
import { updateTabState } from '../tab-state-updates.ts';

function inPageOrder(matches: readonly TabMatch[]): TabMatch[] {
  return matches.toSorted((a, b) => a.match.quotation.start - b.match.quotation.start);
}

/** Move a match between the shown and the hidden. */
function move(state: TabState, tabMatch: TabMatch, dismissed: boolean): TabState {
  const matches = state.matches.filter(({ id }) => id !== tabMatch.id);
  const hidden = (state.dismissed ?? []).filter(({ id }) => id !== tabMatch.id);
  return dismissed
    ? { ...state, matches, dismissed: [...hidden, tabMatch] }
    : { ...state, matches: inPageOrder([...matches, tabMatch]), dismissed: hidden };
}

/** Hide a match for good, or show it again; in a private window for as long as the page is open. */
export async function dismiss(
  services: Services,
  request: RequestOf<'dismiss'>,
  sender: Sender,
): Promise<null> {
  const { matchId, dismissed } = request;
  const tab = await tabAbout(services, request, sender);
  const state = await readTabState(tab.id);
  const known = [...(state?.matches ?? []), ...(state?.dismissed ?? [])];
  const tabMatch = known.find(({ id }) => id === matchId);
  if (!tabMatch) throw new Refusal('not-found', `tab ${tab.id} has no such match`);
  if (!tab.incognito) {
    await setDismissed(await services.stores.user(), dismissalOf(tabMatch), dismissed);
  }
  await updateTabState(tab.id, (current) => current && move(current, tabMatch, dismissed));
  return null;
}
