import type { JSX } from 'preact';
import { dateScale, type DaySpan, type LinePlace } from './date-scale.ts';
import styles from './DateLine.module.css';

type DateLineProps = {
  /** The dates of the documents with listed statements. */
  dates: readonly DaySpan[];
  /** The date of the document that they are listed for: it stands out. */
  present: DaySpan;
  /** The date that is pointed at, by its place in `dates`; -1 for none. */
  highlighted: number;
};

const ROW_HEIGHT = 9;
const DOT = 4;
const PRESENT_DOT = 6;
/** Rows that are drawn; what would stand higher lies on the top one. */
const ROWS = 4;
/** Hundredths of the line: a shorter stretch is drawn as a dot, which is wider. */
const TOO_SHORT = 3;
const LABEL_HEIGHT = 22;

type MarkProps = {
  place: LinePlace;
  line: number;
  radius: number;
  look: string;
};

/** A dot, or a bar for a stretch of days. */
function Mark({ place: { from, to, row }, line, radius, look }: MarkProps): JSX.Element {
  const y = line - Math.min(row, ROWS - 1) * ROW_HEIGHT;
  if (to - from < TOO_SHORT)
    return <circle class={look} cx={`${(from + to) / 2}%`} cy={y} r={radius} />;
  const [width, height] = [`${to - from}%`, 2 * radius - 2];
  return (
    <rect
      class={look}
      x={`${from}%`}
      y={y - height / 2}
      width={width}
      height={height}
      rx={height / 2}
    />
  );
}

function anchor(at: number): string {
  if (at < 10) return 'start';
  return at > 90 ? 'end' : 'middle';
}

/** Dates as dots on a line of time. A picture of the list that stands below it: says nothing of its own. */
export function DateLine({ dates, present, highlighted }: DateLineProps): JSX.Element {
  const { places, ticks } = dateScale([present, ...dates]);
  const [here, ...others] = places;
  const highest = Math.min(ROWS - 1, Math.max(...places.map(({ row }) => row)));
  const line = PRESENT_DOT + 2 + highest * ROW_HEIGHT;
  return (
    <svg class={styles.line} height={line + LABEL_HEIGHT} aria-hidden="true">
      <line class={styles.axis} x1="0" x2="100%" y1={line} y2={line} />
      {ticks.map(({ at, label }) => (
        <text key={label} class={styles.tick} x={`${at}%`} y={line + 20} text-anchor={anchor(at)}>
          {label}
        </text>
      ))}
      {others.map((place, index) => (
        <Mark
          key={index}
          place={place}
          line={line}
          radius={index === highlighted ? PRESENT_DOT : DOT}
          look={`${styles.dot} ${index === highlighted ? styles.highlighted : ''}`}
        />
      ))}
      {here && <Mark place={here} line={line} radius={PRESENT_DOT} look={`${styles.present}`} />}
    </svg>
  );
}
