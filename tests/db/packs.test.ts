import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { classifyDbError } from '../../src/db/classify-db-error.ts';
import { openCorpusDatabase, type CorpusDatabase } from '../../src/db/corpus-database.ts';
import { getDocument, listDocuments, listStatements } from '../../src/db/documents.ts';
import { installPack, matchSource } from '../../src/db/packs.ts';
import { aDocument, aPack } from './pack-fixture.ts';
import { freshIndexedDB } from './fresh-indexed-db.ts';

let db: CorpusDatabase;

beforeEach(async () => {
  db = await openCorpusDatabase(freshIndexedDB());
});

afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

describe('installPack', () => {
  it('makes documents, passages, texts and index readable', async () => {
    const pack = aPack();
    await installPack(db, pack);
    expect((await db.packs.get('invented'))?.version).toBe('1.0.0');
    expect(await getDocument(db, 'first')).toEqual(pack.documents[0]);
    const source = await matchSource(db);
    expect(source?.documentIds).toEqual(['first', 'second']);
    expect(source?.texts).toEqual(['One light.\n\nTwo lights.', 'Three lights.']);
    expect(new Uint8Array(source?.index ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array([1, 2, 3, 4]),
    );
  });

  it('replaces every row of the version before, and none of another pack', async () => {
    const other = aDocument('elsewhere', ['Apart.']);
    const { document, passages } = other;
    await installPack(
      db,
      aPack({ id: 'other', documents: [{ document: { ...document, packId: 'other' }, passages }] }),
    );
    await installPack(db, aPack());
    const documents = [aDocument('first', ['One light, again.']), aDocument('third', ['New.'])];
    await installPack(db, aPack({ version: '2.0.0', documents }));
    expect((await db.packs.get('invented'))?.version).toBe('2.0.0');
    expect((await listDocuments(db)).map(({ id }) => id).sort()).toEqual([
      'elsewhere',
      'first',
      'third',
    ]);
    expect((await db.passages.toArray()).map(({ text }) => text).sort()).toEqual([
      'Apart.',
      'New.',
      'One light, again.',
    ]);
  });

  it('keeps passages in order beyond the ninth', async () => {
    const texts = Array.from({ length: 12 }, (_, number) => `Passage ${number}.`);
    await installPack(db, aPack({ documents: [aDocument('long', texts)] }));
    const long = await getDocument(db, 'long');
    expect(long?.passages.map(({ text }) => text)).toEqual(texts);
    expect((await matchSource(db))?.texts).toEqual([texts.join('\n\n')]);
  });

  it('leaves the version before when the room ends half-way', async () => {
    await installPack(db, aPack());
    const before = await db.passages.toArray();
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<typeof add>
    ) {
      if (this.name === 'passages') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, row);
    });
    const documents = [aDocument('first', ['Lost.'])];
    const error: unknown = await installPack(db, aPack({ version: '2.0.0', documents })).catch(
      (cause: unknown) => cause,
    );
    expect(classifyDbError(error)).toBe('quota');
    expect((await db.packs.get('invented'))?.version).toBe('1.0.0');
    expect(await db.passages.toArray()).toEqual(before);
  });

  it('refuses a document that another pack has, and keeps both as they were', async () => {
    await installPack(db, aPack());
    const error: unknown = await installPack(db, aPack({ id: 'other' })).catch(
      (cause: unknown) => cause,
    );
    expect(classifyDbError(error)).toBe('conflict');
    expect(await db.packs.get('other')).toBeUndefined();
    expect(await db.documents.count()).toBe(2);
  });
});

describe('matchSource', () => {
  it('returns null if nothing is installed', async () => {
    expect(await matchSource(db)).toBeNull();
  });
});

describe('listDocuments', () => {
  it('gives the latest first', async () => {
    await installPack(db, aPack());
    expect((await listDocuments(db)).map(({ id }) => id)).toEqual(['second', 'first']);
  });
});

describe('getDocument', () => {
  it('returns null if it is not installed', async () => {
    expect(await getDocument(db, 'nowhere')).toBeNull();
  });
});

describe('listStatements', () => {
  it('gives every passage with its document', async () => {
    await installPack(db, aPack());
    const statements = await listStatements(db);
    expect(statements.map(({ document, passage }) => [document.id, passage.text])).toEqual([
      ['first', 'One light.'],
      ['first', 'Two lights.'],
      ['second', 'Three lights.'],
    ]);
  });
});
