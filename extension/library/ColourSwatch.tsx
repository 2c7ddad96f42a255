import type { AnnotationColour } from '../../src/core/model/annotation.ts';
import styles from './ColourSwatch.module.css';

/** Properties of {@link ColourSwatch}. */
export type ColourSwatchProps = { readonly colour: AnnotationColour };

/** A spot of a label's colour; its name always stands beside it. */
export function ColourSwatch({ colour }: ColourSwatchProps) {
  return <span class={`${styles.swatch} ${styles[colour]}`} />;
}
