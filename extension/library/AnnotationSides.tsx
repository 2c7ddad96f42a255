import type { ComponentChildren } from 'preact';
import {
  pageSegments,
  sourceSegments,
  type TextSegment,
} from '../../src/core/matching/explain/alignment-segments.ts';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { DifferenceList } from '../components/DifferenceList.tsx';
import { LevelLabel } from '../components/LevelLabel.tsx';
import { SegmentedText } from '../components/SegmentedText.tsx';
import { quotedLabel } from '../components/wording.ts';
import { t } from '../platform/localise.ts';
import { AnnotationPage } from './AnnotationPage.tsx';
import { AnnotationProvenance } from './AnnotationProvenance.tsx';
import styles from './AnnotationSides.module.css';

/** Properties of {@link AnnotationSides}. */
export type AnnotationSidesProps = {
  readonly annotation: Annotation;
  /** Whether the source document is installed; `null` while that is not known. */
  readonly installed: boolean | null;
};

type SideProps = {
  readonly title: string;
  readonly aside?: string;
  readonly language: string | null;
  readonly segments: readonly TextSegment[];
  /** Where the words stand. */
  readonly children: ComponentChildren;
};

function Side({ title, aside, language, segments, children }: SideProps) {
  return (
    <div class={styles.side}>
      <p class={styles.title}>
        <b>{title}</b> {aside && <span>{aside}</span>}
      </p>
      <blockquote class={styles.text} lang={language ?? undefined} dir="auto">
        <SegmentedText segments={segments} />
      </blockquote>
      {children}
    </div>
  );
}

function PlainSelection({
  annotation: { page, quotation },
}: Pick<AnnotationSidesProps, 'annotation'>) {
  return (
    <Side
      title={t('libraryQuotation')}
      aside={t('libraryNoSource')}
      language={page.language}
      segments={[{ kind: 'same', text: quotation.quote.exact }]}
    >
      <AnnotationPage page={page} />
    </Side>
  );
}

/** The quotation and its page beside the words of the source and their document, and how the two differ. */
export function AnnotationSides({ annotation, installed }: AnnotationSidesProps) {
  const { page, quotation, source } = annotation;
  if (!source) return <PlainSelection annotation={annotation} />;
  const { alignment, differences, level, quoted } = source;
  const words = source.selectors.quote.exact;
  return (
    <div class={styles.sides}>
      <div>
        <LevelLabel level={level} differences={differences} />
      </div>
      <div class={styles.columns}>
        <Side
          title={t('libraryAsQuoted')}
          aside={quotedLabel(quoted)}
          language={page.language}
          segments={pageSegments(alignment, quotation.quote.exact)}
        >
          <AnnotationPage page={page} />
        </Side>
        <Side
          title={t('libraryInSource')}
          language={source.document.language}
          segments={sourceSegments(alignment, words, { start: 0, end: words.length })}
        >
          <AnnotationProvenance source={source} installed={installed} />
        </Side>
      </div>
      <DifferenceList differences={differences} />
    </div>
  );
}
