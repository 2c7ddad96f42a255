import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openCorpusDatabase } from '../../src/db/corpus-database.ts';
import { openUserDatabase } from '../../src/db/user-database.ts';
import { anAnnotation } from './annotation-fixture.ts';
import { aPack } from './pack-fixture.ts';
import { freshIndexedDB } from './fresh-indexed-db.ts';

/** The tables of each shipped version with a row of its time. A version without an entry here fails the last test. */
const USER_HISTORY = [
  {
    version: 1,
    stores: {
      annotations: 'id, created, source.document.id, page.url, *tags',
      dismissals: '[documentId+start+end+quotation], documentId',
      journal: '++number, at',
    },
    rows: {
      annotations: anAnnotation({ tags: ['kept'] }),
      dismissals: { documentId: 'first', start: 0, end: 3, quotation: 'One' },
      journal: { operation: 'save', ids: ['x'], at: '2024-05-01T10:00:00.000Z' },
    },
  },
];

const [{ document, passages }] = [
  aPack().documents[0] ?? { document: null, passages: [] },
] as const;

const CORPUS_HISTORY = [
  {
    version: 1,
    stores: { packs: 'id', documents: 'id, packId', passages: 'id, documentId' },
    rows: {
      packs: { id: 'p', version: '1', title: 't', documentIds: [], index: new ArrayBuffer(1) },
      documents: document,
      passages: passages[0],
    },
  },
];

async function writeHistory(
  indexedDB: IDBFactory,
  name: string,
  { version, stores, rows }: { version: number; stores: object; rows: object },
): Promise<void> {
  const old = new Dexie(name, { indexedDB, IDBKeyRange });
  old.version(version).stores(stores as Record<string, string>);
  await old.open();
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
  old.close();
}

describe.each([
  { name: 'user', history: USER_HISTORY, open: openUserDatabase },
  { name: 'corpus', history: CORPUS_HISTORY, open: openCorpusDatabase },
])('the schema of $name', ({ name, history, open }) => {
  it.each([...history])('reads what version $version wrote', async (past) => {
    const fresh = freshIndexedDB();
    const { indexedDB } = fresh;
    await writeHistory(indexedDB, name, past);
    const db = await open(fresh);
    for (const [table, row] of Object.entries(past.rows)) {
      expect(await db.table(table).toArray()).toEqual([expect.objectContaining(row)]);
    }
  });

  it('has every version in this history', async () => {
    const db = await open(freshIndexedDB());
    expect(db.verno).toBe(history.at(-1)?.version);
    expect(Object.fromEntries(db.tables.map((table) => [table.name, true]))).toEqual(
      Object.fromEntries(Object.keys(history.at(-1)?.stores ?? {}).map((table) => [table, true])),
    );
  });
});
