import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import { listAnnotations } from '../../src/db/annotations.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import { t } from '../platform/localise.ts';
import type { Loaded } from '../components/loaded.ts';
import { useLiveQuery } from '../components/use-live-query.ts';
import { LibraryNotice } from './LibraryNotice.tsx';
import { SavedCollection } from './SavedCollection.tsx';

/** Properties of {@link SavedView}. */
export type SavedViewProps = {
  readonly user: Loaded<UserDatabase>;
  readonly corpus: Loaded<CorpusDatabase>;
};

async function documentIds(db: CorpusDatabase): Promise<ReadonlySet<string>> {
  return new Set(await db.documents.toCollection().primaryKeys());
}

/** None while the corpus cannot be read, so that no link leads nowhere; `null` while it is being read. */
function installedOf(ids: Loaded<ReadonlySet<string>>): ReadonlySet<string> | null {
  if (ids.state === 'loading') return null;
  return ids.state === 'ready' ? ids.value : new Set();
}

function Unreadable({ message }: { readonly message: string }) {
  return (
    <LibraryNotice title={t('librarySavedUnreadable')} live>
      <p>{t('libraryNothingLost')}</p>
      <p>{message}</p>
    </LibraryNotice>
  );
}

/** Everything that the researcher saved, or why it cannot be shown. Needs no source document to be installed. */
export function SavedView({ user, corpus }: SavedViewProps) {
  const saved = useLiveQuery(user, listAnnotations);
  const installed = installedOf(useLiveQuery(corpus, documentIds));
  if (saved.state === 'failed') return <Unreadable message={saved.message} />;
  if (saved.state === 'loading' || user.state !== 'ready')
    return <p role="status">{t('libraryLoading')}</p>;
  return <SavedCollection db={user.value} all={saved.value} installed={installed} />;
}
