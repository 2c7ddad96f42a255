import type { TokenSpan } from '../../text/quotation-marks.ts';
import { IN_BRACKETS } from '../../text/tokenise.ts';
import type { Alignment } from '../align/alignment.ts';
import type { TokenText } from '../align/local-alignment.ts';
import { textBefore } from '../align/text-around.ts';
import { hasEllipsis } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { beginsSentence } from './settle-blocks.ts';

/** A stretch of page tokens beside a stretch of source tokens; either may be empty. */
export interface Stretch {
  readonly page: number;
  readonly pageEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/** A token of the page and one of the source. */
type Corner = Pick<Stretch, 'page' | 'source'>;

/** Words before the first and after the last repeated word that still belong to the quotation. */
const MAX_LOOSE_WORDS = 15;
/** Of a source whose sentence goes on, so many words at most are read as replaced, one by one. */
const MAX_REPLACED = 3;
/** The source's sentence may have so many words more there than the page, and all of them are read as replaced. */
const MORE_WORDS = 2;
/** Words of the source's sentence that an ellipsis may leave out there. */
const MAX_OMITTED = 60;
const MARKS_AND_LINES = /["“”„‟«»‘’‚‹›「」『』'`´＂〝〞〟\n]/;
const ELLIPSIS = /\.(?:\s*\.){2}|…|⋯/;

/** Return where the sentence begins that a token is of, if not before `first`; what a colon announces is one too. */
function sentenceStart(side: TokenText, token: number, first: number): number {
  const { flags } = side.tokens;
  let start = token;
  while (start > first && !beginsSentence(flags, start, start + 1)) {
    if (textBefore(side, start).includes(':')) break;
    start--;
  }
  return start;
}

/** Return where the sentence ends that the token before `token` is of, if not behind `end`. */
function sentenceEnd({ tokens: { flags } }: TokenText, token: number, end: number): number {
  let at = token;
  while (at < end && !beginsSentence(flags, at, at + 1)) at++;
  return at;
}

/** Tell whether all page tokens `[first, end)` are an editor's. */
function isEditors({ tokens }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if ((tokens.flags[i] & IN_BRACKETS) === 0) return false;
  return true;
}

/**
 * Return how many words of the source the page tokens `[first, end)` at an end stand for, where `rest` are left of its
 * sentence.
 */
function replacedWords(reading: Reading, first: number, end: number, rest: number): number {
  const loose = end - first;
  const isShortened = hasEllipsis(reading, first + 1, end);
  if (rest <= loose + MORE_WORDS || (isShortened && rest <= MAX_OMITTED)) return rest;
  return loose <= MAX_REPLACED && !isEditors(reading, first, end) ? loose : 0;
}

/**
 * Return the words at the beginning of the quotation, in its sentence, that the source has others for, or none; `null`
 * without such words. `block` is the first block that both have.
 */
export function looseHead(
  reading: Reading,
  { source, frame }: Alignment,
  block: Corner,
): Stretch | null {
  const span = frame?.spans[0];
  if (!span) return null;
  const first = sentenceStart(reading, block.page, span.first);
  const loose = block.page - first;
  if (loose <= 0 || loose > MAX_LOOSE_WORDS) return null;
  const rest = block.source - sentenceStart(source, block.source, 0);
  const replaced = replacedWords(reading, first, block.page, rest);
  return {
    page: first,
    pageEnd: block.page,
    source: block.source - replaced,
    sourceEnd: block.source,
  };
}

/** Return the same at the end of the quotation, from the tokens on that follow the last block. */
export function looseTail(
  reading: Reading,
  { source, frame }: Alignment,
  { page, source: at }: Corner,
): Stretch | null {
  const span = frame?.spans.at(-1);
  if (!span) return null;
  const pageEnd = sentenceEnd(reading, page, span.end);
  const loose = pageEnd - page;
  // Where no mark closes the quotation, it may have ended before.
  const isClosed = MARKS_AND_LINES.test(textBefore(reading, span.end).replaceAll('\n', ''));
  if (!isClosed || loose <= 0 || loose > MAX_LOOSE_WORDS) return null;
  const rest = sentenceEnd(source, at, source.tokens.length) - at;
  const replaced = replacedWords(reading, page, pageEnd, rest);
  return { page, pageEnd, source: at, sourceEnd: at + replaced };
}

/** Tell whether the quotation begins with an ellipsis, inside its marks. */
export function beginsWithEllipsis(reading: Reading, { first }: TokenSpan): boolean {
  return ELLIPSIS.test(textBefore(reading, first).split(MARKS_AND_LINES).at(-1) ?? '');
}

/** Tell whether the quotation ends with an ellipsis, inside its marks. */
export function endsWithEllipsis(reading: Reading, { end }: TokenSpan): boolean {
  return ELLIPSIS.test(textBefore(reading, end).split(MARKS_AND_LINES)[0]);
}
