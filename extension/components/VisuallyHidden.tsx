import type { ComponentChildren, JSX } from 'preact';
import styles from './VisuallyHidden.module.css';

type VisuallyHiddenProps = {
  children: ComponentChildren;
};

/** Words for a screen reader that say what layout or colour says to the eye. */
export function VisuallyHidden({ children }: VisuallyHiddenProps): JSX.Element {
  return <span class={styles.hidden}>{children}</span>;
}
