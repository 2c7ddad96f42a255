import type { JSX } from 'preact';
import type { Difference } from '../../src/core/model/match.ts';
import { differenceLines } from './wording.ts';
import styles from './DifferenceList.module.css';

type DifferenceListProps = {
  differences: readonly Difference[];
};

/** Every departure from the source in words, one a line; nothing where there is none. */
export function DifferenceList({ differences }: DifferenceListProps): JSX.Element | null {
  const lines = differenceLines(differences);
  if (lines.length === 0) return null;
  return (
    <ul class={styles.list}>
      {lines.map(({ label, text }, index) => (
        <li key={index}>
          <b>{label}</b> <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}
