import type { JSX } from 'preact';
import type { TextSegment } from '../../src/core/matching/explain/alignment-segments.ts';
import { clipMiddle } from './wording.ts';
import styles from './SegmentedText.module.css';

/** Words at each end of a long omission; the whole document stands below. */
const OMISSION_WORDS = 12;

const LOOK: Readonly<Record<TextSegment['kind'], string | null>> = {
  same: null,
  typographic: null,
  context: 'context',
  attribution: 'context',
  spelling: 'spelling',
  elided: 'marked',
  inserted: 'marked',
  changed: 'altered',
  added: 'altered',
  dropped: 'altered',
  jump: 'altered',
};

function Segment({ segment: { kind, text } }: { segment: TextSegment }): JSX.Element {
  const look = LOOK[kind];
  if (look === null) return <>{text}</>;
  if (look === 'context') return <span class={styles.context}>{text}</span>;
  const omission = kind === 'jump' || kind === 'elided' || kind === 'dropped';
  // The blanks around belong to the sentence, not to the departure.
  const [, before, words = '', after] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return (
    <>
      {before}
      <mark class={styles[look]}>{omission ? clipMiddle(words, OMISSION_WORDS) : words}</mark>
      {after}
    </>
  );
}

type SegmentedTextProps = {
  segments: readonly TextSegment[];
};

/** A text with its departures marked and what stands around it muted; a list of differences must stand beside it. */
export function SegmentedText({ segments }: SegmentedTextProps): JSX.Element {
  return (
    <>
      {segments.map((segment, index) => (
        <Segment key={index} segment={segment} />
      ))}
    </>
  );
}
