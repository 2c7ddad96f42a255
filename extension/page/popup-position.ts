import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Point } from './hit-test.ts';
import type { OverlayHost } from './overlay-host.ts';
import { hullOf, lineRects, type PaintedMatch } from './painted-match.ts';

/** Distances in px: from the quotation, and from the edge of the window. */
const GAP = 8;
const MARGIN = 8;

/** Room in px that a card needs above or below the quotation to be of use; it scrolls inside. */
const LEAST_ROOM = 180;

/** The card begins this many px before the pointer, so that the way into it is short. */
const BEFORE_POINTER = 48;

function isShown({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}

/** The lines to leave free: all that are in view, or where those fill it, the one that is pointed at. */
function linesToLeaveFree(painted: PaintedMatch, point: Point | null): DOMRect | null {
  const lines = lineRects(painted);
  const shown = lines.filter(isShown);
  const hull = hullOf(shown.length > 0 ? shown : lines);
  if (!hull) return null;
  if (hull.top >= LEAST_ROOM || innerHeight - hull.bottom >= LEAST_ROOM) return hull;
  const pointed = shown.find((line) => point && line.top <= point.y && point.y <= line.bottom);
  return pointed ?? shown[0] ?? hull;
}

function referenceOf(painted: PaintedMatch, point: Point | null): VirtualElement {
  const start = painted.ranges[0]?.startContainer.parentElement;
  return {
    getBoundingClientRect() {
      const free = linesToLeaveFree(painted, point) ?? new DOMRect();
      if (!point) return free;
      const left = Math.min(Math.max(point.x - BEFORE_POINTER, free.left), free.right);
      return new DOMRect(left, free.top, free.right - left, free.height);
    },
    ...(start ? { contextElement: start } : {}),
  };
}

/**
 * Keep a card beside a quotation, below it or above, whole within the window and never over the quotation, while the
 * page scrolls and the window changes, until the signal says stop. `point` is where the reader points.
 */
export function keepBeside(
  painted: PaintedMatch,
  host: OverlayHost,
  point: Point | null,
  signal: AbortSignal,
): void {
  const reference = referenceOf(painted, point);
  const limit = size({
    padding: MARGIN,
    apply: ({ availableHeight }) =>
      host.content.style.setProperty('--room', `${Math.max(availableHeight, LEAST_ROOM / 2)}px`),
  });
  const place = async (): Promise<void> => {
    // Its full height decides on which side it goes; a card cut to the room of one side would fit there for ever.
    host.content.style.removeProperty('--room');
    // The window's width without its scrollbar, which 100vw counts in.
    const across = document.documentElement.clientWidth - 2 * MARGIN;
    host.content.style.setProperty('--room-across', `${across}px`);
    const { x, y } = await computePosition(reference, host.element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(GAP), flip({ padding: MARGIN }), shift({ padding: MARGIN }), limit],
    });
    if (!signal.aborted) host.moveTo(`${x}px`, `${y}px`);
  };
  const stop = autoUpdate(reference, host.element, () => void place(), { layoutShift: false });
  signal.addEventListener('abort', stop);
}
