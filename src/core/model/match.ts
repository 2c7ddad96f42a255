import type { TextSpan } from './text-span.ts';

/**
 * How a quotation relates to its source, never a verdict on the page:
 * - `verbatim`: the same words in the same order; typography, case of the first letter, spelling variants and slips aside
 * - `marked`: shortened or adapted, and every departure marked by an ellipsis or brackets
 * - `altered`: words substituted, dropped or added without a mark
 */
export type MatchLevel = 'verbatim' | 'marked' | 'altered';

/**
 * What a stretch of the alignment is:
 * - `same`: the same characters
 * - `typographic`: the same word in other case, marks, hyphens or invisible characters
 * - `spelling`: the same word in another spelling (organise/organize; seventy per cent, 70%), or with a slip on one side
 *   (invovle/involve)
 * - `changed`: other words in its place
 * - `added`: words on the page that the source does not have
 * - `dropped`: words of the source that the page leaves out without a mark
 * - `elided`: words of the source left out at an ellipsis or bracket (source side), with the mark (page side); at an end of
 *   the quotation the mark alone. Also what is left out where the quotation marks close, and open again with a sentence
 * - `inserted`: words on the page in brackets, with the words of the source that they stand for, if any
 * - `attribution`: words between two parts of what is quoted ("he said"): the page's, a reporter's in the source, or both
 * - `jump`: source text between two places that a quotation joins without a mark
 */
export type AlignmentKind =
  | 'same'
  | 'typographic'
  | 'spelling'
  | 'changed'
  | 'added'
  | 'dropped'
  | 'elided'
  | 'inserted'
  | 'attribution'
  | 'jump';

/**
 * A run of page tokens against a run of source tokens. Runs adjoin in the order of the page and cover the quotation; they
 * adjoin in the source too, but for a `jump` back: behind it they begin at an earlier place.
 */
export interface AlignmentRun {
  readonly kind: AlignmentKind;
  /** In the page's text; empty (`start === end`) where the page has nothing. */
  readonly page: TextSpan;
  /** In the source document's text; empty where the source has nothing. */
  readonly source: TextSpan;
}

/** A departure of the quotation from its source that a reader is told about. */
export interface Difference {
  readonly kind: Exclude<AlignmentKind, 'same' | 'typographic' | 'attribution'>;
  /** Words on the page, `''` where it has none. */
  readonly page: string;
  /** Words of the source, `''` where it has none; "…" stands for the middle of more than sixty. */
  readonly source: string;
  /** The departure drops or adds a negation. */
  readonly negation: boolean;
  /** The departure changes, drops or adds a number. */
  readonly number: boolean;
}

/** A place in a source document that the same quotation fits. */
export interface SourceSpan extends TextSpan {
  readonly documentId: string;
}

/** A quotation on the page with the span of the source document that it repeats. */
export interface Match {
  /** Hull of the quotation in the page's text, without its outer quotation marks. */
  readonly quotation: TextSpan;
  /** The source document and the hull of the repeated span in its text. */
  readonly source: SourceSpan;
  readonly level: MatchLevel;
  /** The page has it in quotation marks, `<q>` or `<blockquote>`. */
  readonly quoted: boolean;
  /** Information in bits beyond what chance explains; larger is surer, comparable within one pack. */
  readonly score: number;
  readonly alignment: readonly AlignmentRun[];
  /** In page order; of a verbatim match its spellings alone. */
  readonly differences: readonly Difference[];
  /** Other documents with the same words, earliest first. */
  readonly alternatives: readonly SourceSpan[];
}

/** The text of a page as the reader sees it. */
export interface PageText {
  /** Visible text with `'\n'` at block boundaries. */
  readonly text: string;
  /** Spans that the markup itself presents as quotations: `<q>`, `<blockquote>`. */
  readonly quotes: readonly TextSpan[];
}

/** Return the parts of the page that the match quotes: its quotation without the words of attribution in between. */
export function quotedParts(match: Pick<Match, 'quotation' | 'alignment'>): TextSpan[] {
  const parts: TextSpan[] = [];
  let start = match.quotation.start;
  for (const run of match.alignment) {
    if (run.kind !== 'attribution' || run.page.end === run.page.start) continue;
    if (run.page.start > start) parts.push({ start, end: run.page.start });
    start = run.page.end;
  }
  if (match.quotation.end > start) parts.push({ start, end: match.quotation.end });
  return parts;
}
