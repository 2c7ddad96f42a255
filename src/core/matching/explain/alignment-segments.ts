import type { AlignmentKind, AlignmentRun } from '../../model/match.ts';
import type { TextSpan } from '../../model/text-span.ts';

/** A stretch of text as the interface shows it; `context` stands around the repeated words. */
export interface TextSegment {
  readonly kind: AlignmentKind | 'context';
  readonly text: string;
}

/** Return the quotation cut into segments by kind, in page order. Spans of `alignment.page` are offsets in `text`. */
export function pageSegments(alignment: readonly AlignmentRun[], text: string): TextSegment[] {
  return alignment
    .filter(({ page }) => page.end > page.start)
    .map(({ kind, page }) => ({ kind, text: text.slice(page.start, page.end) }));
}

/**
 * Return a stretch of the source cut into segments by kind, in the order of the source, with what stands around the
 * repeated words as `context`, and between two places that the quotation has in reverse as `jump`. Spans of
 * `alignment.source` and `within` are offsets in `text`.
 */
export function sourceSegments(
  alignment: readonly AlignmentRun[],
  text: string,
  within: TextSpan,
): TextSegment[] {
  const segments: TextSegment[] = [];
  let at = within.start;
  const runs = alignment
    .filter(({ source }) => source.end > source.start)
    .toSorted((a, b) => a.source.start - b.source.start);
  for (const { kind, source } of runs) {
    const start = Math.max(source.start, at);
    const end = Math.min(source.end, within.end);
    if (end <= start) continue;
    const between = segments.length > 0 ? 'jump' : 'context';
    if (start > at) segments.push({ kind: between, text: text.slice(at, start) });
    segments.push({ kind, text: text.slice(start, end) });
    at = end;
  }
  if (at < within.end) segments.push({ kind: 'context', text: text.slice(at, within.end) });
  return segments;
}

/** Widen a span to whole sentences of the paragraph `within`, by the Unicode sentence rules (UAX 29) of `language`. */
export function sentencesAround(
  text: string,
  span: TextSpan,
  within: TextSpan,
  language = 'en',
): TextSpan {
  const paragraph = text.slice(within.start, within.end);
  let { start, end } = span;
  for (const { index, segment } of new Intl.Segmenter(language, {
    granularity: 'sentence',
  }).segment(paragraph)) {
    const from = within.start + index;
    const to = from + segment.length;
    if (from < span.end && span.start < to) {
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
  }
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
