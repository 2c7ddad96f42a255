import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../core/model/annotation.ts';
import { dexieOptions, openDatabase, type OpenOptions } from './open-database.ts';
import { declareUser } from './schema.ts';

/** "Not a match": the words of a page that the reader says do not quote this span of the document, on whatever page. */
export interface Dismissal {
  readonly documentId: string;
  /** Of the span in the document's text, UTF-16, half-open. */
  readonly start: number;
  readonly end: number;
  /** The words on the page. */
  readonly quotation: string;
}

/** What was done to the user's data, one row an action; never changed or removed. */
export interface JournalRow {
  /** Given by the database, growing. */
  readonly number?: number;
  readonly operation: 'save' | 'update' | 'delete' | 'restore' | 'import' | 'dismiss' | 'undismiss';
  /** Ids of the annotations, or the document of a dismissal. */
  readonly ids: readonly string[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What the reader made; nothing can rebuild it, so every write is on disk before it is acknowledged. */
export class UserDatabase extends Dexie {
  declare readonly annotations: Table<Annotation, string>;
  declare readonly dismissals: Table<Dismissal, [string, number, number, string]>;
  declare readonly journal: Table<JournalRow, number>;

  constructor(options: OpenOptions) {
    super('user', { ...dexieOptions(options), chromeTransactionDurability: 'strict' });
    declareUser(this);
  }
}

/** Open the user database; throws as `openDatabase` does. */
export function openUserDatabase(options: OpenOptions = {}): Promise<UserDatabase> {
  return openDatabase(new UserDatabase(options), options);
}
