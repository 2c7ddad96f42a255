import { openCorpusDatabase, type CorpusDatabase } from '../../src/db/corpus-database.ts';
import { openUserDatabase, type UserDatabase } from '../../src/db/user-database.ts';

/** A newer version of the extension has taken the database over: this page must be the newer one too. */
function onSuperseded(): void {
  location.reload();
}

/** Open the installed documents. */
export function openCorpus(): Promise<CorpusDatabase> {
  return openCorpusDatabase({ onSuperseded });
}

/** Open what the researcher has saved. */
export function openUser(): Promise<UserDatabase> {
  return openUserDatabase({ onSuperseded });
}
