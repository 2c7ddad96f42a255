import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  annotationsOfPage,
  deleteAnnotations,
  importAnnotations,
  listAnnotations,
  restoreAnnotations,
  saveAnnotation,
  updateAnnotation,
} from '../../src/db/annotations.ts';
import { classifyDbError } from '../../src/db/classify-db-error.ts';
import { openUserDatabase, type UserDatabase } from '../../src/db/user-database.ts';
import { anAnnotation, annotations } from './annotation-fixture.ts';
import { freshIndexedDB } from './fresh-indexed-db.ts';

let db: UserDatabase;

beforeEach(async () => {
  db = await openUserDatabase(freshIndexedDB());
});

afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

const NOW = new Date('2024-06-01T00:00:00.000Z');

async function operations(): Promise<string[]> {
  return (await db.journal.toArray()).map(({ operation }) => operation);
}

describe('saveAnnotation', () => {
  it('writes the annotation with its row in the journal', async () => {
    const annotation = anAnnotation();
    expect(await saveAnnotation(db, annotation, NOW)).toBe(true);
    expect(await db.annotations.get(annotation.id)).toEqual(annotation);
    expect(await db.journal.toArray()).toEqual([
      { number: 1, operation: 'save', ids: [annotation.id], at: '2024-06-01T00:00:00.000Z' },
    ]);
  });

  it('leaves the first alone when the same id is saved again', async () => {
    await saveAnnotation(db, anAnnotation({ note: 'first' }));
    expect(await saveAnnotation(db, anAnnotation({ note: 'second' }))).toBe(false);
    expect(await listAnnotations(db)).toEqual([anAnnotation({ note: 'first' })]);
    expect(await operations()).toEqual(['save']);
  });

  it('saves once when two callers save the same id at the same time', async () => {
    const saved = await Promise.all([1, 2, 3].map(() => saveAnnotation(db, anAnnotation())));
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await operations()).toEqual(['save']);
  });

  it('leaves no row when the journal cannot be written', async () => {
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<typeof add>
    ) {
      if (this.name === 'journal') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, row);
    });
    const error: unknown = await saveAnnotation(db, anAnnotation()).catch(
      (cause: unknown) => cause,
    );
    expect(classifyDbError(error)).toBe('quota');
    expect(await db.annotations.count()).toBe(0);
  });
});

describe('updateAnnotation', () => {
  it('changes what is given, and when it was modified', async () => {
    await saveAnnotation(db, anAnnotation({ note: 'old', tags: ['a'] }));
    const id = anAnnotation().id;
    const updated = await updateAnnotation(db, id, { tags: ['b', 'c'], colour: 'blue' }, NOW);
    expect(updated).toEqual(
      anAnnotation({ note: 'old', tags: ['b', 'c'], colour: 'blue', modified: NOW.toISOString() }),
    );
    expect(await db.annotations.get(id)).toEqual(updated);
    expect(await db.annotations.where('tags').equals('b').count()).toBe(1);
    expect(await db.annotations.where('tags').equals('a').count()).toBe(0);
  });

  it('returns null if there is none with that id', async () => {
    expect(await updateAnnotation(db, 'nobody', { note: 'x' })).toBeNull();
    expect(await operations()).toEqual([]);
  });
});

describe('deleteAnnotations', () => {
  it('returns what it removed, so that it can be restored as it was', async () => {
    const first = anAnnotation({ id: 'first', created: '2024-05-01T10:00:00.000Z' });
    const second = anAnnotation({ id: 'second', created: '2024-05-01T11:00:00.000Z' });
    const third = anAnnotation({ id: 'third', created: '2024-05-01T12:00:00.000Z' });
    await importAnnotations(db, { added: [first, second, third], updated: [] });
    const removed = await deleteAnnotations(db, [first.id, third.id, 'nobody']);
    expect(removed).toEqual([first, third]);
    expect(await listAnnotations(db)).toEqual([second]);
    await restoreAnnotations(db, removed);
    expect(await listAnnotations(db)).toEqual([third, second, first]);
    expect(await operations()).toEqual(['import', 'delete', 'restore']);
  });

  it('writes nothing when nothing is there', async () => {
    expect(await deleteAnnotations(db, ['nobody'])).toEqual([]);
    expect(await operations()).toEqual([]);
  });
});

describe('importAnnotations', () => {
  it('adds and updates in one action', async () => {
    const [old, ...added] = annotations(4);
    if (!old) throw new Error('no annotation');
    await saveAnnotation(db, old);
    await importAnnotations(db, { added, updated: [{ ...old, note: 'newer' }] });
    expect(await db.annotations.count()).toBe(4);
    expect((await db.annotations.get(old.id))?.note).toBe('newer');
  });

  it.each([
    ['the first', 0],
    ['the middle', 500],
    ['the last', 999],
  ])('keeps nothing when the room ends at %s of 1,000', async (_where, failsAt) => {
    const put = IDBObjectStore.prototype.put;
    let written = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<typeof put>
    ) {
      if (this.name === 'annotations' && written++ === failsAt) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return put.apply(this, row);
    });
    const plan = { added: annotations(1000), updated: [] };
    const error: unknown = await importAnnotations(db, plan).catch((cause: unknown) => cause);
    expect(classifyDbError(error)).toBe('quota');
    expect(await db.annotations.count()).toBe(0);
    expect(await db.journal.count()).toBe(0);
  });
});

describe('listAnnotations', () => {
  it('gives the newest first', async () => {
    const all = annotations(5);
    await importAnnotations(db, { added: all, updated: [] });
    expect(await listAnnotations(db)).toEqual(all.toReversed());
  });
});

describe('annotationsOfPage', () => {
  it('gives those of one address only', async () => {
    const elsewhere = anAnnotation({
      id: 'elsewhere',
      page: { ...anAnnotation().page, url: 'https://news.example/b' },
    });
    await importAnnotations(db, { added: [...annotations(2), elsewhere], updated: [] });
    expect(await annotationsOfPage(db, 'https://news.example/a')).toEqual(annotations(2));
    expect(await annotationsOfPage(db, 'https://news.example/b')).toEqual([elsewhere]);
  });
});

describe('a transaction of the user database', () => {
  it('keeps nothing when it is aborted half-way', async () => {
    await saveAnnotation(db, anAnnotation());
    const abort = db.transaction('rw', db.annotations, db.journal, async (transaction) => {
      await db.annotations.clear();
      transaction.abort();
    });
    await expect(abort).rejects.toThrow();
    expect(await db.annotations.count()).toBe(1);
    expect(await db.journal.count()).toBe(1);
  });

  it('refuses to go on after waiting for anything but the database', async () => {
    const foreign = db.transaction('rw', db.annotations, db.journal, async () => {
      await db.annotations.add(anAnnotation());
      await new Promise((resolve) => setTimeout(resolve, 5));
      await db.journal.add({ operation: 'save', ids: [], at: '' });
    });
    await expect(foreign).rejects.toMatchObject({
      name: expect.stringMatching(/PrematureCommitError|TransactionInactiveError/),
    });
    expect(await db.journal.count()).toBe(0);
  });
});
