import { useEffect, useState } from 'preact/hooks';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import type { Reply } from '../../src/protocol/messages.ts';
import { Button } from '../components/Button.tsx';
import { t } from '../platform/localise.ts';
import type { Loaded } from '../components/loaded.ts';
import { useLiveQuery } from '../components/use-live-query.ts';
import { LibraryNotice } from './LibraryNotice.tsx';
import { DocumentsView } from './DocumentsView.tsx';
import { DocumentView } from './DocumentView.tsx';
import { readInstalledDocuments } from './installed-documents.ts';
import type { Route } from './route.ts';
import styles from './CorpusPart.module.css';

/** Properties of {@link CorpusPart}. */
export type CorpusPartProps = {
  readonly corpus: Loaded<CorpusDatabase>;
  readonly route: Extract<Route, { readonly view: 'documents' | 'document' }>;
  /** Have the bundled documents installed where they are missing, old or broken. */
  readonly installCorpus: () => Promise<Reply<unknown>>;
};

/** Says why the bundled documents could not be installed, with a button that tries again. */
function InstallProblem({ installCorpus }: Pick<CorpusPartProps, 'installCorpus'>) {
  const [problem, setProblem] = useState<string | null>(null);
  const install = async (): Promise<void> => {
    const reply = await installCorpus();
    setProblem(reply.ok ? null : reply.message);
  };
  useEffect(() => void install(), [installCorpus]);
  if (problem === null) return null;
  return (
    <div class={styles.problem} role="alert">
      <p>
        <b>{t('libraryInstallFailed')}</b> {problem}
      </p>
      <Button onClick={() => void install()}>{t('libraryTryAgain')}</Button>
    </div>
  );
}

function Documents({ corpus }: Pick<CorpusPartProps, 'corpus'>) {
  const installed = useLiveQuery(corpus, readInstalledDocuments);
  if (installed.state === 'loading') return <p role="status">{t('libraryLoading')}</p>;
  if (installed.state === 'failed')
    return (
      <LibraryNotice title={t('libraryDocumentsUnreadable')} live>
        <p>{installed.message}</p>
      </LibraryNotice>
    );
  return <DocumentsView installed={installed.value} />;
}

/** The installed source documents, or one of them in full. */
export function CorpusPart({ corpus, route, installCorpus }: CorpusPartProps) {
  return (
    <>
      <InstallProblem installCorpus={installCorpus} />
      {route.view === 'documents' ? (
        <Documents corpus={corpus} />
      ) : (
        <DocumentView corpus={corpus} id={route.id} span={route.span} />
      )}
    </>
  );
}
