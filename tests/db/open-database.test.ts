import { Dexie } from 'dexie';
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { saveAnnotation } from '../../src/db/annotations.ts';
import { openUserDatabase } from '../../src/db/user-database.ts';
import { anAnnotation } from './annotation-fixture.ts';
import { freshIndexedDB } from './fresh-indexed-db.ts';

function openRaw(indexedDB: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('user', version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('open failed')));
  });
}

describe('openDatabase', () => {
  it('opens an empty database for the first time', async () => {
    const db = await openUserDatabase(freshIndexedDB());
    expect(await db.annotations.count()).toBe(0);
  });

  it('refuses data of a newer version, and leaves it as it was', async () => {
    const fresh = freshIndexedDB();
    const { indexedDB } = fresh;
    const newer = new Dexie('user', { indexedDB, IDBKeyRange });
    newer.version(7).stores({ annotations: 'id' });
    await newer.open();
    await newer.table('annotations').add({ id: 'from the future' });
    newer.close();
    await expect(openUserDatabase(fresh)).rejects.toMatchObject({ code: 'newer-version' });
    expect(await indexedDB.databases()).toEqual([{ name: 'user', version: 70 }]);
  });

  it('says so when another window keeps an older version open', async () => {
    const fresh = freshIndexedDB();
    const { indexedDB } = fresh;
    const other = await openRaw(indexedDB, 1); // ignores `versionchange`
    const opening = openUserDatabase({ ...fresh, blockedAfterMs: 20 });
    await expect(opening).rejects.toMatchObject({ code: 'blocked' });
    other.close();
  });

  it('opens when the other window closes in time', async () => {
    const fresh = freshIndexedDB();
    const { indexedDB } = fresh;
    const other = await openRaw(indexedDB, 1);
    const opening = openUserDatabase({ ...fresh, blockedAfterMs: 2000 });
    setTimeout(() => other.close(), 20);
    expect((await opening).isOpen()).toBe(true);
  });

  it('closes for good when another window upgrades', async () => {
    const fresh = freshIndexedDB();
    const { indexedDB } = fresh;
    const onSuperseded = vi.fn<() => void>();
    const db = await openUserDatabase({ ...fresh, onSuperseded });
    const upgraded = await openRaw(indexedDB, 500);
    expect(onSuperseded).toHaveBeenCalledOnce();
    await expect(saveAnnotation(db, anAnnotation())).rejects.toMatchObject({
      name: 'DatabaseClosedError',
    });
    upgraded.close();
  });

  it('reports a browser that stores nothing', async () => {
    const fresh = freshIndexedDB();
    const { indexedDB } = fresh;
    indexedDB.open = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    };
    await expect(openUserDatabase(fresh)).rejects.toThrow('did not allow mutations');
  });
});

describe('UserDatabase', () => {
  it('asks for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = await openUserDatabase(freshIndexedDB());
    await saveAnnotation(db, anAnnotation());
    expect(transaction.mock.lastCall).toEqual([
      ['annotations', 'journal'],
      'readwrite',
      { durability: 'strict' },
    ]);
    transaction.mockRestore();
  });
});
