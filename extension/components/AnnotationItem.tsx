import type { JSX } from 'preact';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { t } from '../platform/localise.ts';
import { IconButton } from './Button.tsx';
import { DateText } from './DateText.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { LevelLabel } from './LevelLabel.tsx';
import { NoteField } from './NoteField.tsx';
import { clipMiddle, dayLabel, speakersLabel } from './wording.ts';
import styles from './AnnotationItem.module.css';

type AnnotationItemProps = {
  annotation: Annotation;
  /** Store a note; called while the reader types, after a rest. */
  onNote: (note: string) => void;
  onDelete: () => void;
  /** Show the place on its page. */
  onJump: () => void;
  /** Show the source document; left out where it is not installed. */
  onOpenSource?: (() => void) | undefined;
};

/** Words at each end of a saved quotation: four lines at the narrowest. */
const CLIP_WORDS = 20;

function SourceSide({ annotation }: { annotation: Annotation }): JSX.Element | null {
  const { source } = annotation;
  if (!source) return null;
  const { document, selectors, level, differences } = source;
  return (
    <div class={styles.source}>
      {level !== 'verbatim' && (
        <q class={styles.sourceText} lang={document.language} dir="auto">
          {clipMiddle(selectors.quote.exact, CLIP_WORDS)}
        </q>
      )}
      <p class={styles.line}>
        <b>{speakersLabel(document)}</b>
        <DateText document={document} />
      </p>
      <LevelLabel level={level} differences={differences} />
      <DifferenceList differences={differences} />
    </div>
  );
}

function PageSide({ annotation: { page, created } }: { annotation: Annotation }): JSX.Element {
  return (
    <p class={styles.line} dir="auto">
      <span>{page.site}</span>
      <span>{page.title}</span>
      <time dateTime={created}>{t('panelSavedOn', dayLabel(created))}</time>
    </p>
  );
}

function Tags({ tags }: { tags: readonly string[] }): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <ul class={styles.tags} aria-label={t('panelTags')}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}

/** A saved quotation with both sides, its note and tags. */
export function AnnotationItem(props: AnnotationItemProps): JSX.Element {
  const { annotation, onNote, onDelete, onJump, onOpenSource } = props;
  return (
    <li class={styles.item}>
      <article class={styles.article}>
        <q class={styles.quotation} dir="auto">
          {clipMiddle(annotation.quotation.quote.exact, CLIP_WORDS)}
        </q>
        <PageSide annotation={annotation} />
        <SourceSide annotation={annotation} />
        <Tags tags={annotation.tags} />
        <div class={styles.foot}>
          <NoteField note={annotation.note} onNote={onNote} />
          <div class={styles.actions}>
            <IconButton icon="out" label={t('panelJump')} onClick={onJump} />
            {onOpenSource && (
              <IconButton icon="forward" label={t('panelOpenSource')} onClick={onOpenSource} />
            )}
            <IconButton icon="remove" label={t('panelDelete')} onClick={onDelete} />
          </div>
        </div>
      </article>
    </li>
  );
}
