import type { AlignmentKind, AlignmentRun } from '../../model/match.ts';
import type { TextSpan } from '../../model/text-span.ts';
import type { Piece } from './block-pieces.ts';
import type { TokenText } from '../align/local-alignment.ts';

/** Kinds of which neighbours are told to the reader as one change. */
const EDITS: readonly AlignmentKind[] = ['changed', 'added', 'dropped'];
/** Kinds that take in the spaces around the words of other kinds, so that a change is shown without them. */
const PLAIN: readonly AlignmentKind[] = ['same', 'typographic', 'spelling'];
/** What may stand before a word and belongs to it. */
const OPENING = /[[(<{¿¡$€£#@]/;
const CLOSING = /[\])>}%]/;
/** A bracket that closes behind the apostrophe of a plural: `[the states’]`. */
const CLOSING_AFTER_APOSTROPHE = /^['’]\]/;
/** An ellipsis, with its brackets; brackets without a word; a symbol that stands for a word. */
const MARK = /(?:[[(<{]\s*)?(?:\.(?:\s*\.){2,}|…|⋯)(?:\s*[\])>}])?|\[[^\p{L}\p{N}\]]{0,4}\]|[&%]/gu;
/** All up to the last quotation mark. */
const UP_TO_MARK = /^.*["“”„‟«»‘’‚‹›「」『』'`]/su;

/** Return the offset at which a token is shown to begin: at the bracket that opens before it. */
function shownStart({ text, tokens }: TokenText, token: number): number {
  let start = tokens.start[token];
  const least = token > 0 ? tokens.end[token - 1] : 0;
  while (start > least && OPENING.test(text.charAt(start - 1))) start--;
  return start;
}

function shownEnd({ text, tokens }: TokenText, token: number): number {
  let end = tokens.end[token];
  const most = token + 1 < tokens.length ? tokens.start[token + 1] : text.length;
  if (CLOSING_AFTER_APOSTROPHE.test(text.slice(end, most))) end++;
  while (end < most && CLOSING.test(text.charAt(end))) end++;
  return end;
}

/** Return the span of the tokens `[first, end)`; for none, `null`. */
function spanOf(side: TokenText, first: number, end: number): TextSpan | null {
  if (end <= first) return null;
  return { start: shownStart(side, first), end: shownEnd(side, end - 1) };
}

/**
 * Return the span of the tokens `[first, end)` with what stands between them and their neighbours, up to the quotation
 * mark that opens behind them; for none, `null`.
 */
function spanBetween(side: TokenText, first: number, end: number): TextSpan | null {
  if (end <= first) return null;
  const from = side.tokens.end[end - 1];
  const opening = side.text.slice(from, side.tokens.start[end]).match(UP_TO_MARK)?.[0].length ?? 0;
  const to = opening > 0 ? from + opening : shownStart(side, end);
  return { start: side.tokens.end[first - 1], end: to };
}

/**
 * Return the span of the mark or symbol before a token: the last one there, since others may stand before the quotation;
 * at its end the first one. Where there is none, an empty span.
 */
function markBefore({ text, tokens }: TokenText, token: number, isAtEnd: boolean): TextSpan {
  const from = token > 0 ? tokens.end[token - 1] : 0;
  const end = token < tokens.length ? tokens.start[token] : text.length;
  const marks = [...text.slice(from, end).matchAll(MARK)];
  const mark = isAtEnd ? marks[0] : marks.at(-1);
  if (!mark) return { start: from, end: from };
  return { start: from + mark.index, end: from + mark.index + mark[0].length };
}

/** Return the span of a piece on the page; an attribution takes in the quotation marks around it. */
function pageSpanOf(
  { kind, page, pageEnd }: Piece,
  side: TokenText,
  isLast: boolean,
): TextSpan | null {
  if ((kind === 'elided' || kind === 'spelling') && pageEnd === page)
    return markBefore(side, page, isLast);
  if (kind === 'attribution') return spanBetween(side, page, pageEnd);
  return spanOf(side, page, pageEnd);
}

/** Return the span of a piece in the source; a jump and a reporter's words take in the punctuation around them. */
function sourceSpanOf({ kind, source, sourceEnd }: Piece, side: TokenText): TextSpan | null {
  if (kind === 'attribution' || kind === 'jump') return spanBetween(side, source, sourceEnd);
  return spanOf(side, source, sourceEnd);
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isEdit = last && EDITS.includes(last.kind) && EDITS.includes(piece.kind);
    if (!last || (last.kind !== piece.kind && !isEdit)) {
      result.push(piece);
      continue;
    }
    const { page, source } = last;
    const { pageEnd, sourceEnd } = piece;
    const kind = isEdit ? editKind(pageEnd > page, sourceEnd > source) : piece.kind;
    result[result.length - 1] = { kind, page, pageEnd, source, sourceEnd };
  }
  return result;
}

function editKind(hasPage: boolean, hasSource: boolean): AlignmentKind {
  if (hasPage && hasSource) return 'changed';
  return hasPage ? 'added' : 'dropped';
}

/** Make spans adjoin: what lies between two goes to the plain one of them; an empty one stands where the last ended. */
function adjoin(kinds: readonly AlignmentKind[], spans: readonly (TextSpan | null)[]): TextSpan[] {
  const adjoined: { start: number; end: number }[] = [];
  const first = spans.find((span) => span !== null);
  let end = first ? first.start : 0;
  let last: { start: number; end: number } | null = null;
  let isLastPlain = false;
  spans.forEach((span, i) => {
    if (span === null) {
      adjoined.push({ start: end, end });
      return;
    }
    const isPlain = PLAIN.includes(kinds[i]);
    let start = Math.max(end, span.start);
    if (last && isLastPlain && adjoined[i - 1] === last) last.end = start;
    else if (last) start = end;
    const next = { start, end: Math.max(start, span.end) };
    adjoined.push(next);
    end = next.end;
    last = next;
    isLastPlain = isPlain;
  });
  return adjoined;
}

/**
 * Return pieces as runs of text that adjoin on both sides, neighbouring changes as one. Source spans are offsets in the
 * source's own text.
 */
export function toRuns(
  pieces: readonly Piece[],
  page: TokenText,
  source: TokenText,
): AlignmentRun[] {
  const runs = merged(pieces);
  const kinds = runs.map(({ kind }) => kind);
  const pageSpans = adjoin(
    kinds,
    runs.map((run, i) => pageSpanOf(run, page, i > 0 && i === runs.length - 1)),
  );
  const sourceSpans = adjoin(
    kinds,
    runs.map((run) => sourceSpanOf(run, source)),
  );
  return kinds.map((kind, i) => ({ kind, page: pageSpans[i], source: sourceSpans[i] }));
}
