import type { Difference, MatchLevel, AlignmentRun } from './match.ts';
import type { SourceDocument } from './source-document.ts';

/** W3C Web Annotation: a quotation with the text around it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation: offsets in the text of the page (or of the source document), UTF-16, half-open. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A place in a text, described twice. */
export interface TextSelectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** What is known of the web page that a quotation stands on. */
export interface PageInfo {
  readonly url: string;
  /** `<link rel="canonical">`, where there is one. */
  readonly canonical: string | null;
  readonly title: string;
  /** Name of the outlet. */
  readonly site: string;
  readonly author: string | null;
  /** As the page gives it, reduced to `YYYY-MM-DD` where possible. */
  readonly published: string | null;
  /** BCP 47 tag of the page. */
  readonly language: string | null;
}

/** The source side of a saved match: enough to read and cite it after its pack is gone. */
export interface AnnotationSource {
  readonly document: SourceDocument;
  /** The words of the source, and where they stand in the document's text. */
  readonly selectors: TextSelectors;
  readonly level: MatchLevel;
  readonly quoted: boolean;
  readonly score: number;
  /**
   * Page spans are relative to the quotation's `exact`, source spans to the source's `exact`,
   * so that the alignment can be shown from the annotation alone.
   */
  readonly alignment: readonly AlignmentRun[];
  readonly differences: readonly Difference[];
}

/** Colours that a researcher can give an annotation; labels are the researcher's own. */
export const ANNOTATION_COLOURS = ['none', 'yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type AnnotationColour = (typeof ANNOTATION_COLOURS)[number];

/** What a researcher saved. `source` is `null` for a plain selection. */
export interface Annotation {
  /** UUID v4 made by the client. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** ISO 8601, UTC. */
  readonly modified: string;
  readonly page: PageInfo;
  readonly quotation: TextSelectors;
  readonly source: AnnotationSource | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: AnnotationColour;
}
