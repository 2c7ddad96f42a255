import type { JSX } from 'preact';
import styles from './Icon.module.css';

/** Outlines on a grid of 16, stroked in the colour of the text beside them. */
const PATHS = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
  search: 'M10.6 10.6 14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z',
  save: 'M4.5 2.5h7v11L8 10.9l-3.5 2.6z',
  saved: 'M4.5 2.5h7v11L8 10.9l-3.5 2.6zM6.3 6.2l1.3 1.3 2.2-2.4',
  remove: 'M2.8 4.5h10.4M6.3 4.5v-2h3.4v2M4.3 4.5l.6 9h6.2l.6-9M6.8 7v4.2M9.2 7v4.2',
  out: 'M6.5 3H3v10h10V9.500M9 3h4v4M13 3 7.5 8.5',
} as const;

export type IconName = keyof typeof PATHS;

/** Icons that point along the line of reading, and turn round where it runs from right to left. */
const DIRECTED: ReadonlySet<IconName> = new Set(['back', 'forward', 'out']);

type IconProps = {
  name: IconName;
};

/** A small picture beside a word or in a labelled button; says nothing to a screen reader. */
export function Icon({ name }: IconProps): JSX.Element {
  return (
    <svg
      class={DIRECTED.has(name) ? `${styles.icon} ${styles.directed}` : styles.icon}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark of Sidelight: lines of a text, and a beam on them. */
export function Glyph(): JSX.Element {
  return (
    <svg class={styles.glyph} viewBox="0 0 18 18" aria-hidden="true">
      <path d="M2.5 3.500h7M2.5 7.200h5M2.5 10.800h5M2.5 14.500h7" />
      <path d="M15.5 2.5 11 9l4.5 6.5" />
    </svg>
  );
}
