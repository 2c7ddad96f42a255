import type { Annotation, TextQuoteSelector } from '../../src/core/model/annotation.ts';
import type { AlignmentRun, Difference, MatchLevel } from '../../src/core/model/match.ts';
import type { SourceDocument } from '../../src/core/model/source-document.ts';
import type { TextSpan } from '../../src/core/model/text-span.ts';
import type { TabMatch } from '../../src/protocol/messages.ts';

/** A match as the source view shows it, found on the page now or saved earlier. */
export interface ShownMatch {
  readonly level: MatchLevel;
  readonly quoted: boolean;
  readonly differences: readonly Difference[];
  readonly quotation: TextQuoteSelector;
  /** The repeated words. */
  readonly sourceText: string;
  /** Where they stand in the document's text. */
  readonly source: TextSpan;
  /** Page spans count from the beginning of the quotation, source spans from the beginning of `source`. */
  readonly alignment: readonly AlignmentRun[];
}

/** A place in the source documents that the source view is at. */
export interface SourcePlace {
  readonly documentId: string;
  /** The passage to show; `null` for the one of the match. */
  readonly passageId: string | null;
  readonly match: ShownMatch | null;
  /** What is known of the document where it is not installed. */
  readonly saved: SourceDocument | null;
}

function shift({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}

/** Return the place of a match of the page. */
export function placeOfTabMatch({ match, selectors, sourceText }: TabMatch): SourcePlace {
  const { level, quoted, differences, quotation, source } = match;
  const alignment = match.alignment.map((run) => ({
    kind: run.kind,
    page: shift(run.page, -quotation.start),
    source: shift(run.source, -source.start),
  }));
  const shown = { level, quoted, differences, quotation: selectors.quote, sourceText, alignment };
  return {
    documentId: source.documentId,
    passageId: null,
    match: { ...shown, source: { start: source.start, end: source.end } },
    saved: null,
  };
}

/** Return the place of a saved match, or `null` for a plain selection. */
export function placeOfAnnotation({ source, quotation }: Annotation): SourcePlace | null {
  if (!source) return null;
  const { document, level, quoted, differences, alignment, selectors } = source;
  return {
    documentId: document.id,
    passageId: null,
    match: {
      level,
      quoted,
      differences,
      alignment,
      quotation: quotation.quote,
      sourceText: selectors.quote.exact,
      source: { start: selectors.position.start, end: selectors.position.end },
    },
    saved: document,
  };
}
