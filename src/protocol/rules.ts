import type * as v from 'valibot';
import { MAX_MATCH_SIZE, MAX_SAVE_SIZE, MAX_SMALL_SIZE } from './limits.ts';
import type { MessageType, RequestOf } from './messages.ts';
import * as schemas from './schemas.ts';

/** Who sends: a page script, under the origin of its web page, or a page of the extension itself. */
export type SenderClass = 'page-script' | 'extension-page';

/** What a message of one type must be. */
export interface MessageRule<Request> {
  /** Largest request, as `isLargerThan` counts. */
  readonly maxSize: number;
  /** The shape by sender; a sender that is not listed is refused. */
  readonly shapes: { readonly [S in SenderClass]?: v.GenericSchema<unknown, Request> };
}

/** The one table that says who may send what. */
export const MESSAGE_RULES: { readonly [T in MessageType]: MessageRule<RequestOf<T>> } = {
  match: {
    maxSize: MAX_MATCH_SIZE,
    shapes: { 'page-script': schemas.matchRequest, 'extension-page': schemas.matchRequest },
  },
  card: {
    maxSize: MAX_SMALL_SIZE,
    shapes: { 'page-script': schemas.cardRequest, 'extension-page': schemas.cardRequestAboutTab },
  },
  save: {
    maxSize: MAX_SAVE_SIZE,
    shapes: { 'page-script': schemas.saveRequest, 'extension-page': schemas.saveRequestAboutTab },
  },
  dismiss: {
    maxSize: MAX_SMALL_SIZE,
    shapes: {
      'page-script': schemas.dismissRequest,
      'extension-page': schemas.dismissRequestAboutTab,
    },
  },
  openPanel: {
    maxSize: MAX_SMALL_SIZE,
    shapes: { 'page-script': schemas.openPanelRequest, 'extension-page': schemas.openPanelRequest },
  },
  checkTab: {
    maxSize: MAX_SMALL_SIZE,
    shapes: { 'extension-page': schemas.checkTabRequest },
  },
  focusMatch: {
    maxSize: MAX_SMALL_SIZE,
    shapes: { 'extension-page': schemas.focusMatchRequest },
  },
  installCorpus: {
    maxSize: MAX_SMALL_SIZE,
    shapes: { 'extension-page': schemas.installCorpusRequest },
  },
};
