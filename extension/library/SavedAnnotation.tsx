import { useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { updateAnnotation } from '../../src/db/annotations.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import { Button } from '../components/Button.tsx';
import { dayLabel } from '../components/wording.ts';
import { t } from '../platform/localise.ts';
import { AnnotationEditor, type AnnotationEdit } from './AnnotationEditor.tsx';
import { AnnotationNotes } from './AnnotationNotes.tsx';
import { AnnotationSides } from './AnnotationSides.tsx';
import styles from './SavedAnnotation.module.css';

/** Properties of {@link SavedAnnotation}. */
export type SavedAnnotationProps = {
  readonly db: UserDatabase;
  readonly annotation: Annotation;
  /** Whether its source document is installed; `null` while that is not known. */
  readonly installed: boolean | null;
  readonly selected: boolean;
  readonly onToggle: (id: string, on: boolean) => void;
  readonly onDelete: (id: string) => void;
};

/** Words of a quotation that name it for a screen reader. */
const NAME_LENGTH = 60;

/** One saved annotation: both sides, where it stood, and what the researcher made of it, to be changed in its place. */
export function SavedAnnotation(props: SavedAnnotationProps) {
  const { db, annotation, installed, selected, onToggle, onDelete } = props;
  const [editing, setEditing] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const name = annotation.quotation.quote.exact.slice(0, NAME_LENGTH);

  const save = async (edit: AnnotationEdit): Promise<void> => {
    const changed = await updateAnnotation(db, annotation.id, edit);
    if (!changed) throw new Error(t('libraryGone'));
  };
  const close = (): void => {
    setEditing(false);
    // After the next render: the editor that has the focus now is gone then.
    requestAnimationFrame(() => actions.current?.querySelector('button')?.focus());
  };

  return (
    <li class={styles.item} data-colour={annotation.colour}>
      <input
        type="checkbox"
        class={styles.tick}
        aria-label={t('librarySelectOne', name)}
        checked={selected}
        onChange={(event) => onToggle(annotation.id, event.currentTarget.checked)}
      />
      <article class={styles.body} aria-label={name}>
        <AnnotationSides annotation={annotation} installed={installed} />
        {editing ? (
          <AnnotationEditor annotation={annotation} onSave={save} onClose={close} />
        ) : (
          <AnnotationNotes annotation={annotation} />
        )}
        <div class={styles.foot}>
          <span>{t('librarySavedOn', dayLabel(annotation.created))}</span>
          {!editing && (
            <div class={styles.actions} ref={actions}>
              <Button look="link" onClick={() => setEditing(true)}>
                {t('libraryEdit')}
              </Button>
              <Button look="quiet" icon="remove" onClick={() => onDelete(annotation.id)}>
                {t('libraryDelete')}
              </Button>
            </div>
          )}
        </div>
      </article>
    </li>
  );
}
