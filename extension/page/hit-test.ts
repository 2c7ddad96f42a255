import { lineRects, type PaintedMatch } from './painted-match.ts';

/** A place in the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from its letters a quotation still counts as pointed at: the space between two lines, in px. */
const SLACK = 4;

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt({ x, y }: Point): Caret | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y); // Chromium before 128
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function contains(rect: DOMRect, { x, y }: Point): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top - SLACK && y <= rect.bottom + SLACK;
}

/** Return the quotation under a point, or `null`. The caret is the nearest letter, so its box is looked at too. */
export function matchAt(painted: readonly PaintedMatch[], point: Point): PaintedMatch | null {
  if (painted.length === 0) return null;
  const caret = caretAt(point);
  // In a field, the offset counts its value's letters, which no range knows.
  if (!(caret?.node instanceof Text)) return null;
  return (
    painted.find(
      (candidate) =>
        candidate.ranges.some((range) => range.isPointInRange(caret.node, caret.offset)) &&
        lineRects(candidate).some((rect) => contains(rect, point)),
    ) ?? null
  );
}
