import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { listAnnotations } from '../../src/db/annotations.ts';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import type { TabMatch } from '../../src/protocol/messages.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { panelId, Tabs, tabId as tabElementId, type TabSpec } from '../components/Tabs.tsx';
import { UndoToast } from '../components/UndoToast.tsx';
import { VisuallyHidden } from '../components/VisuallyHidden.tsx';
import { t } from '../platform/localise.ts';
import { collectionActions, type Notice } from './collection-actions.ts';
import { valueOf } from '../components/loaded.ts';
import { useCorpusStatus } from './hooks/use-corpus-status.ts';
import { useCurrentMatch } from './hooks/use-current-match.ts';
import { useFocusRequest } from './hooks/use-focus-request.ts';
import { useLiveQuery } from '../components/use-live-query.ts';
import { usePromise } from '../components/use-promise.ts';
import { useSourceHistory } from './hooks/use-source-history.ts';
import { useTabId } from './hooks/use-tab-id.ts';
import { useTabState } from './hooks/use-tab-state.ts';
import { placeOfTabMatch, type SourcePlace } from './shown-match.ts';
import { CollectionView } from './views/CollectionView.tsx';
import { CorpusProblem, corpusProblem } from './views/CorpusProblem.tsx';
import { PageView } from './views/PageView.tsx';
import { SourceView } from './views/SourceView.tsx';
import styles from './App.module.css';

type AppProps = {
  /** Opens the installed documents; where that fails, the collection stays in reach. */
  openCorpus: () => Promise<CorpusDatabase>;
  /** Opens what the researcher has saved. */
  openUser: () => Promise<UserDatabase>;
};

type View = 'page' | 'source' | 'collection';

function tabsWith(matches: number | null, saved: number | null): TabSpec<View>[] {
  return [
    { id: 'page', label: t('panelTabPage'), count: matches, countLabel: t('panelCountQuotations') },
    { id: 'source', label: t('panelTabSource'), count: null },
    {
      id: 'collection',
      label: t('panelTabCollection'),
      count: saved,
      countLabel: t('panelCountSaved'),
    },
  ];
}

/** The sidebar: what the page quotes, the source, what was saved. */
export function App({ openCorpus, openUser }: AppProps): JSX.Element {
  const tabId = useTabId();
  const state = useTabState(tabId);
  const corpus = usePromise(openCorpus);
  const user = usePromise(openUser);
  const status = useCorpusStatus();
  const problem = corpusProblem(status, corpus);
  const annotations = useLiveQuery(user, listAnnotations);
  const history = useSourceHistory();
  const [current, choose] = useCurrentMatch(tabId, state?.status === 'checked');
  const [view, setView] = useState<View>('page');
  // Whether the source view was asked for by itself, and takes the focus, or is come upon through its tab.
  const [asked, setAsked] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const closeNotice = useCallback(() => setNotice(null), []);
  const actions = useMemo(() => collectionActions(user, setNotice), [user]);

  const openPlace = (place: SourcePlace): void => {
    history.start(place);
    setAsked(true);
    setView('source');
  };
  const openMatch = (match: TabMatch): void => {
    choose(match.id);
    openPlace(placeOfTabMatch(match));
  };
  const matches = state?.matches ?? [];
  useFocusRequest(tabId, state, (matchId) => {
    const match = matches.find(({ id }) => id === matchId);
    if (match) openMatch(match);
  });
  const selectView = (next: View): void => {
    const match = matches.find(({ id }) => id === current) ?? matches[0];
    // Nothing was opened yet: the source of the quotation in view is what is looked for.
    if (next === 'source' && !history.place && match) history.start(placeOfTabMatch(match));
    setAsked(false);
    setView(next);
  };

  return (
    <>
      <header class={styles.head}>
        <VisuallyHidden>
          <h1>{t('extensionName')}</h1>
        </VisuallyHidden>
        <Tabs
          label={t('panelTabs')}
          tabs={tabsWith(
            state?.status === 'checked' ? matches.length : null,
            valueOf(annotations)?.length ?? null,
          )}
          current={view}
          onSelect={selectView}
        />
      </header>
      <main>
        <div id={panelId(view)} role="tabpanel" aria-labelledby={tabElementId(view)}>
          {problem && <CorpusProblem problem={problem} />}
          {view === 'page' && tabId !== null && state !== undefined && (
            <PageView
              {...{ tabId, state, corpus }}
              annotations={valueOf(annotations) ?? []}
              currentId={current}
              onChoose={choose}
              onOpen={openMatch}
              onSave={(match) => actions.save(tabId, match)}
            />
          )}
          {view === 'source' &&
            (history.place ? (
              <SourceView place={history.place} history={history} corpus={corpus} focused={asked} />
            ) : (
              <EmptyState title={t('panelNoSource')}>{t('panelNoSourceText')}</EmptyState>
            ))}
          {view === 'collection' && (
            <CollectionView annotations={annotations} actions={actions} onOpen={openPlace} />
          )}
        </div>
      </main>
      {notice && <UndoToast message={notice.message} onUndo={notice.undo} onClose={closeNotice} />}
    </>
  );
}
