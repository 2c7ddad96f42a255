import type { TabState } from '../../src/protocol/messages.ts';
import { readTabState, writeTabState } from '../platform/tab-state.ts';

/** The last change of each tab that is still being written; a change waits for it, so that none is lost. */
const pending = new Map<number, Promise<void>>();

async function apply(
  tabId: number,
  change: (state: TabState | null) => TabState | null,
): Promise<void> {
  const old = await readTabState(tabId);
  const state = change(old);
  if (state && state !== old) await writeTabState(tabId, state);
}

/** Change a tab's state after all changes asked for before; a change that returns `null` changes nothing. */
export async function updateTabState(
  tabId: number,
  change: (state: TabState | null) => TabState | null,
): Promise<void> {
  const before = pending.get(tabId) ?? Promise.resolve();
  const done = before.then(() => apply(tabId, change));
  const settled = done.catch(() => {}); // the next change does not depend on this one
  pending.set(tabId, settled);
  await done.finally(() => {
    if (pending.get(tabId) === settled) pending.delete(tabId);
  });
}
