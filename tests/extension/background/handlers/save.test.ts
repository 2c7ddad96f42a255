import { describe, expect, it } from 'vitest';
import { pageSegments } from '../../../../src/core/matching/explain/alignment-segments.ts';
import { listAnnotations } from '../../../../src/db/annotations.ts';
import { saveSelectionOf } from '../../../protocol/requests-fixture.ts';
import {
  aWorld,
  PAGE_SCRIPT,
  pageWith,
  QUOTED,
  SIDEBAR,
  TAB_URL,
  valueOf,
} from '../world-fixture.ts';

const TEXT = `It said: “${QUOTED}” And no more.`;
const ID = '3f0a1c52-7d1e-4b0f-9a55-0c6f2d1b7e01';
const OTHER_ID = '3f0a1c52-7d1e-4b0f-9a55-0c6f2d1b7e02';
const PRIVATE = { ...PAGE_SCRIPT, tab: { id: 5, incognito: true } };

function theMatch(id = ID, note = '') {
  return { id, target: { type: 'match', matchId: 'harbour:22-59:0' }, note } as const;
}

describe('save', () => {
  it('keeps both sides of a match, readable from the annotation alone', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT));
    expect(valueOf(await send('save', theMatch(ID, 'Check this.')))).toEqual({ id: ID });
    const [annotation] = await listAnnotations(user);
    expect(annotation).toMatchObject({
      id: ID,
      created: '2024-06-01T00:00:00.000Z',
      modified: '2024-06-01T00:00:00.000Z',
      page: { url: TAB_URL, title: 'A page' },
      note: 'Check this.',
      tags: [],
      colour: 'none',
    });
    expect(annotation?.quotation.quote.exact).toBe(QUOTED);
    const source = annotation?.source;
    expect(source?.document.title).toBe('Title of harbour');
    expect(source?.selectors.quote).toMatchObject({ exact: QUOTED, suffix: ' So be it.' });
    expect(pageSegments(source?.alignment ?? [], QUOTED)).toEqual([{ kind: 'same', text: QUOTED }]);
    expect(source?.alignment[0]?.source).toEqual({ start: 0, end: QUOTED.length });
  });

  it('marks what is saved on the next reading of the page', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    await send('save', theMatch());
    const { matches } = valueOf(await send('match', pageWith(TEXT)));
    expect(matches[0]?.savedAs).toBe(ID);
  });

  it('saves once when it is sent twice, and when two surfaces save the same match', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT));
    await send('save', theMatch());
    expect(valueOf(await send('save', theMatch()))).toEqual({ id: ID });
    expect(valueOf(await send('save', theMatch(OTHER_ID)))).toEqual({ id: ID });
    expect(await user.annotations.count()).toBe(1);
  });

  it('sets the note that is sent after the save, and no other field', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT));
    await send('save', theMatch(ID));
    const [saved] = await listAnnotations(user);
    expect(valueOf(await send('save', theMatch(ID, 'Typed later.')))).toEqual({ id: ID });
    await send('save', theMatch(ID)); // the first save, sent again
    expect(await listAnnotations(user)).toEqual([{ ...saved, note: 'Typed later.' }]);
    expect((await user.journal.toArray()).map(({ operation }) => operation)).toEqual([
      'save',
      'update',
    ]);
  });

  it('keeps a selection at the address that the browser knows', async () => {
    const { send, user } = await aWorld();
    const request = { ...saveSelectionOf('some words', 'Mine.'), id: ID };
    expect(valueOf(await send('save', request))).toEqual({ id: ID });
    expect(await listAnnotations(user)).toEqual([
      expect.objectContaining({
        source: null,
        note: 'Mine.',
        page: expect.objectContaining({ url: TAB_URL }),
      }),
    ]);
  });

  it('saves from the sidebar the match of the tab that it names', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT));
    expect(await send('save', theMatch(), SIDEBAR)).toMatchObject({ code: 'forbidden' });
    valueOf(await send('save', { ...theMatch(), tabId: 5 }, SIDEBAR));
    expect(await user.annotations.count()).toBe(1);
  });

  it('writes nothing from a private window', async () => {
    const { send, user } = await aWorld();
    await send('match', pageWith(TEXT), PRIVATE);
    for (const request of [theMatch(), saveSelectionOf('some words')]) {
      expect(await send('save', request, PRIVATE)).toMatchObject({ code: 'private-window' });
    }
    expect(await user.annotations.count()).toBe(0);
    expect(await user.journal.count()).toBe(0);
  });

  it('does not know a match that is not on the page', async () => {
    const { send, user } = await aWorld();
    expect(await send('save', theMatch())).toMatchObject({ code: 'not-found' });
    await send('match', pageWith('Nothing here.'));
    expect(await send('save', theMatch())).toMatchObject({ code: 'not-found' });
    expect(await user.annotations.count()).toBe(0);
  });
});
