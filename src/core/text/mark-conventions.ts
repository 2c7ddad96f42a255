/** The quotation marks of the world, as sets of characters and what ends what. */

/**
 * Which mark ends a quotation that a mark begins, in every major convention; the nearest open one that expects it.
 * A mark of one style is often closed by a straight one, where an editor's software missed it. `《》` and `〈〉` are
 * titles of books, not quotations.
 */
export const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"‟', // English, and Chinese
  '„': '“”"', // German, Polish, Russian hand
  '‟': '”"',
  '”': '”“', // Swedish, Finnish; Arabic, where an editor mirrored them
  '"': '"”',
  '＂': '＂',
  '״': '״',
  '«': '»', // French, Russian, Arabic
  '»': '«»', // German and Danish books, Finnish
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '﹁': '﹂',
  '﹃': '﹄',
  '〝': '〞〟',
  '❝': '❞',
  '‘': "’'",
  '‚': "‘’'",
  '’': '’', // Swedish, inside ”
  "'": "'’",
  '＇': '＇',
  '`': '´\'’"', // typewriters; LaTeX
};
/** Marks that also close, or are apostrophes: they open only where a word begins. */
export const AMBIGUOUS_OPENERS = '”"＂״»›\'‘’＇`';
/** Marks that may be apostrophes: a quotation in them counts only when it is closed in its paragraph, or in one that begins so too. */
export const SINGLE = "‘‚'’＇`´";
export const APOSTROPHES = "'’";
/** Low marks, whose closing one is the opening one of other conventions. */
export const LOW = '„‚';
/** Which mark each paragraph of a quotation begins with, where it is not the opening one: French, Spanish. */
export const REPEATED: Readonly<Record<string, string>> = { '«': '»', '“': '”' };
