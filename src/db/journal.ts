import type { JournalRow, UserDatabase } from './user-database.ts';

/** Add the row that every write of the user database carries, inside the caller's transaction. */
export async function recordInJournal(
  db: UserDatabase,
  operation: JournalRow['operation'],
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await db.journal.add({ operation, ids: [...ids], at: now.toISOString() });
}
