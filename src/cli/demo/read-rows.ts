import type { Page } from 'playwright';

/**
 * Return all rows of a table of one of the extension's databases, read without the extension's code; `[]` where there
 * is no such table. Rejects where the browser cannot open the database.
 */
export function readRows(observer: Page, database: string, table: string): Promise<unknown[]> {
  return observer.evaluate(
    ([database, table]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const open = indexedDB.open(database);
        open.addEventListener('error', () => reject(open.error));
        // No function in here has a name: tsx would wrap it in a helper that the page does not have.
        open.addEventListener('success', () => {
          const db = open.result;
          if (!db.objectStoreNames.contains(table)) {
            db.close();
            resolve([]);
            return;
          }
          const all = db.transaction(table).objectStore(table).getAll();
          all.addEventListener('success', () => {
            db.close();
            resolve(all.result);
          });
          all.addEventListener('error', () => reject(all.error));
        });
      }),
    [database, table] as const,
  );
}
