import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { OpenOptions } from '../../src/db/open-database.ts';

/** Options that open a database in an empty IndexedDB of its own. */
export function freshIndexedDB(): Required<Pick<OpenOptions, 'indexedDB' | 'IDBKeyRange'>> {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
