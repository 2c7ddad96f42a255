import { useState } from 'preact/hooks';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { Button } from '../components/Button.tsx';
import { tPlural } from '../platform/localise.ts';
import { SavedAnnotation, type SavedAnnotationProps } from './SavedAnnotation.tsx';
import styles from './SavedList.module.css';

/** Properties of {@link SavedList}. */
export type SavedListProps = Pick<SavedAnnotationProps, 'db' | 'onToggle' | 'onDelete'> & {
  readonly annotations: readonly Annotation[];
  /** Ids of the installed source documents; `null` while that is not known. */
  readonly installed: ReadonlySet<string> | null;
  readonly selected: ReadonlySet<string>;
};

/** Annotations drawn at once: some six screens, and quick even when thousands are saved. */
const BATCH = 50;

/** The saved annotations one under the other, the first fifty at first. */
export function SavedList({ annotations, installed, selected, ...each }: SavedListProps) {
  const [limit, setLimit] = useState(BATCH);
  const left = annotations.length - limit;
  return (
    <>
      <ol class={styles.list}>
        {annotations.slice(0, limit).map((annotation) => (
          <SavedAnnotation
            key={annotation.id}
            annotation={annotation}
            installed={installed && installed.has(annotation.source?.document.id ?? '')}
            selected={selected.has(annotation.id)}
            {...each}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setLimit(limit + BATCH)}>{tPlural('libraryShowMore', left)}</Button>
      )}
    </>
  );
}
