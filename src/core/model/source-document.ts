import type { TextSpan } from './text-span.ts';

/** Who is speaking in a stretch of a passage: the document's speaker, or the reporter around the quoted words. */
export type Voice = 'speaker' | 'reporter';

/** A stretch of a passage with one voice; offsets in the passage's text. */
export interface VoiceSpan extends TextSpan {
  readonly voice: Voice;
}

/** What sort of text a source document is. */
export type DocumentKind =
  'article' | 'report' | 'interview' | 'remarks' | 'news-conference' | 'speech';

/** How the date of a document is known: printed in the text, or inferred from what it says. */
export type DateBasis = 'stated' | 'inferred';

/** How the address of a document is known: printed in the text, or found elsewhere. */
export type UrlBasis = 'stated' | 'found';

/** A person whose words a document gives. */
export interface Speaker {
  readonly name: string;
  /** Office held when speaking, for example "Minister of Foreign Affairs of Russia". */
  readonly role: string;
}

/** Where a stretch of text stands in the file as received. */
export interface SeedSpan extends TextSpan {
  /** Name of the file in the pack's seeds, without a folder. */
  readonly file: string;
}

/** A primary text of the collection, without its passages. */
export interface SourceDocument {
  /** Readable slug, unique in the pack: `lavrov-2022-04-14-cyberanarchy`. */
  readonly id: string;
  /** Id of the pack that the document came with. */
  readonly packId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** At least one. */
  readonly speakers: readonly Speaker[];
  /** Who published the text; `null` where the page does not say. */
  readonly issuer: string | null;
  /** When the words were said or signed: EDTF level 1, for example `2022-04-14` or `2011-09-22/2011-11-02`. */
  readonly date: string;
  /** First day that `date` covers, `YYYY-MM-DD`. */
  readonly earliest: string;
  /** Last day that `date` covers, `YYYY-MM-DD`; equal to `earliest` for a single day. */
  readonly latest: string;
  readonly dateBasis: DateBasis;
  /** How the date is known, in a sentence; `null` where it is simply printed. */
  readonly dateNote: string | null;
  /** Day of posting where it differs from `date`, `YYYY-MM-DD`; else `null`. */
  readonly posted: string | null;
  readonly place: string | null;
  readonly event: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  /** Public http(s) address, or `null` where none is known. */
  readonly url: string | null;
  readonly urlBasis: UrlBasis | null;
  /** Name of the reporter's outlet where a report carries a reporter's voice ("TASS"), else `null`. */
  readonly reporter: string | null;
}

/** A paragraph of a source document, the unit that is shown and related. */
export interface Passage {
  /** `${documentId}#${number}`. */
  readonly id: string;
  readonly documentId: string;
  /** Position in the document, from 0. */
  readonly number: number;
  /** The exact substring of the seed file. */
  readonly text: string;
  /** Offset of `text` in the document's text (passages joined by `PASSAGE_SEPARATOR`). */
  readonly start: number;
  readonly seed: SeedSpan;
  /** Covers `text` from first to last code unit, in order, without gaps. */
  readonly voices: readonly VoiceSpan[];
}

/** What stands between two passages in a document's text. */
export const PASSAGE_SEPARATOR = '\n\n';

/** A source document with its passages in order. */
export interface SourceDocumentWithPassages {
  readonly document: SourceDocument;
  readonly passages: readonly Passage[];
}

/** Return the text of a document: its passages joined by `PASSAGE_SEPARATOR`. Source spans of matches are offsets in it. */
export function documentText(passages: readonly Passage[]): string {
  return passages.map((passage) => passage.text).join(PASSAGE_SEPARATOR);
}

/** Return the passage that holds an offset of the document's text (the one before, for an offset in a separator), or `null` if there are none. */
export function passageAt(passages: readonly Passage[], offset: number): Passage | null {
  return passages.findLast((passage) => passage.start <= offset) ?? passages[0] ?? null;
}
