import type { Dexie, DexieOptions } from 'dexie';
import { DatabaseError } from './database-error.ts';

/** Where and how to open a database. */
export interface OpenOptions {
  /** Test seam: `fake-indexeddb`. */
  readonly indexedDB?: IDBFactory;
  /** Test seam: the key ranges that belong to `indexedDB`. */
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Test seam. */
  readonly blockedAfterMs?: number;
  /** Called when another window upgrades the database: this connection is closed for good, and the page must be loaded again. */
  readonly onSuperseded?: () => void;
}

/** Return Dexie's options for a database: the browser's own IndexedDB, or the given one. */
export function dexieOptions({
  indexedDB = globalThis.indexedDB,
  IDBKeyRange = globalThis.IDBKeyRange,
}: OpenOptions): DexieOptions {
  return { indexedDB, IDBKeyRange };
}

/** A database that other windows keep open never opens by itself; longer than this is not a slow disk. */
const BLOCKED_AFTER_MS = 5000;

/** Dexie's version is IndexedDB's divided by ten. */
const NATIVE_VERSIONS_PER_VERSION = 10;

/** Dexie opens data of a newer version without a word and then writes rows in the old shape: refuse before it does. */
async function refuseNewer(db: Dexie, indexedDB: IDBFactory): Promise<void> {
  const stored = (await indexedDB.databases()).find(({ name }) => name === db.name)?.version ?? 0;
  if (stored / NATIVE_VERSIONS_PER_VERSION <= db.verno) return;
  throw new DatabaseError(
    'newer-version',
    `${db.name}: version ${stored / NATIVE_VERSIONS_PER_VERSION} is newer than ${db.verno}`,
  );
}

/** Never reopened behind our back: an old connection would write the old shape into the new version. */
function closeForGood(db: Dexie): void {
  db.close({ disableAutoOpen: true });
}

async function openOrReportBlocked(db: Dexie, afterMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => {
      timer ??= setTimeout(() => {
        reject(new DatabaseError('blocked', `${db.name}: another window keeps it open`));
      }, afterMs);
      return false; // Dexie's own answer is a line in the console
    });
  });
  await Promise.race([db.open(), blocked]).finally(() => clearTimeout(timer));
}

/**
 * Open a database and return it. Throws a `DatabaseError` with `blocked` when another window keeps an older version
 * open for five seconds and with `newer-version` when the stored data is newer than this code; other failures throw as
 * Dexie reports them (see `classifyDbError`).
 */
export async function openDatabase<Database extends Dexie>(
  db: Database,
  {
    indexedDB = globalThis.indexedDB,
    blockedAfterMs = BLOCKED_AFTER_MS,
    onSuperseded,
  }: OpenOptions,
): Promise<Database> {
  if (!indexedDB) throw new DatabaseError('unavailable', `${db.name}: this browser stores nothing`);
  db.on('versionchange', () => {
    closeForGood(db);
    onSuperseded?.();
    return false;
  });
  try {
    await refuseNewer(db, indexedDB);
    await openOrReportBlocked(db, blockedAfterMs);
  } catch (error) {
    closeForGood(db);
    throw error;
  }
  return db;
}
