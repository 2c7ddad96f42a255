import type { TextSpan } from '../core/model/text-span.ts';
import type { ReadableText } from './readable-text.ts';
import { spanOf } from './text-range.ts';

/** Return the part of the text that is selected, without white space at its ends; `null` where nothing of it is. */
export function selectedSpan(
  { text, map }: ReadableText,
  selection: Selection | null,
): TextSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = spanOf(map, selection.getRangeAt(0));
  if (!span) return null;
  const selected = text.slice(span.start, span.end);
  const start = span.start + selected.length - selected.trimStart().length;
  const end = start + selected.trim().length;
  return end > start ? { start, end } : null;
}
