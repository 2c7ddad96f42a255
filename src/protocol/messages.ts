import type { Difference, Match, MatchLevel } from '../core/model/match.ts';
import type { PageInfo, TextSelectors } from '../core/model/annotation.ts';
import type { SourceDocument, Voice } from '../core/model/source-document.ts';
import type { TextSpan } from '../core/model/text-span.ts';
import type { TextSegment } from '../core/matching/explain/alignment-segments.ts';

/** Why a page was not checked for quotations. */
export type SkipReason = 'not-article' | 'no-text' | 'excluded' | 'paused';

/** What the page script read: the visible text, or why it did not read. */
export type PageReading =
  | {
      readonly status: 'read';
      /** Visible text with `'\n'` at block boundaries. */
      readonly text: string;
      /** Spans of `<q>` and `<blockquote>`. */
      readonly quotes: readonly TextSpan[];
      /** The page is longer than the limit and `text` is its beginning. */
      readonly truncated: boolean;
    }
  | { readonly status: 'skipped'; readonly reason: SkipReason };

/** What the page script needs to mark a quotation. */
export interface PageMatch {
  /** Unique on the page and the same on every scan of the same text. */
  readonly id: string;
  /** Spans to mark, in the text that was sent. */
  readonly parts: readonly TextSpan[];
  readonly level: MatchLevel;
  readonly quoted: boolean;
  /** Id of the annotation that saved it, or `null`. */
  readonly savedAs: string | null;
  /** Describes the mark for a screen reader: level, speaker, date. */
  readonly documentId: string;
}

/** What the popup shows of one match. */
export interface SourceCard {
  readonly matchId: string;
  readonly document: SourceDocument;
  readonly voice: Voice;
  readonly level: MatchLevel;
  readonly quoted: boolean;
  /** The source sentence in display order; `context` segments stand around the repeated words. */
  readonly source: readonly TextSegment[];
  readonly differences: readonly Difference[];
  /** Other documents with the same words, earliest first. */
  readonly alternatives: readonly SourceDocument[];
  readonly savedAs: string | null;
  /** Plain text for the clipboard. */
  readonly citation: string;
}

/** A match as the tab's state keeps it. */
export interface TabMatch {
  readonly id: string;
  readonly match: Match;
  /** The quotation with the text around it, and its offsets. */
  readonly selectors: TextSelectors;
  /** The repeated words in the source document's text. */
  readonly sourceText: string;
}

/** What the background knows of a tab; kept in `storage.session` under `tabStateKey`, where the sidebar reads it. */
export interface TabState {
  readonly page: PageInfo;
  readonly status: 'checking' | 'checked' | 'skipped' | 'error';
  /** Why, when `status` is `skipped`. */
  readonly reason: SkipReason | null;
  /** What went wrong, when `status` is `error`. */
  readonly error: ErrorCode | null;
  /** The end of a very long page was not checked. */
  readonly truncated: boolean;
  /** In page order. */
  readonly matches: readonly TabMatch[];
  /** The match that the reader last asked the sidebar to show, with a counter that grows with each request. */
  readonly focus: { readonly matchId: string; readonly request: number } | null;
  /** Matches that the reader hid since the page was read, for taking it back. */
  readonly dismissed?: readonly TabMatch[];
}

/** What a reply says went wrong. */
export type ErrorCode =
  | 'unknown-type'
  | 'wrong-shape'
  | 'too-large'
  | 'forbidden'
  | 'not-found'
  | 'corpus-unavailable'
  | 'storage-failed'
  | 'private-window'
  /** Nobody answers: the extension was updated or removed under the page, or a tab has no page script. */
  | 'disconnected'
  | 'internal';

/** The reply to every message. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** The tab that an extension page speaks about, where that is not its own; a page script always speaks about its own. */
export interface AboutTab {
  readonly tabId?: number;
}

/** Requests to the background: `type` → request and value of the reply. */
export interface ProtocolMap {
  // From a page script; an extension page may send them too.
  /** Match a page's text against the installed documents and keep the result as the tab's state. */
  match: {
    request: { readonly page: PageInfo; readonly reading: PageReading };
    value: { readonly matches: readonly PageMatch[] };
  };
  /** Describe the source of one match of the tab. */
  card: { request: AboutTab & { readonly matchId: string }; value: SourceCard };
  /** Save a match of the tab, or a plain selection of it, under an id made by the caller: sending it twice saves it once. Sent again for a match with a note, it sets the note. */
  save: {
    request: AboutTab & {
      readonly id: string;
      readonly target:
        | { readonly type: 'match'; readonly matchId: string }
        | {
            readonly type: 'selection';
            readonly page: PageInfo;
            readonly selectors: TextSelectors;
          };
      readonly note: string;
    };
    value: { readonly id: string };
  };
  /** Hide a match of the tab for good ("Not a match"), or show it again. */
  dismiss: {
    request: AboutTab & { readonly matchId: string; readonly dismissed: boolean };
    value: null;
  };
  /** Open the sidebar (in a tab where the browser refuses), on one match or on the page's list. */
  openPanel: { request: { readonly matchId: string | null }; value: null };
  // From an extension page.
  /** Read and check a tab now, with the permission that the reader's click has just given. */
  checkTab: { request: { readonly tabId: number }; value: null };
  /** Show the source of a match of a tab: what `focus` of its state says. */
  focusMatch: { request: { readonly tabId: number; readonly matchId: string }; value: null };
  /** Compare the installed corpus with the bundled pack and write it again where it is missing, old or broken. */
  installCorpus: { request: Record<string, never>; value: { readonly version: string } };
}

export type MessageType = keyof ProtocolMap;
export type RequestOf<T extends MessageType> = ProtocolMap[T]['request'];
export type ValueOf<T extends MessageType> = ProtocolMap[T]['value'];

/** Requests to the page script of a tab, from the background and from extension pages. */
export interface PageProtocolMap {
  /** Scroll to a match and flash it. */
  reveal: { request: { readonly matchId: string }; value: boolean };
  /** Move to the next or previous quotation and open its popup. */
  step: { request: { readonly by: 1 | -1 }; value: boolean };
  /** Describe the current selection, or `null` where there is none. */
  describeSelection: {
    request: Record<string, never>;
    value: { readonly page: PageInfo; readonly selectors: TextSelectors } | null;
  };
  /** Read the page again; `anyway`: from now on, whether it looks like an article or not. */
  rescan: { request: { readonly anyway: boolean }; value: null };
  /** Remove all marks and stop until asked again. */
  pause: { request: Record<string, never>; value: null };
}

export type PageMessageType = keyof PageProtocolMap;
export type PageRequestOf<T extends PageMessageType> = PageProtocolMap[T]['request'];
export type PageValueOf<T extends PageMessageType> = PageProtocolMap[T]['value'];

/** What travels: the type of the message and its request. */
export interface Envelope {
  readonly type: string;
  readonly request: unknown;
}

/** Name of the port that the sidebar opens to a tab's page script; the script posts `InViewMessage`s on it. */
export const IN_VIEW_PORT = 'in-view';

/** The match that stands highest in the reader's view, or `null`. */
export interface InViewMessage {
  readonly matchId: string | null;
}

/** What the keys of tab states in `storage.session` begin with; the tab's id follows. */
export const TAB_STATE_PREFIX = 'tab:';

/** Key of a tab's state in `storage.session`. */
export function tabStateKey(tabId: number): string {
  return `${TAB_STATE_PREFIX}${tabId}`;
}
