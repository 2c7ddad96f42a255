import type { TextSpan } from '../../../core/model/text-span.ts';
import type { FoldedText } from '../folded-text.ts';

/** A place in the corpus that a peer takes for the source of a quotation. */
export interface PeerHit {
  /** Place of the document in the corpus. */
  readonly document: number;
  /** In the document's folded text. */
  readonly span: TextSpan;
}

/** Return the best places of a quotation, all that are equally good; `[]` where none is good enough. */
export type FindQuotation = (quotation: string) => PeerHit[];

/** Another way to find quotations. It is told which words are quotations and only has to find them. */
export interface Peer {
  readonly name: string;
  /** It goes through every document for each quotation, so that its time grows with them. */
  readonly readsAll: boolean;
  /** Build what it needs of the corpus. */
  readonly open: (documents: readonly FoldedText[]) => FindQuotation;
}
