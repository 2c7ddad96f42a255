import type { Frame } from './frame.ts';
import type { Block, TokenText } from './local-alignment.ts';

/** A stretch of a document, tokenised. */
export interface SourceText extends TokenText {
  readonly document: number;
  /** Words of the whole document. */
  readonly documentWords: number;
  /** Index in the document of the first token. */
  readonly firstToken: number;
  /** Offset in the document's text of the first code unit. */
  readonly start: number;
}

/** A page stretch laid beside a source stretch. */
export interface Alignment {
  readonly source: SourceText;
  /** The quotations that it fills, or `null` outside quotation marks. */
  readonly frame: Frame | null;
  /** Words that stand for one another, in order on both sides; not empty. Source tokens are those of `source`. */
  readonly blocks: readonly Block[];
}
