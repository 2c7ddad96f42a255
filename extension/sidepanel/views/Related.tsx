import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PhraseFrequencies } from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import type { Passage, SourceDocument } from '../../../src/core/model/source-document.ts';
import { relateStatements } from '../../../src/core/related/related-statements.ts';
import type { StatementRow } from '../../../src/db/documents.ts';
import { RelatedList, type RelatedItem } from '../../components/RelatedList.tsx';
import { voiceLabel } from '../../components/wording.ts';
import { t } from '../../platform/localise.ts';
import { relatedExcerpt } from '../related-excerpt.ts';
import { relationLabel } from '../relation-label.ts';
import type { SourcePlace } from '../shown-match.ts';
import { voiceOfSpan } from '../../../src/core/corpus/voice-of-span.ts';
import styles from './Related.module.css';

type RelatedProps = {
  document: SourceDocument;
  passage: Passage;
  statements: readonly StatementRow[];
  phrases: PhraseFrequencies | null;
  onFollow: (place: SourcePlace) => void;
};

/** Statements that are listed: those after them have little in common. */
const MOST = 8;

function itemsFor(
  to: Passage,
  statements: readonly StatementRow[],
  phrases: PhraseFrequencies,
): RelatedItem[] {
  return relateStatements(to, statements, phrases, MOST).map(({ statement, reason }) => {
    const { document, passage } = statement;
    const terms = reason.type === 'subject' ? reason.terms : [];
    const { text, sentence } = relatedExcerpt(passage.text, terms, document.language);
    const inDocument = {
      start: passage.start + sentence.start,
      end: passage.start + sentence.end,
    };
    return {
      document,
      passage,
      excerpt: text,
      voice: voiceLabel(document, voiceOfSpan([passage], inDocument)),
      reason: relationLabel(reason),
    };
  });
}

/** What was said elsewhere about the subject of a passage. */
export function Related(props: RelatedProps): JSX.Element | null {
  const { document, passage, statements, phrases, onFollow } = props;
  const items = useMemo(
    () => (phrases ? itemsFor(passage, statements, phrases) : null),
    [passage, statements, phrases],
  );
  if (items === null) return null;
  return (
    <section class={styles.related}>
      <h3>{t('panelRelated')}</h3>
      {items.length === 0 ? (
        <p>{t('panelRelatedNone')}</p>
      ) : (
        <RelatedList
          present={document}
          items={items}
          onOpen={({ document, passage }) =>
            onFollow({ documentId: document.id, passageId: passage.id, match: null, saved: null })
          }
        />
      )}
    </section>
  );
}
