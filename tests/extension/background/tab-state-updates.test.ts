import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateTabState } from '../../../extension/background/tab-state-updates.ts';
import { onTabStateChange, readTabState } from '../../../extension/platform/tab-state.ts';
import type { TabState } from '../../../src/protocol/messages.ts';
import { pageWith } from './world-fixture.ts';

beforeEach(() => fakeBrowser.reset());

function stateAt(request: number): TabState {
  return {
    page: pageWith('').page,
    status: 'checked',
    reason: null,
    error: null,
    truncated: false,
    matches: [],
    focus: { matchId: 'x', request },
  };
}

describe('updateTabState', () => {
  it('loses none of many changes made at once', async () => {
    await updateTabState(1, () => stateAt(0));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        updateTabState(1, (state) => state && stateAt((state.focus?.request ?? 0) + 1)),
      ),
    );
    expect((await readTabState(1))?.focus?.request).toBe(20);
  });

  it('goes on after a change that threw', async () => {
    const failing = updateTabState(1, () => {
      throw new Error('no');
    });
    const next = updateTabState(1, () => stateAt(1));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(await readTabState(1)).toEqual(stateAt(1));
  });

  it('changes nothing where there is nothing', async () => {
    await updateTabState(1, (state) => state);
    expect(await readTabState(1)).toBeNull();
  });

  it('is heard by those who follow the tab, until they stop', async () => {
    const heard: (number | undefined)[] = [];
    const listening = new AbortController();
    onTabStateChange(1, (state) => heard.push(state?.focus?.request), listening.signal);
    await updateTabState(1, () => stateAt(1));
    await updateTabState(2, () => stateAt(2));
    listening.abort();
    await updateTabState(1, () => stateAt(3));
    expect(heard).toEqual([1]);
  });
});
