import { useEffect, useRef } from 'preact/hooks';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import type { Reply } from '../../src/protocol/messages.ts';
import { usePromise } from '../components/use-promise.ts';
import { CorpusPart } from './CorpusPart.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { SavedView } from './SavedView.tsx';
import { SitesView } from './SitesView.tsx';
import { useRoute } from './use-route.ts';
import styles from './Library.module.css';

/** Properties of {@link Library}: how it reaches its data. Functions must stay the same between renders. */
export type LibraryProps = {
  readonly openCorpus: () => Promise<CorpusDatabase>;
  readonly openUser: () => Promise<UserDatabase>;
  /** Have the bundled documents installed where they are missing, old or broken. */
  readonly installCorpus: () => Promise<Reply<unknown>>;
};

/** The full tab: source documents, saved annotations, sites. One database failing leaves the other parts at work. */
export function Library({ openCorpus, openUser, installCorpus }: LibraryProps) {
  const route = useRoute();
  const corpus = usePromise(openCorpus);
  const user = usePromise(openUser);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.view);
  useEffect(() => {
    if (shown.current === route.view) return;
    shown.current = route.view;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [route.view]);
  return (
    <>
      <LibraryHeader route={route} />
      <main class={styles.main} ref={main} tabIndex={-1}>
        {(route.view === 'documents' || route.view === 'document') && (
          <CorpusPart corpus={corpus} route={route} installCorpus={installCorpus} />
        )}
        {route.view === 'saved' && <SavedView user={user} corpus={corpus} />}
        {route.view === 'sites' && <SitesView />}
      </main>
    </>
  );
}
