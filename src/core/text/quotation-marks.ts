import type { TextSpan } from '../model/text-span.ts';
import {
  AMBIGUOUS_OPENERS,
  APOSTROPHES,
  CLOSERS,
  LOW,
  REPEATED,
  SINGLE,
} from './mark-conventions.ts';
import {
  beginsParagraph,
  isAtClosing,
  isAtOpening,
  isBetweenWords,
  isElision,
  isSpaceAt,
  isWordAt,
} from './mark-places.ts';
import type { Tokens } from './tokenise.ts';

/** A half-open interval of tokens. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** The quotations of a text, as its marks and its markup present them. */
export interface Quotations {
  /** `levels[0]`: quotations, `levels[1]`: those inside them, and so on; in text order, without overlap in a level. */
  readonly levels: readonly (readonly TokenSpan[])[];
  /** One item a token: the number of quotations around it. */
  readonly depth: Uint8Array;
}

/** Quotations inside quotations that are kept track of; no convention has more than three. */
const MAX_DEPTH = 8;
/** Marks to look ahead for the one that closes, behind the apostrophe of a plural ("the states’ rights") or a 6" pipe. */
const LOOKAHEAD = 6;
/** Line breaks that a quotation goes on over without a mark: three paragraphs, with an empty line between each. */
const MAX_LINE_BREAKS = 6;

interface OpenQuotation {
  readonly mark: string;
  readonly offset: number;
  readonly first: number;
  /** Token at which the same mark opens again, or a mark of another style seems to close it; -1: none. */
  likelyEnd: number;
}

/** Let a quotation end before a token if nothing closes it, unless it seems to end before. */
function endAt(quotation: OpenQuotation, token: number): void {
  if (quotation.likelyEnd < 0) quotation.likelyEnd = token;
}

/** Pairs the marks of a text, in one pass. */
class MarkReader {
  private readonly text: string;
  private readonly tokens: Tokens;
  private readonly open: OpenQuotation[] = [];
  readonly found: TokenSpan[] = [];

  constructor(text: string, tokens: Tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  run(): TokenSpan[] {
    const { text, tokens } = this;
    let newline = text.indexOf('\n');
    for (let i = 0; i < tokens.marks.length; i++) {
      const offset = tokens.marks.offset[i];
      if (newline >= 0 && newline < offset) {
        this.crossParagraph(i, newline);
        newline = text.indexOf('\n', offset);
      }
      this.readMark(i);
    }
    this.endParagraph(newline < 0 ? text.length : newline);
    return this.found;
  }

  private markAt(i: number): string {
    return this.text.charAt(this.tokens.marks.offset[i]);
  }

  /** Keep what goes on in the next paragraph, which mark `i` is the first mark of; end the rest. */
  private crossParagraph(i: number, paragraphEnd: number): void {
    const mark = this.markAt(i);
    const offset = this.tokens.marks.offset[i];
    const goesOn = this.open.findLastIndex(
      (quotation) =>
        this.repeatsOpening(quotation, mark, offset) ||
        this.closesLater(quotation, i, paragraphEnd),
    );
    const kept = this.open.splice(0, goesOn + 1);
    this.endParagraph(paragraphEnd);
    const top = kept.at(-1);
    const token = this.tokens.marks.token[i];
    const end = tokenAt(this.tokens, paragraphEnd);
    // Paragraphs between that have no mark are not the speaker's: an advertisement, a caption.
    if (top && token > end && this.repeatsOpening(top, mark, offset))
      for (const quotation of kept) {
        this.add(quotation.first, end);
        this.open.push({ ...quotation, first: token });
      }
    else this.open.push(...kept);
  }

  /** Tell whether a mark begins a paragraph of a quotation that stays open: a mark on each, a closing one at the end. */
  private repeatsOpening({ mark: opening }: OpenQuotation, mark: string, offset: number): boolean {
    if (mark !== opening && mark !== REPEATED[opening]) return false;
    return beginsParagraph(this.text, offset) && !isSpaceAt(this.text, offset + 1);
  }

  /** Tell whether a mark ends a quotation that began a few lines before. */
  private closesLater(quotation: OpenQuotation, i: number, paragraphEnd: number): boolean {
    if (SINGLE.includes(quotation.mark) || !this.closes(quotation, i)) return false;
    const { text } = this;
    const end = this.tokens.marks.offset[i];
    if (!isAtClosing(text, end)) return false;
    let breaks = 0;
    for (let at = paragraphEnd; at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      breaks++;
      if (breaks > MAX_LINE_BREAKS) return false;
    }
    return true;
  }

  /** End the quotations that a paragraph leaves open: at its end, or not at all for marks that may be apostrophes. */
  private endParagraph(offset: number): void {
    const end = tokenAt(this.tokens, offset);
    for (const { mark, first, likelyEnd } of this.open.splice(0))
      if (!SINGLE.includes(mark)) this.add(first, likelyEnd < 0 ? end : likelyEnd);
  }

  private readMark(i: number): void {
    const mark = this.markAt(i);
    const offset = this.tokens.marks.offset[i];
    const token = this.tokens.marks.token[i];
    const top = this.open.at(-1);
    if (top && offset > top.offset && this.repeatsOpening(top, mark, offset)) return;
    const closed = this.open.findLastIndex((quotation) => this.closes(quotation, i));
    if (closed >= 0) {
      this.add(this.open[closed]?.first ?? token, token);
      this.open.length = closed;
    } else if (this.opens(mark, offset)) {
      for (const quotation of this.open) if (quotation.mark === mark) endAt(quotation, token);
      if (this.open.length === MAX_DEPTH) this.open.shift();
      this.open.push({ mark, offset, first: token, likelyEnd: -1 });
    } else if (/[.,!?…]/.test(this.text.charAt(offset - 1)) && isAtClosing(this.text, offset)) {
      for (const quotation of this.open) endAt(quotation, token);
    }
  }

  private opens(mark: string, offset: number): boolean {
    const { text } = this;
    if (!(mark in CLOSERS)) return false;
    if (!AMBIGUOUS_OPENERS.includes(mark)) return true;
    const top = this.open.at(-1);
    if (mark === '’' && top?.mark !== '”') return false;
    if (SINGLE.includes(mark) && isElision(text, offset)) return false;
    // Right behind the mark that opens the quotation around it ("'One' and two").
    if (top && top.offset === offset - 1 && top.mark !== mark) return !isSpaceAt(text, offset + 1);
    return isAtOpening(text, offset) || isBetweenWords(text, offset);
  }

  private closes(quotation: OpenQuotation, i: number): boolean {
    const { text } = this;
    const mark = this.markAt(i);
    const closers = CLOSERS[quotation.mark] ?? '';
    if (!closers.includes(mark)) return false;
    const offset = this.tokens.marks.offset[i];
    // The mark that belongs to the opening one is taken by its shape; one that could also open, by its place.
    const isPair =
      closers.startsWith(mark) && mark !== quotation.mark && !LOW.includes(quotation.mark);
    if (!isPair && mark in CLOSERS && isAtOpening(text, offset)) return false;
    if (mark === '"') return !this.isInches(i);
    if (!APOSTROPHES.includes(mark)) return true;
    return isAtClosing(text, offset) && !isElision(text, offset) && !this.isPlural(i);
  }

  /** Tell whether a mark is the apostrophe of a plural ("the states’ rights’"): another closing one follows. */
  private isPlural(i: number): boolean {
    if (!this.isPossessive(i)) return false;
    return this.hasLater(i, (k) => APOSTROPHES.includes(this.markAt(k)) && !this.isPossessive(k));
  }

  /** Tell whether an "s" stands before a mark, and the next word after it. */
  private isPossessive(i: number): boolean {
    const { text } = this;
    const offset = this.tokens.marks.offset[i];
    if (!/s/i.test(text.charAt(offset - 1))) return false;
    return isSpaceAt(text, offset + 1) && isWordAt(text, offset + 2);
  }

  /** Tell whether a straight mark behind a number is its unit (a 6" pipe): another closing one follows. */
  private isInches(i: number): boolean {
    if (!/\d/.test(this.text.charAt(this.tokens.marks.offset[i] - 1))) return false;
    return this.hasLater(i, (k) => this.markAt(k) === '"');
  }

  /** Tell whether such a mark closes behind mark `i`, in its paragraph and before another one opens. */
  private hasLater(i: number, isSuch: (k: number) => boolean): boolean {
    const { text } = this;
    const { marks } = this.tokens;
    const offset = marks.offset[i];
    for (let k = i + 1; k < marks.length && k <= i + LOOKAHEAD; k++) {
      const next = marks.offset[k];
      if (isAtOpening(text, next) || text.slice(offset, next).includes('\n')) return false;
      if (isAtClosing(text, next) && isSuch(k)) return true;
    }
    return false;
  }

  private add(first: number, end: number): void {
    if (end > first) this.found.push({ first, end });
  }
}

/** Return the index of the first token that starts at or after an offset. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sort spans into levels; one that crosses the end of the span around it is cut there. */
function nest(spans: TokenSpan[], length: number): Quotations {
  spans.sort((a, b) => a.first - b.first || b.end - a.end);
  const levels: TokenSpan[][] = [];
  const depth = new Uint8Array(length);
  const around: TokenSpan[] = [];
  for (const { first, end } of spans) {
    while (around.length > 0 && around[around.length - 1].end <= first) around.pop();
    if (around.length === MAX_DEPTH) continue;
    const span = { first, end: Math.min(end, around.at(-1)?.end ?? end) };
    around.push(span);
    (levels[around.length - 1] ??= []).push(span);
    depth.fill(around.length, span.first, span.end);
  }
  return { levels, depth };
}

/**
 * Return the quotations of a text, in quotation marks of every convention or given as spans by the markup (`<q>`,
 * `<blockquote>`). Understands nested and unbalanced marks and quotations of several paragraphs with a mark at the start
 * of each; knows apostrophes.
 */
export function findQuotations(
  text: string,
  tokens: Tokens,
  quotes: readonly TextSpan[],
): Quotations {
  const spans = new MarkReader(text, tokens).run();
  for (const { start, end } of quotes) {
    const span = { first: tokenAt(tokens, start), end: tokenAt(tokens, end) };
    if (span.end > span.first) spans.push(span);
  }
  return nest(spans, tokens.length);
}
