import type { JSX } from 'preact';
import type { Passage, SourceDocument, Voice } from '../../src/core/model/source-document.ts';
import type { MatchLevel } from '../../src/core/model/match.ts';
import type { TextSpan } from '../../src/core/model/text-span.ts';
import { passageSegments, type PassageSegment } from './passage-segments.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import { voiceLabel } from './wording.ts';
import styles from './PassageText.module.css';

type PassageTextProps = {
  passage: Passage;
  document: SourceDocument;
  /** The document has more than one voice, so that each change of voice is told. */
  voices: boolean;
  /** What the quotation repeats, in offsets of the document's text. */
  repeated: readonly TextSpan[];
  level: MatchLevel;
};

type SegmentProps = {
  segment: PassageSegment;
  /** Who speaks from here on, for a screen reader; `null` where the voice does not change. */
  announced: string | null;
  level: MatchLevel;
};

function Segment({ segment, announced, level }: SegmentProps): JSX.Element {
  const { text, voice, repeated } = segment;
  return (
    <span class={voice === 'reporter' ? styles.reporter : undefined}>
      {announced && <VisuallyHidden>{announced}: </VisuallyHidden>}
      {repeated ? <mark class={`${styles.repeated} ${styles[level]}`}>{text}</mark> : text}
    </span>
  );
}

/** Whose words begin at each segment, `null` where the voice goes on: quotation marks alone are not a voice of their own. */
function voiceChanges(segments: readonly PassageSegment[]): (Voice | null)[] {
  let last: Voice | null = null;
  return segments.map(({ text, voice }) => {
    if (voice === last || !/[\p{L}\p{N}]/u.test(text)) return null;
    last = voice;
    return voice;
  });
}

/** A paragraph of a source document: the repeated words marked, the reporter's words muted. */
export function PassageText(props: PassageTextProps): JSX.Element {
  const { passage, document, voices, repeated, level } = props;
  const segments = passageSegments(passage, repeated);
  const changes = voiceChanges(segments);
  return (
    <p class={styles.passage} dir="auto">
      {segments.map((segment, index) => {
        const voice = voices ? (changes[index] ?? null) : null;
        const announced = voice && voiceLabel(document, voice);
        return <Segment key={index} segment={segment} announced={announced} level={level} />;
      })}
    </p>
  );
}
