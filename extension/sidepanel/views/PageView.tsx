import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import type { SourceDocumentWithPassages } from '../../../src/core/model/source-document.ts';
import type { CorpusDatabase } from '../../../src/db/corpus-database.ts';
import { getDocument } from '../../../src/db/documents.ts';
import type { TabMatch, TabState } from '../../../src/protocol/messages.ts';
import { ask, askPage } from '../../platform/messaging.ts';
import { valueOf, type Loaded } from '../../components/loaded.ts';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { PageNotice } from './PageNotice.tsx';

type PageViewProps = {
  tabId: number;
  state: TabState | null;
  corpus: Loaded<CorpusDatabase>;
  annotations: readonly Annotation[];
  currentId: string | null;
  onChoose: (matchId: string) => void;
  onOpen: (match: TabMatch) => void;
  onSave: (match: TabMatch) => void;
};

async function documentsById(
  db: CorpusDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourceDocumentWithPassages>> {
  const found = await Promise.all(ids.map((id) => getDocument(db, id)));
  return new Map(found.filter((one) => one !== null).map((one) => [one.document.id, one]));
}

const NONE: ReadonlyMap<string, SourceDocumentWithPassages> = new Map();

/** The quotations of the page, or why there are none. */
export function PageView(props: PageViewProps): JSX.Element {
  const { tabId, state, corpus, annotations, currentId, onChoose, onOpen, onSave } = props;
  const matches = state?.matches;
  const ids = useMemo(
    () => [...new Set(matches?.map(({ match }) => match.source.documentId))].sort(),
    [matches],
  );
  const sources = useLiveQuery(corpus, (db) => documentsById(db, ids), [ids.join(' ')]);
  const somethingToList = (matches?.length ?? 0) + (state?.dismissed?.length ?? 0) > 0;
  if (state?.status !== 'checked' || !somethingToList) return <PageNotice {...{ state, tabId }} />;
  return (
    <OnThisPage
      state={state}
      sources={valueOf(sources) ?? NONE}
      annotations={annotations}
      currentId={currentId}
      onSelect={({ id }) => {
        onChoose(id);
        void askPage(tabId, 'reveal', { matchId: id });
      }}
      onOpen={onOpen}
      onSave={onSave}
      onRestore={({ id }) => void ask('dismiss', { tabId, matchId: id, dismissed: false })}
    />
  );
}
