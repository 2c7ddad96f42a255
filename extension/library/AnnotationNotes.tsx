import type { Annotation } from '../../src/core/model/annotation.ts';
import { t } from '../platform/localise.ts';
import { ColourSwatch } from './ColourSwatch.tsx';
import { colourLabel } from './colours.ts';
import styles from './AnnotationNotes.module.css';

/** Properties of {@link AnnotationNotes}. */
export type AnnotationNotesProps = { readonly annotation: Annotation };

/** What the researcher wrote: note, tags, and the colour by its name. Nothing where there is none. */
export function AnnotationNotes({ annotation: { note, tags, colour } }: AnnotationNotesProps) {
  if (note === '' && tags.length === 0 && colour === 'none') return null;
  return (
    <div class={styles.notes}>
      {note !== '' && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      {(tags.length > 0 || colour !== 'none') && (
        <ul class={styles.labels} aria-label={t('libraryLabels')}>
          {colour !== 'none' && (
            <li class={styles.colour}>
              <ColourSwatch colour={colour} />
              {colourLabel(colour)}
            </li>
          )}
          {tags.map((tag) => (
            <li key={tag} class={styles.tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
