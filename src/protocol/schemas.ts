import * as v from 'valibot';
import {
  MAX_CONTEXT,
  MAX_ID,
  MAX_NAME,
  MAX_NOTE,
  MAX_PAGE_TEXT,
  MAX_QUOTES,
  MAX_SELECTION,
  MAX_TITLE,
  MAX_URL,
} from './limits.ts';

function textUpTo(length: number) {
  return v.pipe(v.string(), v.maxLength(length));
}

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const tabId = offset;

const matchId = v.pipe(textUpTo(MAX_ID), v.nonEmpty());

const span = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'start after end'),
);

const webAddress = v.pipe(textUpTo(MAX_URL), v.regex(/^https?:\/\//, 'no web address'));

const pageInfo = v.strictObject({
  url: textUpTo(MAX_URL),
  canonical: v.nullable(webAddress),
  title: textUpTo(MAX_TITLE),
  site: textUpTo(MAX_NAME),
  author: v.nullable(textUpTo(MAX_NAME)),
  published: v.nullable(textUpTo(MAX_NAME)),
  language: v.nullable(textUpTo(MAX_NAME)),
});

const selectors = v.strictObject({
  quote: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(textUpTo(MAX_SELECTION), v.regex(/\S/, 'blank')),
    prefix: textUpTo(MAX_CONTEXT),
    suffix: textUpTo(MAX_CONTEXT),
  }),
  position: v.pipe(
    v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    v.check(({ start, end }) => start <= end, 'start after end'),
  ),
});

const reading = v.variant('status', [
  v.pipe(
    v.strictObject({
      status: v.literal('read'),
      text: textUpTo(MAX_PAGE_TEXT),
      quotes: v.pipe(v.array(span), v.maxLength(MAX_QUOTES)),
      truncated: v.boolean(),
    }),
    v.check(
      ({ text, quotes }) => quotes.every(({ end }) => end <= text.length),
      'quotes end after the text',
    ),
  ),
  v.strictObject({
    status: v.literal('skipped'),
    reason: v.picklist(['not-article', 'no-text', 'excluded', 'paused']),
  }),
]);

const saveTarget = v.variant('type', [
  v.strictObject({ type: v.literal('match'), matchId }),
  v.strictObject({ type: v.literal('selection'), page: pageInfo, selectors }),
]);

const cardEntries = { matchId };
const saveEntries = {
  id: v.pipe(v.string(), v.uuid()),
  target: saveTarget,
  note: textUpTo(MAX_NOTE),
};
const dismissEntries = { matchId, dismissed: v.boolean() };
const aboutTab = { tabId: v.exactOptional(tabId) };

export const matchRequest = v.strictObject({ page: pageInfo, reading });
export const cardRequest = v.strictObject(cardEntries);
export const cardRequestAboutTab = v.strictObject({ ...cardEntries, ...aboutTab });
export const saveRequest = v.strictObject(saveEntries);
export const saveRequestAboutTab = v.strictObject({ ...saveEntries, ...aboutTab });
export const dismissRequest = v.strictObject(dismissEntries);
export const dismissRequestAboutTab = v.strictObject({ ...dismissEntries, ...aboutTab });
export const openPanelRequest = v.strictObject({ matchId: v.nullable(matchId) });
export const checkTabRequest = v.strictObject({ tabId });
export const focusMatchRequest = v.strictObject({ tabId, matchId });
export const installCorpusRequest = v.strictObject({});
