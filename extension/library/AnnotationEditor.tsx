import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  ANNOTATION_COLOURS,
  type Annotation,
  type AnnotationColour,
} from '../../src/core/model/annotation.ts';
import { Button } from '../components/Button.tsx';
import { t } from '../platform/localise.ts';
import { ColourSwatch } from './ColourSwatch.tsx';
import { colourLabel } from './colours.ts';
import { parseTags } from './tags.ts';
import styles from './AnnotationEditor.module.css';

/** What the researcher can change of an annotation. */
export type AnnotationEdit = Pick<Annotation, 'note' | 'tags' | 'colour'>;

/** Properties of {@link AnnotationEditor}. */
export type AnnotationEditorProps = {
  readonly annotation: Annotation;
  /** Store the change; the editor stays open with its text when this rejects. */
  readonly onSave: (edit: AnnotationEdit) => Promise<void>;
  /** The editor is done: saved or given up. */
  readonly onClose: () => void;
};

type ColourChoiceProps = {
  readonly colour: AnnotationColour;
  readonly onChoose: (colour: AnnotationColour) => void;
};

function ColourChoice({ colour, onChoose }: ColourChoiceProps) {
  const name = useId();
  return (
    <fieldset class={styles.colours}>
      <legend>{t('libraryColour')}</legend>
      {ANNOTATION_COLOURS.map((one) => (
        <label key={one} class={styles.colour}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === colour}
            onChange={() => onChoose(one)}
          />
          <ColourSwatch colour={one} />
          {colourLabel(one)}
        </label>
      ))}
    </fieldset>
  );
}

/** The note, tags and colour of one annotation, as a form in its place. Ctrl+Enter saves; Escape closes it while nothing is changed. */
export function AnnotationEditor({ annotation, onSave, onClose }: AnnotationEditorProps) {
  const [note, setNote] = useState(annotation.note);
  const [tags, setTags] = useState(annotation.tags.join(', '));
  const [colour, setColour] = useState(annotation.colour);
  const [problem, setProblem] = useState<string | null>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => noteField.current?.focus(), []);

  const save = async (): Promise<void> => {
    try {
      await onSave({ note, tags: parseTags(tags), colour });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  // Escape must not throw away what somebody wrote; the button that says so may.
  const isUnchanged = (): boolean =>
    note === annotation.note && tags === annotation.tags.join(', ') && colour === annotation.colour;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && isUnchanged()) onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };

  return (
    <form
      class={styles.editor}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={`${id}-note`}>{t('libraryNote')}</label>
      <textarea
        id={`${id}-note`}
        ref={noteField}
        dir="auto"
        rows={4}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <label for={`${id}-tags`}>{t('libraryTags')}</label>
      <input
        id={`${id}-tags`}
        dir="auto"
        value={tags}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setTags(event.currentTarget.value)}
      />
      <small id={`${id}-hint`}>{t('libraryTagsHint')}</small>
      <ColourChoice colour={colour} onChoose={setColour} />
      {problem !== null && (
        <p class={styles.problem} role="alert">
          {t('libraryNotSaved')} {problem}
        </p>
      )}
      <div class={styles.actions}>
        <Button look="primary" onClick={() => void save()}>
          {t('librarySave')}
        </Button>
        <Button onClick={onClose}>{t('libraryCancel')}</Button>
      </div>
    </form>
  );
}
