import type { JSX } from 'preact';
import type { CorpusDatabase } from '../../../src/db/corpus-database.ts';
import { getDocument, listStatements } from '../../../src/db/documents.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { t } from '../../platform/localise.ts';
import { valueOf, type Loaded } from '../../components/loaded.ts';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { usePhrases } from '../hooks/use-phrases.ts';
import type { SourceHistory } from '../hooks/use-source-history.ts';
import type { SourcePlace } from '../shown-match.ts';
import { Source } from './Source.tsx';

type SourceViewProps = {
  place: SourcePlace;
  history: SourceHistory;
  corpus: Loaded<CorpusDatabase>;
  /** Take the focus: the reader has just asked for this place. */
  focused: boolean;
};

/** The source at a place, read from the installed documents. */
export function SourceView({ place, history, corpus, focused }: SourceViewProps): JSX.Element {
  const { documentId } = place;
  const source = useLiveQuery(corpus, (db) => getDocument(db, documentId), [documentId]);
  const statements = useLiveQuery(corpus, listStatements);
  const phrases = usePhrases();
  if (source.state === 'loading') return <EmptyState title={t('panelLoading')} />;
  return (
    <Source
      place={place}
      source={valueOf(source)}
      statements={valueOf(statements) ?? []}
      phrases={statements.state === 'ready' ? valueOf(phrases) : null}
      onFollow={history.follow}
      onBack={history.back}
      focused={focused}
    />
  );
}
