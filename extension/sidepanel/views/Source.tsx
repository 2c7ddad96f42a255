import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PhraseFrequencies } from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import {
  passageAt,
  type SourceDocumentWithPassages,
} from '../../../src/core/model/source-document.ts';
import type { StatementRow } from '../../../src/db/documents.ts';
import { Button } from '../../components/Button.tsx';
import { DocumentHeader } from '../../components/DocumentHeader.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { t } from '../../platform/localise.ts';
import { isInPlace, repeatedSpans } from '../comparison-steps.ts';
import type { SourcePlace } from '../shown-match.ts';
import { Comparison } from './Comparison.tsx';
import { Related } from './Related.tsx';
import { WholeDocument } from './WholeDocument.tsx';
import styles from './Source.module.css';

type SourceProps = {
  place: SourcePlace;
  /** `null` where the document is not installed. */
  source: SourceDocumentWithPassages | null;
  statements: readonly StatementRow[];
  /** `null` until they are loaded. */
  phrases: PhraseFrequencies | null;
  onFollow: (place: SourcePlace) => void;
  onBack: (() => void) | null;
  /** Take the focus: the reader has just asked for this place. */
  focused: boolean;
};

/** A source document at a passage: what it is, the quotation over its words, the whole text, what else was said. */
export function Source(props: SourceProps): JSX.Element {
  const { place, source, statements, phrases, onFollow, onBack, focused } = props;
  const { match } = place;
  const document = source?.document ?? place.saved;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    if (focused) title.current?.focus({ preventScroll: true });
  }, [place]);
  const inPlace = match !== null && isInPlace(match, source);
  const repeated = useMemo(() => (inPlace ? repeatedSpans(match) : []), [match, inPlace]);
  if (!document)
    return <EmptyState title={t('panelNoDocument')}>{t('panelNoDocumentText')}</EmptyState>;
  const passages = source?.passages ?? [];
  const passage =
    passages.find(({ id }) => id === place.passageId) ??
    (inPlace ? passageAt(passages, match.source.start) : (passages[0] ?? null));
  return (
    <div class={styles.source}>
      <div class={styles.head}>
        {onBack && (
          <Button look="link" icon="back" onClick={onBack}>
            {t('panelBack')}
          </Button>
        )}
        <DocumentHeader document={document} titleRef={title} />
      </div>
      {match && (
        <Comparison key={match.source.start} match={match} document={document} source={source} />
      )}
      {source && passage ? (
        <>
          <WholeDocument
            source={source}
            passageId={passage.id}
            repeated={repeated}
            level={match?.level ?? 'verbatim'}
          />
          <Related {...{ document, passage, statements, phrases, onFollow }} />
        </>
      ) : (
        <p class={styles.missing}>{t('panelNotInstalled')}</p>
      )}
    </div>
  );
}
