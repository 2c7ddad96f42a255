import type { JSX } from 'preact';
import type { Difference, MatchLevel } from '../../src/core/model/match.ts';
import { levelLabel } from './wording.ts';
import styles from './LevelLabel.module.css';

type LevelLabelProps = {
  level: MatchLevel;
  differences: readonly Difference[];
};

/** The level in words, after a piece of the line that marks it on the page. */
export function LevelLabel({ level, differences }: LevelLabelProps): JSX.Element {
  return <span class={`${styles.label} ${styles[level]}`}>{levelLabel(level, differences)}</span>;
}
