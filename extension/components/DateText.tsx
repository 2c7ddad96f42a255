import type { JSX } from 'preact';
import type { SourceDocument } from '../../src/core/model/source-document.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import { dateBasisLabel, dateLabel, postedLabel } from './wording.ts';
import styles from './DateText.module.css';

type DateTextProps = {
  document: SourceDocument;
  /** Say the day of posting too, where it differs. */
  posted?: boolean;
};

/** When the words were said, and whether that is inferred; the explanation is in the tooltip and for a screen reader. */
export function DateText({ document, posted = false }: DateTextProps): JSX.Element {
  const basis = dateBasisLabel(document);
  const postedOn = posted ? postedLabel(document) : null;
  return (
    <span class={styles.date}>
      <time dateTime={document.earliest}>{dateLabel(document)}</time>
      {basis && (
        <>
          {' '}
          <span class={styles.basis} title={document.dateNote ?? undefined}>
            {basis}
          </span>
          {document.dateNote && <VisuallyHidden>: {document.dateNote}</VisuallyHidden>}
        </>
      )}
      {postedOn && `, ${postedOn}`}
    </span>
  );
}
