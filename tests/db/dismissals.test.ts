import { beforeEach, describe, expect, it } from 'vitest';
import { listDismissals, setDismissed } from '../../src/db/dismissals.ts';
import { openUserDatabase, type UserDatabase } from '../../src/db/user-database.ts';
import { freshIndexedDB } from './fresh-indexed-db.ts';

let db: UserDatabase;

beforeEach(async () => {
  db = await openUserDatabase(freshIndexedDB());
});

const LIGHT = { documentId: 'first', start: 4, end: 9, quotation: 'light' };

describe('setDismissed', () => {
  it('hides once however often it is asked, and shows again', async () => {
    await setDismissed(db, LIGHT, true);
    await setDismissed(db, LIGHT, true);
    expect(await listDismissals(db)).toEqual([LIGHT]);
    await setDismissed(db, LIGHT, false);
    await setDismissed(db, LIGHT, false);
    expect(await listDismissals(db)).toEqual([]);
    expect((await db.journal.toArray()).map(({ operation }) => operation)).toEqual([
      'dismiss',
      'undismiss',
    ]);
  });

  it.each([
    ['document', { documentId: 'second' }],
    ['place', { start: 3 }],
    ['end', { end: 10 }],
    ['words', { quotation: 'lights' }],
  ])('leaves a match of another %s alone', async (_what, change) => {
    await setDismissed(db, LIGHT, true);
    await setDismissed(db, { ...LIGHT, ...change }, false);
    expect(await listDismissals(db)).toEqual([LIGHT]);
  });
});
