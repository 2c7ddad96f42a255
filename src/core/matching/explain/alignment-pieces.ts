import type { AlignmentKind } from '../../model/match.ts';
import {
  AFTER_BRACKET,
  AFTER_ELLIPSIS,
  AFTER_PARAGRAPH,
  AFTER_SENTENCE,
  IN_BRACKETS,
  PARTLY_IN_BRACKETS,
} from '../../text/tokenise.ts';
import type { Tokens } from '../../text/tokenise.ts';
import type { Alignment } from '../align/alignment.ts';
import { blockPieces } from './block-pieces.ts';
import type { ComparedTexts, Piece } from './block-pieces.ts';
import { isInFrame } from '../align/frame.ts';
import type { Block } from '../align/local-alignment.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import { beginsWithEllipsis, endsWithEllipsis, looseHead, looseTail } from './quotation-ends.ts';
import type { Stretch } from './quotation-ends.ts';
import type { Reading } from '../reading.ts';
import { reporterWords, spokenWords } from '../align/reporter-words.ts';
import { textAround, textBefore } from '../align/text-around.ts';
import { beginsSentence, isBracketed, settledBlocks } from './settle-blocks.ts';
import { slideOmissions } from './slide-omissions.ts';
import { writtenForm } from './written-form.ts';

/** Source words left out without a mark that are read as dropped words; more are two places joined. */
export const MAX_DROPPED = 12;
/** Words of a caption, an advertisement, a heading. */
const MAX_APART = 15;
/** Words of the page's own beside an ellipsis that are read as put in place of the source's. */
const MAX_REPLACED = 3;
/** Words of an attribution between dashes, and what stands around it. */
const MAX_ASIDE = 15;
const DASH_BEFORE_ASIDE = /^[,.!?…]\s*[–—-]\s+$/;
const DASH_AFTER_ASIDE = /^[,.:;]?\s*[–—-]\s+$/;
/** A number in square brackets right behind a word: a reference to a note, not an editor's word. */
const BEFORE_REFERENCE = /^\S*\[$/;

/** Tell whether the tokens `[first, end)` are whole paragraphs of a few words. */
function isShortParagraph({ flags }: Tokens, first: number, end: number): boolean {
  if (end - first > MAX_APART) return false;
  return (flags[first] & flags[end] & AFTER_PARAGRAPH) !== 0;
}

/** Reads an alignment as pieces, from the first word of the quotation to the last. */
class PieceReader {
  private readonly reading: Reading;
  private readonly alignment: Alignment;
  private readonly texts: ComparedTexts;
  /** Flags of an editor's words; brackets around the whole quotation are not an editor's. */
  private readonly editors: number;
  private readonly pieces: Piece[] = [];

  constructor(reading: Reading, alignment: Alignment, phrases: PhraseFrequencies) {
    this.reading = reading;
    this.alignment = alignment;
    this.texts = { page: reading, source: alignment.source, phrases };
    const isWhole = alignment.blocks.every((block) => isBracketed(reading, block));
    this.editors = isWhole ? PARTLY_IN_BRACKETS : IN_BRACKETS | PARTLY_IN_BRACKETS;
  }

  read(): Piece[] {
    const blocks = settledBlocks(this.reading, this.alignment);
    this.readHead(blocks[0]);
    blocks.forEach((block, i) => {
      const before = blocks[i - 1];
      if (before)
        this.readGap({
          page: before.page + before.pageWords,
          pageEnd: block.page,
          source: before.source + before.sourceWords,
          sourceEnd: block.source,
        });
      this.pieces.push(...blockPieces(this.texts, block));
    });
    this.readTail(blocks[blocks.length - 1]);
    return slideOmissions(this.texts, this.pieces);
  }

  private add(kind: AlignmentKind, { page, pageEnd, source, sourceEnd }: Stretch): void {
    this.pieces.push({ kind, page, pageEnd, source, sourceEnd });
  }

  /** Add an omission at a mark before a page token. */
  private addElision(page: number, source: number, sourceEnd: number): void {
    this.add('elided', { page, pageEnd: page, source, sourceEnd });
  }

  private readHead(block: Block): void {
    const { reading, alignment } = this;
    const loose = looseHead(reading, alignment, block);
    const { page, source } = loose ?? block;
    const span = alignment.frame?.spans[0];
    if (span?.first === page && beginsWithEllipsis(reading, span) && !this.isElliptic(source))
      this.addElision(page, source, source);
    if (loose) this.readWords(loose, this.markIn(page + 1, block.page));
  }

  private readTail({ page, pageWords, source, sourceWords }: Block): void {
    const { reading, alignment } = this;
    const last = { page: page + pageWords, source: source + sourceWords };
    const span = alignment.frame?.spans.at(-1);
    last.page = this.readReferences(last.page, span?.end ?? 0, last.source);
    const loose = looseTail(reading, alignment, last);
    if (loose) this.readWords(loose, this.markIn(loose.page, loose.pageEnd - 1));
    const [end, sourceEnd] = loose ? [loose.pageEnd, loose.sourceEnd] : [last.page, last.source];
    if (span?.end === end && endsWithEllipsis(reading, span) && !this.isElliptic(sourceEnd))
      this.addElision(end, sourceEnd, sourceEnd);
  }

  /** Tell whether the source itself has an ellipsis before a token. */
  private isElliptic(source: number): boolean {
    return (this.alignment.source.tokens.flags[source] & AFTER_ELLIPSIS) !== 0;
  }

  private isEditors(token: number): boolean {
    return (this.reading.tokens.flags[token] & this.editors) !== 0;
  }

  /** Return the first of the page tokens `[first, last]` with an ellipsis, or brackets without a word, before it; or -1. */
  private markIn(first: number, last: number): number {
    const { flags } = this.reading.tokens;
    for (let i = first; i <= last; i++) {
      if ((flags[i] & AFTER_ELLIPSIS) !== 0) return i;
      if ((flags[i] & AFTER_BRACKET) !== 0 && !this.isEditors(i) && !this.isEditors(i - 1))
        return i;
    }
    return -1;
  }

  /** Read references to notes (`word[1]`) from a page token on; returns the token behind them. */
  private readReferences(page: number, end: number, source: number): number {
    const { reading } = this;
    let at = page;
    while (
      at < end &&
      (reading.tokens.flags[at] & IN_BRACKETS) !== 0 &&
      BEFORE_REFERENCE.test(textBefore(reading, at)) &&
      /^\d+$/.test(reading.text.slice(reading.tokens.start[at], reading.tokens.end[at]))
    ) {
      this.add('typographic', { page: at, pageEnd: at + 1, source, sourceEnd: source });
      at++;
    }
    return at;
  }

  /** Read what stands between two blocks. */
  private readGap(stretch: Stretch): void {
    const page = this.readReferences(stretch.page, stretch.pageEnd, stretch.source);
    const gap = { ...stretch, page };
    const { frame, source } = this.alignment;
    let [from, to] = [-1, -1];
    for (let i = page; i < gap.pageEnd; i++)
      if (!isInFrame(frame, i)) [from, to] = [from < 0 ? i : from, i + 1];
    if (from < 0 && this.isAside(page, gap.pageEnd)) [from, to] = [page, gap.pageEnd];
    if (from >= 0) {
      this.readSplit(gap, from, to);
      return;
    }
    const mark = this.markIn(page, gap.pageEnd);
    const isShort = spokenWords(source, gap.source, gap.sourceEnd) <= MAX_DROPPED;
    const reporter = mark < 0 && isShort && reporterWords(source, gap.source, gap.sourceEnd);
    // Words of the page's own stand in place of what the source has before its reporter speaks, else after.
    if (!reporter) this.readWords(gap, mark);
    else if (reporter.first > gap.source) this.readSplit(gap, gap.pageEnd, gap.pageEnd);
    else this.readSplit(gap, page, page);
  }

  /**
   * Read a gap in which somebody else speaks: on the page between `from` and `to` ("…," he said, "…"), in the source, or
   * in both. The quotation's own words before and after stand with what the source has there.
   */
  private readSplit(gap: Stretch, from: number, to: number): void {
    const { page, pageEnd, source, sourceEnd } = gap;
    const isShort = spokenWords(this.alignment.source, source, sourceEnd) <= MAX_DROPPED;
    const found = isShort ? reporterWords(this.alignment.source, source, sourceEnd) : null;
    const [mark, markAfter] = [this.markIn(page, from), this.markIn(to, pageEnd)];
    const at = this.seamOf(gap, from, to, mark >= 0 && markAfter < 0);
    const reporter = found ?? { first: at, end: at };
    this.readWords({ page, pageEnd: from, source, sourceEnd: reporter.first }, mark);
    this.add('attribution', {
      page: from,
      pageEnd: to,
      source: reporter.first,
      sourceEnd: reporter.end,
    });
    const rest = { page: to, pageEnd, source: reporter.end, sourceEnd };
    const isNewSentence = to > from && beginsSentence(this.reading.tokens.flags, from + 1, to + 1);
    // Quotation marks that close, and open again with another sentence, do not say that nothing stood between.
    if (isNewSentence && to === pageEnd && rest.sourceEnd > rest.source)
      this.addElision(to, rest.source, rest.sourceEnd);
    else this.readWords(rest, markAfter);
  }

  /** Return the source token at which the words before an attribution end, and those after it begin. */
  private seamOf(gap: Stretch, from: number, to: number, isMarkedBefore: boolean): number {
    const { page, pageEnd, source, sourceEnd } = gap;
    const [before, after] = [from - page, pageEnd - to];
    if (before > 0 && after > 0 && before + after === sourceEnd - source) return source + before;
    return before > 0 || isMarkedBefore ? sourceEnd : source;
  }

  /** Tell whether words stand between dashes as an attribution does in many languages: «…, – he said, – …». */
  private isAside(page: number, pageEnd: number): boolean {
    if (pageEnd === page || pageEnd - page > MAX_ASIDE) return false;
    const before = textBefore(this.reading, page);
    const after = textBefore(this.reading, pageEnd);
    return DASH_BEFORE_ASIDE.test(before) && DASH_AFTER_ASIDE.test(after);
  }

  /** Read words of the quotation against words of the source, with an omission marked before the page token `mark`. */
  private readWords(gap: Stretch, mark: number): void {
    if (mark >= 0 && gap.sourceEnd > gap.source) this.readElision(gap, mark);
    else this.readPlain(gap);
  }

  /** Read an omission at a mark. A few words beside it that are the page's own stand for the source's there. */
  private readElision({ page, pageEnd, source, sourceEnd }: Stretch, mark: number): void {
    const before = this.replacedWords(page, mark);
    const after = this.replacedWords(mark, pageEnd);
    const isRoom = before + after < sourceEnd - source;
    const from = source + (isRoom ? before : 0);
    const to = sourceEnd - (isRoom ? after : 0);
    this.readPlain({ page, pageEnd: mark, source, sourceEnd: from });
    this.addElision(mark, from, to);
    this.readPlain({ page: mark, pageEnd, source: to, sourceEnd });
  }

  private replacedWords(page: number, pageEnd: number): number {
    let words = 0;
    for (let i = page; i < pageEnd; i++) if (!this.isEditors(i)) words++;
    return words <= MAX_REPLACED ? words : 0;
  }

  /** Read words without a mark: those at either end that both have, and the rest. */
  private readPlain(gap: Stretch): void {
    let { page, pageEnd, source, sourceEnd } = gap;
    while (page < pageEnd && source < sourceEnd && this.isSame(page, source)) {
      this.addWord(page++, source++);
    }
    const ends: [number, number][] = [];
    while (page < pageEnd && source < sourceEnd && this.isSame(pageEnd - 1, sourceEnd - 1))
      ends.unshift([--pageEnd, --sourceEnd]);
    this.readDeparture({ page, pageEnd, source, sourceEnd });
    for (const [at, sourceAt] of ends) this.addWord(at, sourceAt);
  }

  private isSame(page: number, source: number): boolean {
    const isWord = this.reading.tokens.hash[page] === this.alignment.source.tokens.hash[source];
    return isWord && !this.isEditors(page);
  }

  private addWord(page: number, source: number): void {
    const block = { page, pageWords: 1, source, sourceWords: 1, similarity: 1 };
    this.pieces.push(...blockPieces(this.texts, block));
  }

  /** Read a departure without a mark; an editor's words by themselves. */
  private readDeparture({ page, pageEnd, source, sourceEnd }: Stretch): void {
    if (page === pageEnd) {
      this.readOwn({ page, pageEnd, source, sourceEnd });
      return;
    }
    let at = source;
    for (let first = page, end = page; first < pageEnd; first = end) {
      const isEditors = this.isEditors(first);
      while (end < pageEnd && this.isEditors(end) === isEditors) end++;
      // Among an editor's words, the quotation's own stand for the source's.
      const isAll = !isEditors || (first === page && end === pageEnd);
      const stretch = { page: first, pageEnd: end, source: at, sourceEnd: isAll ? sourceEnd : at };
      if (isEditors) this.add('inserted', stretch);
      else this.readOwn(stretch);
      at = stretch.sourceEnd;
    }
  }

  private readOwn(gap: Stretch): void {
    const { page, pageEnd, source, sourceEnd } = gap;
    const added = pageEnd - page;
    const dropped = sourceEnd - source;
    if (added === 0 && dropped === 0) return;
    if (this.isParagraphApart(gap)) this.add('attribution', gap);
    else if (this.isSameInWriting(gap)) this.add('spelling', gap);
    else if (added > 0 && this.isInParentheses(page, pageEnd)) this.add('inserted', gap);
    else if (added > 0 && dropped > MAX_DROPPED) {
      this.add('added', { page, pageEnd, source, sourceEnd: source });
      this.add('jump', { page: pageEnd, pageEnd, source, sourceEnd });
    } else if (added > 0) this.add(dropped > 0 ? 'changed' : 'added', gap);
    else this.add(dropped > MAX_DROPPED ? 'jump' : 'dropped', gap);
  }

  /**
   * Tell whether only one side has the words, as a paragraph of its own that belongs to nobody's speech: what a page sets
   * between two paragraphs of a quotation (an advertisement, a caption), or a heading of the source.
   */
  private isParagraphApart({ page, pageEnd, source, sourceEnd }: Stretch): boolean {
    const { tokens } = this.alignment.source;
    if (source === sourceEnd) return isShortParagraph(this.reading.tokens, page, pageEnd);
    if (page < pageEnd || !isShortParagraph(tokens, source, sourceEnd)) return false;
    for (let i = source + 1; i <= sourceEnd; i++)
      if ((tokens.flags[i] & AFTER_SENTENCE) !== 0) return false;
    return true;
  }

  /** Tell whether both sides say the same words, written in another way: "70%", "seventy per cent". */
  private isSameInWriting({ page, pageEnd, source, sourceEnd }: Stretch): boolean {
    if (sourceEnd === source) return false;
    const a = textAround(this.reading, { first: page, end: pageEnd });
    const b = textAround(this.alignment.source, { first: source, end: sourceEnd });
    return writtenForm(a) === writtenForm(b);
  }

  /** Tell whether words stand in parentheses, which some outlets set for square brackets. */
  private isInParentheses(page: number, pageEnd: number): boolean {
    const before = textBefore(this.reading, page);
    const after = textBefore(this.reading, pageEnd);
    return before.endsWith('(') && after.startsWith(')');
  }
}

/** Return an alignment as pieces in order, each token of the page from the quotation's first to its last in one. */
export function readPieces(
  reading: Reading,
  alignment: Alignment,
  phrases: PhraseFrequencies,
): Piece[] {
  return new PieceReader(reading, alignment, phrases).read();
}
