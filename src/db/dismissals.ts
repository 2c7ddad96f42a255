import { recordInJournal } from './journal.ts';
import type { Dismissal, UserDatabase } from './user-database.ts';

/** Hide a match for good, or show it again; doing it twice is doing it once. */
export function setDismissed(
  db: UserDatabase,
  { documentId, start, end, quotation }: Dismissal,
  dismissed: boolean,
  now = new Date(),
): Promise<void> {
  const key: [string, number, number, string] = [documentId, start, end, quotation];
  return db.transaction('rw', db.dismissals, db.journal, async () => {
    const isDismissed = (await db.dismissals.get(key)) !== undefined;
    if (isDismissed === dismissed) return;
    if (dismissed) await db.dismissals.add({ documentId, start, end, quotation });
    else await db.dismissals.delete(key);
    await recordInJournal(db, dismissed ? 'dismiss' : 'undismiss', [documentId], now);
  });
}

/** Return all dismissals. */
export function listDismissals(db: UserDatabase): Promise<Dismissal[]> {
  return db.dismissals.toArray();
}
