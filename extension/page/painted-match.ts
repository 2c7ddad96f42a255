import type { PageMatch } from '../../src/protocol/messages.ts';

/** A match with the place where it stands on the page now. */
export interface PaintedMatch {
  readonly match: PageMatch;
  /** One a part, in page order; at least one. They are live: they follow the page's changes. */
  readonly ranges: readonly Range[];
}

/** Return the boxes of the quotation's lines, in viewport coordinates; none where it is not shown. */
export function lineRects({ ranges }: PaintedMatch): DOMRect[] {
  return ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((rect) => rect.width > 0 && rect.height > 0);
}

/** Return the smallest box around all rectangles, or `null` where there are none. */
export function hullOf(rects: readonly DOMRect[]): DOMRect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
