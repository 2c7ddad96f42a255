import { describe, expect, it } from 'vitest';
import { aWorld, pageWith, QUOTED, SIDEBAR, valueOf } from '../world-fixture.ts';

const TEXT = `It said: “${QUOTED}”`;
const MATCH = { matchId: 'harbour:22-59:0' };

describe('card', () => {
  it('shows the document, the voice and the sentence in its words', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    const card = valueOf(await send('card', MATCH));
    expect(card).toMatchObject({
      ...MATCH,
      document: { id: 'harbour' },
      voice: 'speaker',
      level: 'verbatim',
      quoted: true,
      source: [{ kind: 'same', text: QUOTED }],
      savedAs: null,
    });
    expect(card.citation).toContain('Title of harbour');
  });

  it('lists the other documents with the same words, once each', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    const card = valueOf(await send('card', MATCH));
    expect(card.alternatives.map(({ id }) => id)).toEqual(['repeat']);
  });

  it('says that a match is saved', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    const id = '3f0a1c52-7d1e-4b0f-9a55-0c6f2d1b7e01';
    await send('save', { id, target: { type: 'match', ...MATCH }, note: '' });
    expect(valueOf(await send('card', MATCH)).savedAs).toBe(id);
  });

  it('answers the sidebar about the tab that it names', async () => {
    const { send } = await aWorld();
    await send('match', pageWith(TEXT));
    expect(valueOf(await send('card', { ...MATCH, tabId: 5 }, SIDEBAR)).matchId).toBe(
      MATCH.matchId,
    );
    expect(await send('card', { ...MATCH, tabId: 6 }, SIDEBAR)).toMatchObject({
      code: 'not-found',
    });
  });

  it('says not-found for an unknown match and for a document that is gone', async () => {
    const { send, corpus } = await aWorld();
    await send('match', pageWith(TEXT));
    expect(await send('card', { matchId: 'other' })).toMatchObject({ code: 'not-found' });
    await corpus.documents.clear();
    expect(await send('card', MATCH)).toMatchObject({ code: 'not-found' });
  });
});
