import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { searchAnnotations } from '../../../src/core/collection/search.ts';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { AnnotationItem } from '../../components/AnnotationItem.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { t, tPlural } from '../../platform/localise.ts';
import styles from './Collection.module.css';

type CollectionProps = {
  /** Newest first. */
  annotations: readonly Annotation[];
  onNote: (annotation: Annotation, note: string) => void;
  onDelete: (annotation: Annotation) => void;
  onJump: (annotation: Annotation) => void;
  onOpenSource: (annotation: Annotation) => void;
};

/** Items that are drawn at first; the library lists them all. */
const PAGE_SIZE = 50;

function LibraryLink(): JSX.Element {
  return (
    <a class={styles.library} href="/library.html" target="_blank" rel="noopener">
      {t('panelLibrary')}
      <Icon name="out" />
    </a>
  );
}

/** What the researcher has saved, newest first; while something is searched for, best first. */
export function Collection(props: CollectionProps): JSX.Element {
  const { annotations, onNote, onDelete, onJump, onOpenSource } = props;
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE_SIZE);
  const list = useRef<HTMLOListElement>(null);
  const found = useMemo(() => searchAnnotations(annotations, query), [annotations, query]);
  if (annotations.length === 0) {
    return (
      <EmptyState title={t('panelCollectionEmpty')} action={<LibraryLink />}>
        <p>{t('panelCollectionEmptyText')}</p>
      </EmptyState>
    );
  }
  const remove = (annotation: Annotation): void => {
    onDelete(annotation);
    list.current?.focus(); // what had the focus goes away
  };
  return (
    <>
      <div class={styles.bar}>
        <SearchField label={t('panelSearch')} value={query} onInput={setQuery} />
        <p class={styles.count}>
          <span role="status">{query === '' ? '' : tPlural('panelFound', found.length)}</span>
          <LibraryLink />
        </p>
      </div>
      <ol class={styles.list} ref={list} tabIndex={-1} aria-label={t('panelTabCollection')}>
        {found.slice(0, shown).map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            onNote={(note) => onNote(annotation, note)}
            onDelete={() => remove(annotation)}
            onJump={() => onJump(annotation)}
            onOpenSource={annotation.source ? () => onOpenSource(annotation) : undefined}
          />
        ))}
      </ol>
      {found.length > shown && (
        <Button look="link" onClick={() => setShown(shown + PAGE_SIZE)}>
          {t('panelMore')}
        </Button>
      )}
    </>
  );
}
