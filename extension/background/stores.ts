import { openCorpusDatabase, type CorpusDatabase } from '../../src/db/corpus-database.ts';
import { openUserDatabase, type UserDatabase } from '../../src/db/user-database.ts';

/** The two databases, each opened when it is first needed. */
export interface Stores {
  readonly corpus: () => Promise<CorpusDatabase>;
  readonly user: () => Promise<UserDatabase>;
}

/** Keep an open connection, and open another one where it failed or was closed. */
function keepOpen<Database extends { isOpen: () => boolean }>(
  open: () => Promise<Database>,
): () => Promise<Database> {
  let opening: Promise<Database> | null = null;
  return async () => {
    const db = await opening?.catch(() => null);
    if (db?.isOpen()) return db;
    opening = open();
    return opening;
  };
}

/** Return the databases of this browser. The connections are a cache of the worker's life. */
export function openStores(): Stores {
  return { corpus: keepOpen(openCorpusDatabase), user: keepOpen(openUserDatabase) };
}
