import { useRef, useState } from 'preact/hooks';
import { searchAnnotations } from '../../src/core/collection/search.ts';
import type { Annotation } from '../../src/core/model/annotation.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import { SearchField } from '../components/SearchField.tsx';
import { UndoToast } from '../components/UndoToast.tsx';
import { t, tPlural } from '../platform/localise.ts';
import { LibraryNotice } from './LibraryNotice.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { exportSelection } from './export-scope.ts';
import { ImportSection } from './ImportSection.tsx';
import { SavedList } from './SavedList.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useDeletion } from './use-deletion.ts';
import styles from './SavedCollection.module.css';

/** Properties of {@link SavedCollection}. */
export type SavedCollectionProps = {
  readonly db: UserDatabase;
  /** All that is saved, newest first. */
  readonly all: readonly Annotation[];
  readonly installed: ReadonlySet<string> | null;
};

/** The saved annotations with search, selection, export, import and deletion. */
export function SavedCollection({ db, all, installed }: SavedCollectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [message, setMessage] = useState('');
  const deletion = useDeletion(db);
  const shown = searchAnnotations(all, query);

  const search = (words: string): void => {
    setQuery(words);
    setMessage('');
  };
  // What had the focus goes away with the action, so the focus goes to the list's heading.
  const remove = async (ids: readonly string[]): Promise<void> => {
    await deletion.remove(ids);
    setMessage('');
    setSelected((before) => new Set([...before].filter((id) => !ids.includes(id))));
    heading.current?.focus();
  };
  const undo = async (): Promise<void> => {
    await deletion.undo();
    heading.current?.focus();
  };
  const toggle = (id: string, on: boolean): void =>
    setSelected(
      (before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)),
    );

  return (
    <section aria-labelledby="saved-title">
      <h2 id="saved-title" class={styles.title} ref={heading} tabIndex={-1}>
        {t('librarySaved')}
      </h2>
      <div class={styles.tools}>
        {all.length > 0 && (
          <>
            <SearchField label={t('librarySavedSearch')} value={query} onInput={search} />
            <ExportButtons {...exportSelection(all, shown, selected)} onExported={setMessage} />
          </>
        )}
        <ImportSection db={db} onImported={setMessage} />
      </div>
      <p class={styles.status} role="status">
        {message || (query.trim() && tPlural('libraryFound', shown.length))}
      </p>
      {deletion.failure !== null && (
        <p class={styles.failure} role="alert">
          {t('libraryNotDeleted')} {deletion.failure}
        </p>
      )}
      {all.length === 0 && (
        <LibraryNotice title={t('librarySavedEmpty')}>
          <p>{t('librarySavedEmptyHow')}</p>
        </LibraryNotice>
      )}
      {all.length > 0 && shown.length === 0 && (
        <LibraryNotice title={t('librarySavedNoneFound')}>
          <p>{t('librarySearchHint')}</p>
        </LibraryNotice>
      )}
      {shown.length > 0 && (
        <>
          <SelectionBar
            shown={shown}
            selected={selected}
            onSelect={setSelected}
            onDelete={remove}
          />
          <SavedList
            db={db}
            annotations={shown}
            installed={installed}
            selected={selected}
            onToggle={toggle}
            onDelete={(id) => void remove([id])}
          />
        </>
      )}
      {deletion.deleted.length > 0 && (
        <UndoToast
          message={tPlural('libraryDeleted', deletion.deleted.length)}
          onUndo={() => void undo()}
          onClose={deletion.settle}
        />
      )}
    </section>
  );
}
