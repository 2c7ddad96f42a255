import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../extension/background/refusal.ts';
import { changeSettings, pauseHost } from '../../../../extension/platform/settings.ts';
import { readTabState } from '../../../../extension/platform/tab-state.ts';
import { setDismissed } from '../../../../src/db/dismissals.ts';
import { aWorld, pageWith, QUOTED, SIDEBAR, TAB_URL, valueOf } from '../world-fixture.ts';

const TEXT = `It said: “${QUOTED}” And again: “${QUOTED}”`;

describe('match', () => {
  it('returns what to mark, in page order, with ids of their own', async () => {
    const { send } = await aWorld();
    const { matches } = valueOf(await send('match', pageWith(TEXT)));
    const start = TEXT.indexOf(QUOTED);
    const again = TEXT.lastIndexOf(QUOTED);
    expect(matches).toEqual([
      {
        id: 'harbour:22-59:0',
        parts: [{ start, end: start + QUOTED.length }],
        level: 'verbatim',
        quoted: true,
        savedAs: null,
        documentId: 'harbour',
      },
      expect.objectContaining({
        id: 'harbour:22-59:1',
        parts: [{ start: again, end: again + QUOTED.length }],
      }),
    ]);
  });

  it('gives a match the same id when text is added before it', async () => {
    const { send } = await aWorld();
    const first = valueOf(await send('match', pageWith(TEXT)));
    const second = valueOf(await send('match', pageWith(`Late news. ${TEXT}`)));
    expect(second.matches.map(({ id }) => id)).toEqual(first.matches.map(({ id }) => id));
  });

  it('keeps the result as the state of the tab, at the address that the browser knows', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    const state = await readTabState(5);
    expect(state).toMatchObject({ status: 'checked', reason: null, error: null, truncated: false });
    expect(state?.page).toEqual({ ...pageWith('').page, url: TAB_URL });
    expect(state?.matches[0]).toMatchObject({
      sourceText: QUOTED,
      selectors: { quote: { exact: QUOTED, prefix: 'It said: “', suffix: expect.any(String) } },
    });
  });

  it('says so when the end of the page was not read', async () => {
    const { send } = await aWorld();
    const { page, reading } = pageWith(TEXT);
    if (reading.status !== 'read') throw new Error('a reading is expected');
    await send('match', { page, reading: { ...reading, truncated: true } });
    expect((await readTabState(5))?.truncated).toBe(true);
  });

  it('tells why a page was not read', async () => {
    const { send } = await aWorld();
    const { page } = pageWith('');
    const reading = { status: 'skipped', reason: 'not-article' } as const;
    expect(valueOf(await send('match', { page, reading }))).toEqual({ matches: [] });
    expect(await readTabState(5)).toMatchObject({ status: 'skipped', reason: 'not-article' });
  });

  it('does not look at a paused page', async () => {
    const { send } = await aWorld({ matcher: () => Promise.reject(new Error('looked')) });
    await pauseHost('news.example', true);
    expect(valueOf(await send('match', pageWith(TEXT)))).toEqual({ matches: [] });
    expect(await readTabState(5)).toMatchObject({ status: 'skipped', reason: 'paused' });
    await pauseHost('news.example', false);
    await changeSettings({ pausedEverywhere: true });
    expect(valueOf(await send('match', pageWith(TEXT)))).toEqual({ matches: [] });
  });

  it('leaves out what the reader dismissed, on this page and on others', async () => {
    const { send, user } = await aWorld();
    const dismissal = { documentId: 'harbour', start: 22, end: 59, quotation: QUOTED };
    await setDismissed(user, dismissal, true);
    expect(valueOf(await send('match', pageWith(TEXT))).matches).toEqual([]);
    expect((await readTabState(5))?.matches).toEqual([]);
  });

  it('shows an error where the corpus is missing, and answers again when it is there', async () => {
    let missing = true;
    const world = await aWorld();
    const { send } = await aWorld({
      matcher: () =>
        missing
          ? Promise.reject(new Refusal('corpus-unavailable', 'pack checksum: …'))
          : Promise.resolve({ match: () => [], textOf: () => '' }),
    });
    expect(await send('match', pageWith(TEXT))).toMatchObject({ code: 'corpus-unavailable' });
    expect(await readTabState(5)).toMatchObject({ status: 'error', error: 'corpus-unavailable' });
    missing = false;
    expect(valueOf(await send('match', pageWith(TEXT)))).toEqual({ matches: [] });
    expect(await readTabState(5)).toMatchObject({ status: 'checked', error: null });
    world.user.close();
  });

  it('is refused to the sidebar, which has no page of its own', async () => {
    const { send } = await aWorld();
    expect(await send('match', pageWith(TEXT), SIDEBAR)).toMatchObject({ code: 'forbidden' });
  });
});
