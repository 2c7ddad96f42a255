/**
 * Every limit on what a message may carry. Lengths are in UTF-16 code units. Those on page data are far above what real
 * pages have: they stop hostile ones, and the page script shortens to them.
 */

/** Longest text of a page that is checked: about 350,000 words, the length of a very long book. */
export const MAX_PAGE_TEXT = 2_000_000;

/** Most quotations that the markup of one page presents. */
export const MAX_QUOTES = 20_000;

/** Longest address; Chromium's own limit is 2 MB, servers' about 8 kB. */
export const MAX_URL = 32_768;

/** Longest title of a page. */
export const MAX_TITLE = 2000;

/** Longest name of an outlet, list of authors, date or language tag, as the page gives them. */
export const MAX_NAME = 1000;

/** Longest id of a match or an annotation. */
export const MAX_ID = 200;

/** Longest selection that is saved: about five printed pages. */
export const MAX_SELECTION = 16_384;

/** Longest text before or after a selection. */
export const MAX_CONTEXT = 1000;

/** Longest note. */
export const MAX_NOTE = 20_000;

/** Largest `match` request: the page's text, its quotation spans and its description. */
export const MAX_MATCH_SIZE = 3_000_000;

/** Largest `save` request: selection, note and page description together. */
export const MAX_SAVE_SIZE = 65_536;

/** Largest request of any other type: they carry an id or two. */
export const MAX_SMALL_SIZE = 1024;
