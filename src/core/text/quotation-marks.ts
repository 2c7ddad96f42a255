import type { TextSpan } from '../model/text-span.ts';
import { FIRST_LETTER, SEPARATOR, NEWLINE, classOf } from './character-class.ts';
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

/**
 * Which mark ends a quotation that a mark begins, in every major convention; the nearest open one that expects it.
 * A mark of one style is often closed by a straight one, where an editor's software missed it.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"‟', // English, and Chinese
  '„': '“”"', // German, Polish, Russian hand
  '‟': '”"',
  '”': '”', // Swedish, Finnish
  '"': '"”',
  '＂': '＂',
  '«': '»', // French, Russian, Arabic
  '»': '«»', // German and Danish books, Finnish
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '〝': '〞〟',
  '‘': "’'",
  '‚': "‘’'",
  "'": "'’",
  '`': "`´'’",
};
/** Marks that also close, or are apostrophes: they open only where a word begins. */
const AMBIGUOUS_OPENERS = '”"＂»›\'‘`';
/** Marks that may be apostrophes: a quotation in them counts only when it is closed in its paragraph. */
const SINGLE = "‘‚'’`´";
const APOSTROPHES = "'’";
/** Quotations inside quotations that are kept track of; no convention has more than three. */
const MAX_DEPTH = 8;
/** Marks to look ahead for the one that closes, behind the apostrophe of a plural ("the states’ rights"). */
const PLURAL_LOOKAHEAD = 6;

interface OpenQuotation {
  readonly mark: string;
  readonly first: number;
}

function isSpaceAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  // Past either end there is no code unit (NaN): as good as space.
  return !(code > 32) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && classOf(text.charCodeAt(offset)) >= FIRST_LETTER;
}

/** Tell whether a word, bracket or mark begins right after the mark, and none ends right before it. */
function isAtOpening(text: string, offset: number): boolean {
  if (isSpaceAt(text, offset + 1)) return false;
  if (isSpaceAt(text, offset - 1)) return true;
  return !isWordAt(text, offset - 1) && !/[.,!?…;:)\]%”’"']/.test(text.charAt(offset - 1));
}

/** Tell whether a word or punctuation ends right before the mark, and no word begins right after it. */
function isAtClosing(text: string, offset: number): boolean {
  return !isSpaceAt(text, offset - 1) && !isWordAt(text, offset + 1);
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
        !SINGLE.includes(quotation.mark) &&
        (this.repeatsOpening(quotation, mark, offset) || this.closes(quotation, mark, i)),
    );
    const kept = this.open.splice(0, goesOn + 1);
    this.endParagraph(paragraphEnd);
    this.open.push(...kept);
  }

  /** Tell whether a mark begins a paragraph of a quotation that stays open: an opening mark on each, a closing one at the end. */
  private repeatsOpening({ mark: opening }: OpenQuotation, mark: string, offset: number): boolean {
    if (mark !== opening || !isAtOpening(this.text, offset)) return false;
    let before = offset - 1;
    while (before >= 0 && classOf(this.text.charCodeAt(before)) === SEPARATOR) before--;
    return before < 0 || classOf(this.text.charCodeAt(before)) === NEWLINE;
  }

  /** End the quotations that a paragraph leaves open: at its end, or not at all for marks that may be apostrophes. */
  private endParagraph(offset: number): void {
    const end = tokenAt(this.tokens, offset);
    for (const { mark, first } of this.open.splice(0))
      if (!SINGLE.includes(mark)) this.add(first, end);
  }

  private readMark(i: number): void {
    const mark = this.markAt(i);
    const offset = this.tokens.marks.offset[i];
    const token = this.tokens.marks.token[i];
    const top = this.open.at(-1);
    if (top && token > top.first && this.repeatsOpening(top, mark, offset)) return;
    const closed = this.open.findLastIndex((quotation) => this.closes(quotation, mark, i));
    if (closed >= 0) {
      this.add(this.open[closed]?.first ?? token, token);
      this.open.length = closed;
    } else if (this.opens(mark, offset)) {
      if (this.open.length === MAX_DEPTH) this.open.shift();
      this.open.push({ mark, first: token });
    }
  }

  private opens(mark: string, offset: number): boolean {
    if (!(mark in CLOSERS)) return false;
    if (!AMBIGUOUS_OPENERS.includes(mark)) return true;
    return isAtOpening(this.text, offset);
  }

  private closes(quotation: OpenQuotation, mark: string, i: number): boolean {
    if (!(CLOSERS[quotation.mark] ?? '').includes(mark)) return false;
    const offset = this.tokens.marks.offset[i];
    // The mark that belongs to the opening one is taken by its shape; one that could also open, by its place.
    const isPair = CLOSERS[quotation.mark]?.startsWith(mark) && mark !== quotation.mark;
    if (!isPair && mark in CLOSERS && isAtOpening(this.text, offset)) return false;
    if (!APOSTROPHES.includes(mark)) return true;
    return isAtClosing(this.text, offset) && !this.isPlural(i);
  }

  /** Tell whether a mark is the apostrophe of a plural ("the states’ rights’"): another closing one follows. */
  private isPlural(i: number): boolean {
    const { text } = this;
    const { marks } = this.tokens;
    const offset = marks.offset[i];
    const inPhrase = isSpaceAt(text, offset + 1) && isWordAt(text, offset + 2);
    if (!/s/i.test(text.charAt(offset - 1)) || !inPhrase) return false;
    for (let k = i + 1; k < marks.length && k <= i + PLURAL_LOOKAHEAD; k++) {
      const next = marks.offset[k];
      if (isAtOpening(text, next) || text.slice(offset, next).includes('\n')) return false;
      if (APOSTROPHES.includes(text.charAt(next)) && isAtClosing(text, next)) return true;
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
