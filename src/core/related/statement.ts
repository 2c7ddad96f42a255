import type { Passage, SourceDocument } from '../model/source-document.ts';

/** A passage with its document: who said it, when. */
export interface Statement {
  readonly document: SourceDocument;
  readonly passage: Passage;
}
