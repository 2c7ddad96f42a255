import type { RequestOf } from '../../../src/protocol/messages.ts';
import { updateTabState } from '../tab-state-updates.ts';

/** Ask the sidebar to show the source of a match, or (`null`) the page's list. Asking again asks again. */
export async function setFocus(tabId: number, matchId: string | null): Promise<void> {
  await updateTabState(
    tabId,
    (state) =>
      state && {
        ...state,
        focus: matchId === null ? null : { matchId, request: (state.focus?.request ?? 0) + 1 },
      },
  );
}

/** Show the source of a match of a tab. */
export async function focusMatch({ tabId, matchId }: RequestOf<'focusMatch'>): Promise<null> {
  await setFocus(tabId, matchId);
  return null;
}
