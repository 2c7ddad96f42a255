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
