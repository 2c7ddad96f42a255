import { useState } from 'preact/hooks';
import { searchDocuments } from '../../src/core/collection/search.ts';
import { SearchField } from '../components/SearchField.tsx';
import { t, tPlural } from '../platform/localise.ts';
import { LibraryNotice } from './LibraryNotice.tsx';
import { DocumentList } from './DocumentList.tsx';
import type { InstalledDocuments, InstalledPack } from './installed-documents.ts';
import styles from './DocumentsView.module.css';

/** Properties of {@link DocumentsView}. */
export type DocumentsViewProps = {
  readonly installed: InstalledDocuments;
};

function Packs({ packs }: { readonly packs: readonly InstalledPack[] }) {
  return (
    <ul class={styles.packs}>
      {packs.map(({ id, title, version, documentCount }) => (
        <li key={id}>
          <b>{title}</b> {t('libraryPackVersion', version)} ·{' '}
          {tPlural('libraryDocumentCount', documentCount)}
        </li>
      ))}
    </ul>
  );
}

/** The source documents that quotations are looked for in: their packs, and a list that can be searched. */
export function DocumentsView({
  installed: { packs, documents, passageCounts },
}: DocumentsViewProps) {
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  const shown = searchDocuments(documents, query);
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title" class={styles.title}>
        {t('libraryDocuments')}
      </h2>
      <Packs packs={packs} />
      {documents.length > 0 && (
        <div class={styles.tools}>
          <SearchField label={t('libraryDocumentsSearch')} value={query} onInput={setQuery} />
        </div>
      )}
      <p class={styles.status} role="status">
        {searching && tPlural('libraryFound', shown.length)}
      </p>
      {documents.length === 0 && (
        <LibraryNotice title={t('libraryDocumentsEmpty')}>
          <p>{t('libraryDocumentsEmptyMeans')}</p>
        </LibraryNotice>
      )}
      {searching && shown.length === 0 && (
        <LibraryNotice title={t('libraryDocumentsNoneFound')}>
          <p>{t('librarySearchHint')}</p>
        </LibraryNotice>
      )}
      {shown.length > 0 && <DocumentList documents={shown} passageCounts={passageCounts} />}
    </section>
  );
}
