import { describe, expect, it } from 'vitest';
import { readTabState } from '../../../../extension/platform/tab-state.ts';
import { listDismissals } from '../../../../src/db/dismissals.ts';
import { aWorld, PAGE_SCRIPT, pageWith, QUOTED, valueOf } from '../world-fixture.ts';

const TEXT = `“${QUOTED}” Then: “${QUOTED}”`;
const FIRST = 'harbour:22-59:0';
const SECOND = 'harbour:22-59:1';
const PRIVATE = { ...PAGE_SCRIPT, tab: { id: 5, incognito: true } };

async function shown(): Promise<string[]> {
  return (await readTabState(5))?.matches.map(({ id }) => id) ?? [];
}

describe('dismiss', () => {
  it('hides a match, and takes it back into its place', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT));
    valueOf(await send('dismiss', { matchId: FIRST, dismissed: true }));
    expect(await shown()).toEqual([SECOND]);
    expect(await listDismissals(user)).toEqual([
      { documentId: 'harbour', start: 22, end: 59, quotation: QUOTED },
    ]);
    valueOf(await send('dismiss', { matchId: FIRST, dismissed: false }));
    expect(await shown()).toEqual([FIRST, SECOND]);
    expect(await listDismissals(user)).toEqual([]);
  });

  it('does the same when it is sent twice', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    await send('dismiss', { matchId: FIRST, dismissed: true });
    valueOf(await send('dismiss', { matchId: FIRST, dismissed: true }));
    expect(await shown()).toEqual([SECOND]);
  });

  it('writes nothing from a private window', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT), PRIVATE);
    valueOf(await send('dismiss', { matchId: FIRST, dismissed: true }, PRIVATE));
    expect(await shown()).toEqual([SECOND]);
    expect(await listDismissals(user)).toEqual([]);
    expect(await user.journal.count()).toBe(0);
  });

  it('does not know a match that is not on the page', async () => {
    const { send } = await aWorld();
    expect(await send('dismiss', { matchId: FIRST, dismissed: true })).toMatchObject({
      code: 'not-found',
    });
  });
});
