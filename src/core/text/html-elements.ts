/**
 * Element names that decide how HTML becomes text, upper case as `Element.tagName` gives them. The page reader and the
 * command line's HTML reader both use these, so that both see the same words.
 */

/** Elements before and after which the text has a newline. `BR` and `HR` stand for a newline themselves. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION ' +
    'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI LISTING MAIN MENU NAV OL P PLAINTEXT PRE SEARCH ' +
    'SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP'
  ).split(' '),
);

/** Elements whose content is never read: not rendered, not prose, or typed by the reader. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'APPLET AUDIO BASE BUTTON CANVAS DATALIST EMBED FRAME FRAMESET HEAD IFRAME INPUT LINK MATH META METER NOEMBED ' +
    'NOFRAMES NOSCRIPT OBJECT OPTGROUP OPTION PARAM PROGRESS RP RT SCRIPT SELECT SOURCE STYLE SVG TEMPLATE TEXTAREA ' +
    'TITLE TRACK VIDEO'
  ).split(' '),
);

/** Elements that present their content as a quotation, with or without quotation marks. */
export const QUOTE_ELEMENTS: ReadonlySet<string> = new Set(['BLOCKQUOTE', 'Q']);

/** Elements whose lines are kept as they stand in the markup. */
export const PREFORMATTED_ELEMENTS: ReadonlySet<string> = new Set(['PRE', 'LISTING', 'XMP']);

/** A character of a word in a script that has capitals, or a digit. Scripts without spaces lose nothing by being glued. */
function isWordCharacter(character: string): boolean {
  if (character.toLowerCase() !== character.toUpperCase()) return true;
  return character >= '0' && character <= '9';
}

/** Tell whether text would be glued to the word that ends in the character before it. */
export function isGlued(before: string, text: string): boolean {
  return before !== '' && isWordCharacter(before) && isWordCharacter(text.charAt(0));
}

/** A mark of a note at most: "[note 12]", "1, 2". */
const LONGEST_NOTE_MARK = 24;
/** What marks of notes consist of beside numbers. */
const BRACKETED_OR_SIGN = /\[[^[\]]*\]|[\s,()*†‡§¶]/g;

/**
 * Tell whether a superscript, by its text and the character before it, is the mark of a note ("1", "[2]", "*"), which is
 * in no sentence. Digits after a digit are a power.
 */
export function isNoteMark(superscript: string, before: string): boolean {
  const text = superscript.slice(0, LONGEST_NOTE_MARK + 1).trim();
  if (text === '' || text.length > LONGEST_NOTE_MARK) return false;
  const number = text.replace(BRACKETED_OR_SIGN, '');
  return /^(?:\d[–-]?)*$/.test(number) && !(/\d/.test(before) && /^\d/.test(text));
}
