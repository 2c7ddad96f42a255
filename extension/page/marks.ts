import type { MatchLevel } from '../../src/core/model/match.ts';
import type { PaintedMatch } from './painted-match.ts';
import { adoptStyles } from './stylesheet.ts';
import css from './marks.css?inline';

/** The quotations' underlines, and the ground under the one that is current. */
export interface Marks {
  /** Mark these quotations and no others. */
  paint(painted: readonly PaintedMatch[]): void;
  /** Give one quotation a ground, or none. */
  setCurrent(current: PaintedMatch | null): void;
  /** Draw the eye to a quotation for a moment. */
  flash(painted: PaintedMatch): void;
}

/** Names in the page's registry. Fixed, so that a script that comes after an update takes over from the one before. */
const NAMES: Readonly<Record<MatchLevel, string>> = {
  verbatim: 'sl-1',
  marked: 'sl-2',
  altered: 'sl-3',
};
const CURRENT = 'sl-now';

/** Three times on, twice off: seen, and well under the three flashes a second of WCAG 2.3.1. */
const FLASH_MS = 400;
const FLASHES = [true, false, true, false, true];

const NO_MARKS: Marks = { paint: () => {}, setCurrent: () => {}, flash: () => {} };

function show(name: string, ranges: readonly Range[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/**
 * Mark quotations by the CSS Custom Highlight API: nothing of the page's tree changes. Where a browser lacks it, nothing
 * is marked and the rest works. All marks go when the signal says stop.
 */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  if (!('highlights' in CSS) || typeof Highlight !== 'function') return NO_MARKS;
  adoptStyles(document, css, signal);
  let current: PaintedMatch | null = null;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const showCurrent = (on: boolean): void => show(CURRENT, on && current ? current.ranges : [], 1);
  const playFlash = (left: readonly boolean[]): void => {
    const [on, ...rest] = left;
    if (on === undefined) return;
    showCurrent(on);
    flashing = setTimeout(() => playFlash(rest), FLASH_MS);
  };
  const setCurrent = (painted: PaintedMatch | null): void => {
    clearTimeout(flashing);
    current = painted;
    showCurrent(true);
  };

  signal.addEventListener('abort', () => {
    clearTimeout(flashing);
    for (const name of [...Object.values(NAMES), CURRENT]) CSS.highlights.delete(name);
  });
  return {
    paint(painted) {
      for (const [level, name] of Object.entries(NAMES)) {
        const ofLevel = painted.filter(({ match }) => match.level === level);
        show(
          name,
          ofLevel.flatMap(({ ranges }) => ranges),
        );
      }
    },
    setCurrent,
    flash(painted) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      setCurrent(painted);
      if (!still) playFlash(FLASHES);
    },
  };
}
