import {
  pageSegments,
  sentencesAround,
  sourceSegments,
  type TextSegment,
} from '../../src/core/matching/explain/alignment-segments.ts';
import type { AlignmentRun } from '../../src/core/model/match.ts';
import {
  documentText,
  passageAt,
  type SourceDocumentWithPassages,
} from '../../src/core/model/source-document.ts';
import type { TextSpan } from '../../src/core/model/text-span.ts';
import type { ShownMatch } from './shown-match.ts';

/**
 * How much of the source is shown around the repeated words, least first: whole sentences at least, so that a quotation
 * that ends early is seen to.
 */
export const COMPARISON_STEPS = ['sentence', 'paragraph', 'paragraphs'] as const;
export type ComparisonStep = (typeof COMPARISON_STEPS)[number];

/** Paragraphs before and after that the widest step adds. */
const NEIGHBOURS = 2;

/** Both sides of the comparison. */
export interface ComparedText {
  readonly page: readonly TextSegment[];
  readonly source: readonly TextSegment[];
}

function context(text: string): TextSegment[] {
  return text === '' ? [] : [{ kind: 'context', text }];
}

/** The quotation with what stands before and after it in its paragraph; a selector's context ends in mid-word. */
function onPage({ alignment, quotation }: ShownMatch): TextSegment[] {
  const before = quotation.prefix.split('\n').at(-1) ?? '';
  const after = quotation.suffix.split('\n')[0] ?? '';
  const isCutBefore = before === quotation.prefix && before !== '';
  const isCutAfter = after === quotation.suffix && after !== '';
  return [
    ...context(isCutBefore ? `… ${before.replace(/^\S*\s+/u, '')}` : before),
    ...pageSegments(alignment, quotation.exact),
    ...context(isCutAfter ? `${after.replace(/\s+\S*$/u, '')} …` : after),
  ];
}

/** The paragraphs that hold a span, with as many more on each side. */
function paragraphsAround(
  { passages }: SourceDocumentWithPassages,
  span: TextSpan,
  more: number,
): TextSpan {
  const first = passageAt(passages, span.start)?.number ?? 0;
  const last = passageAt(passages, span.end - 1)?.number ?? first;
  const from = passages[Math.max(0, first - more)];
  const to = passages[Math.min(passages.length - 1, last + more)];
  return { start: from?.start ?? span.start, end: to ? to.start + to.text.length : span.end };
}

function within(
  source: SourceDocumentWithPassages,
  text: string,
  span: TextSpan,
  step: ComparisonStep,
): TextSpan {
  if (step === 'paragraphs') return paragraphsAround(source, span, NEIGHBOURS);
  const paragraphs = paragraphsAround(source, span, 0);
  if (step === 'paragraph') return paragraphs;
  return sentencesAround(text, span, paragraphs, source.document.language);
}

function shiftSource(alignment: readonly AlignmentRun[], by: number): AlignmentRun[] {
  return alignment.map((run) => ({
    ...run,
    source: { start: run.source.start + by, end: run.source.end + by },
  }));
}

/** Tell whether the installed document still has the repeated words where the match says. */
export function isInPlace(match: ShownMatch, source: SourceDocumentWithPassages | null): boolean {
  if (!source) return false;
  const { start, end } = match.source;
  return documentText(source.passages).slice(start, end) === match.sourceText;
}

/** Return both sides at a step; only the repeated words where the document is not installed, or is another version. */
export function compareAt(
  match: ShownMatch,
  source: SourceDocumentWithPassages | null,
  step: ComparisonStep,
): ComparedText {
  if (!source || !isInPlace(match, source)) {
    const all = { start: 0, end: match.sourceText.length };
    return {
      page: pageSegments(match.alignment, match.quotation.exact),
      source: sourceSegments(match.alignment, match.sourceText, all),
    };
  }
  const text = documentText(source.passages);
  const alignment = shiftSource(match.alignment, match.source.start);
  return {
    page: onPage(match),
    source: sourceSegments(alignment, text, within(source, text, match.source, step)),
  };
}

/** Return the spans of the document's text that the quotation repeats, without what it leaves out or has otherwise. */
export function repeatedSpans({ alignment, source }: ShownMatch): TextSpan[] {
  const kept = ['same', 'typographic', 'spelling', 'changed'];
  const spans: TextSpan[] = [];
  for (const run of alignment.toSorted((a, b) => a.source.start - b.source.start)) {
    if (!kept.includes(run.kind) || run.source.end === run.source.start) continue;
    const [start, end] = [run.source.start + source.start, run.source.end + source.start];
    const before = spans.at(-1);
    // Runs that touch are one stretch, or the mark would be cut at every apostrophe.
    if (before && start <= before.end) spans[spans.length - 1] = { start: before.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
