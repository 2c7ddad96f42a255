import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf } from '../../../extension/background/badge.ts';
import { readTabState } from '../../../extension/platform/tab-state.ts';
import { aWorld, pageWith, QUOTED } from './world-fixture.ts';

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, {
    getMessage: (name: string, values: string[]) =>
      name === 'catalogueLanguage' ? 'en' : [name, ...values].join(' '),
  });
});

describe('badgeOf', () => {
  it('says nothing of a tab that is not read', () => {
    expect(badgeOf(null)).toEqual({ text: '', title: 'actionTitle' });
  });

  it('counts what was found', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(`“${QUOTED}” “${QUOTED}”`));
    const state = await readTabState(5);
    expect(badgeOf(state)).toEqual({ text: '2', title: 'actionTitleFound_other 2' });
    if (!state) throw new Error('a state is expected');
    expect(badgeOf({ ...state, matches: [] })).toEqual({ text: '', title: 'actionTitle' });
    expect(badgeOf({ ...state, status: 'error', matches: [] }).text).toBe('!');
    expect(badgeOf({ ...state, status: 'skipped', reason: 'paused' })).toEqual({
      text: '',
      title: 'actionTitlePaused',
    });
  });
});
