import { describe, expect, it, vi } from 'vitest';
import { readTabState } from '../../../../extension/platform/tab-state.ts';
import { aWorld, pageWith, QUOTED, SIDEBAR, valueOf } from '../world-fixture.ts';

const MATCH = 'harbour:22-59:0';

describe('openPanel', () => {
  it('asks the browser in the same turn, then names the match', async () => {
    const openPanel = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const { send } = await aWorld({ openPanel });
    await send('match', pageWith(`“${QUOTED}”`));
    const reply = send('openPanel', { matchId: MATCH });
    expect(openPanel).toHaveBeenCalledWith(5);
    valueOf(await reply);
    expect((await readTabState(5))?.focus).toEqual({ matchId: MATCH, request: 1 });
    valueOf(await send('openPanel', { matchId: MATCH }));
    expect((await readTabState(5))?.focus).toEqual({ matchId: MATCH, request: 2 });
    valueOf(await send('openPanel', { matchId: null }));
    expect((await readTabState(5))?.focus).toBeNull();
  });
});

describe('focusMatch', () => {
  it('names the match of the tab that the sidebar speaks about', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(`“${QUOTED}”`));
    valueOf(await send('focusMatch', { tabId: 5, matchId: MATCH }, SIDEBAR));
    expect((await readTabState(5))?.focus).toEqual({ matchId: MATCH, request: 1 });
    valueOf(await send('focusMatch', { tabId: 6, matchId: MATCH }, SIDEBAR));
    expect(await readTabState(6)).toBeNull();
  });
});
