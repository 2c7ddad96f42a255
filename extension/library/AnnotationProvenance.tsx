import type { AnnotationSource } from '../../src/core/model/annotation.ts';
import { DateText } from '../components/DateText.tsx';
import { speakersLabel } from '../components/wording.ts';
import { t } from '../platform/localise.ts';
import { routeHash } from './route.ts';
import styles from './AnnotationFacts.module.css';

/** Properties of {@link AnnotationProvenance}. */
export type AnnotationProvenanceProps = {
  readonly source: AnnotationSource;
  /** Whether the document is installed; `null` while that is not known. */
  readonly installed: boolean | null;
};

/** The source document of an annotation, from the annotation itself: it is told when the document is gone, too. */
export function AnnotationProvenance({ source, installed }: AnnotationProvenanceProps) {
  const { document, selectors } = source;
  const { start, end } = selectors.position;
  const href = routeHash({ view: 'document', id: document.id, span: { start, end } });
  return (
    <p class={styles.facts}>
      <span lang={document.language} dir="auto">
        {installed ? <a href={href}>{document.title}</a> : document.title}
      </span>
      <span class={styles.line}>
        {speakersLabel(document)} · <DateText document={document} />
      </span>
      {installed === false && <span class={styles.line}>{t('libraryNotInstalled')}</span>}
    </p>
  );
}
