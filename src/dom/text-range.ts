import type { TextSpan } from '../core/model/text-span.ts';
import type { TextMap } from './text-map.ts';

/**
 * Return the range that shows a span of the text, from its first to its last code unit, with both ends in text nodes.
 * `null` where the span is empty or between nodes, or where the page has changed so that the place is gone.
 */
export function rangeOf(map: TextMap, span: TextSpan): Range | null {
  if (span.end <= span.start) return null;
  const start = map.startOf(span);
  const end = map.endOf(span);
  if (!start || !end || !start.node.isConnected || !end.node.isConnected) return null;
  if (start.offset > start.node.length || end.offset > end.node.length) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.collapsed ? null : range;
}

/** Return the span of the text that a range covers; `null` where it covers none. */
export function spanOf(map: TextMap, range: AbstractRange): TextSpan | null {
  const start = map.offsetOf(range.startContainer, range.startOffset, 'after');
  const end = map.offsetOf(range.endContainer, range.endOffset, 'before');
  return end > start ? { start, end } : null;
}
