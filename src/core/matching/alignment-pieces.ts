import type { AlignmentKind } from '../model/match.ts';
import {
  AFTER_PARAGRAPH,
  AFTER_SENTENCE,
  IN_BRACKETS,
  PARTLY_IN_BRACKETS,
  foldedWord,
} from '../text/tokenise.ts';
import type { TokenSpan } from '../text/quotation-marks.ts';
import { isSpellingVariant } from '../text/spelling.ts';
import type { Alignment } from './alignment.ts';
import { isInFrame } from './frame.ts';
import type { Block, TokenText } from './local-alignment.ts';
import type { ComparedWord } from './misspelling.ts';
import { isMisspelling } from './misspelling.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';
import type { Reading } from './reading.ts';
import { hasOmission } from './reading.ts';
import { TWO_SLIPS } from './similar-words.ts';
import { reporterWords, spokenWords } from './reporter-words.ts';

/** Tokens of the page against tokens of the source, with their kind; either side may be empty. */
export interface Piece {
  readonly kind: AlignmentKind;
  readonly page: number;
  readonly pageEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/** Words before the first and after the last repeated word that still belong to the quotation. */
const MAX_LOOSE_WORDS = 6;
/** Of these, as many are read as put in place of the source's; more are words of the page's own. */
const MAX_CHANGED_END = 3;
/** Source words left out without a mark that are read as dropped words; more are two places joined. */
const MAX_DROPPED = 12;

function lettersOf({ text, tokens }: TokenText, token: number): string {
  return foldedWord(text, tokens.start[token], tokens.end[token]);
}

/** Reads an alignment as pieces, from the first word of the quotation to the last. */
class PieceReader {
  private readonly reading: Reading;
  private readonly alignment: Alignment;
  private readonly phrases: PhraseFrequencies;
  private readonly pieces: Piece[] = [];

  constructor(reading: Reading, alignment: Alignment, phrases: PhraseFrequencies) {
    this.reading = reading;
    this.alignment = alignment;
    this.phrases = phrases;
  }

  read(): Piece[] {
    const { blocks } = this.alignment;
    this.readHead(blocks[0]);
    blocks.forEach((block, i) => {
      const before = blocks[i - 1];
      if (before) this.readGap(before, block);
      this.readBlock(block);
    });
    this.readTail(blocks[blocks.length - 1]);
    return this.pieces;
  }

  private add(kind: AlignmentKind, page: number, pageEnd: number, source: number, end: number) {
    this.pieces.push({ kind, page, pageEnd, source, sourceEnd: end });
  }

  private readHead({ page, source }: Block): void {
    const span = this.alignment.frame?.spans[0];
    if (!span || span.first >= page || page - span.first > MAX_LOOSE_WORDS) return;
    if (this.beginsSentence(page)) return;
    this.readLoose(span.first, page, Math.max(0, source - (page - span.first)), source);
  }

  private readTail({ page, pageWords, source, sourceWords }: Block): void {
    const span = this.alignment.frame?.spans.at(-1);
    const first = page + pageWords;
    const at = source + sourceWords;
    if (!span || span.end <= first || span.end - first > MAX_LOOSE_WORDS) return;
    if (this.beginsSentence(first)) return;
    const end = Math.min(this.alignment.source.tokens.length, at + span.end - first);
    this.readLoose(first, span.end, at, end);
  }

  private beginsSentence(token: number): boolean {
    return (this.reading.tokens.flags[token] & AFTER_SENTENCE) !== 0;
  }

  /** Read words at an end of the quotation that the source has others for, or none. */
  private readLoose(page: number, pageEnd: number, source: number, sourceEnd: number): void {
    const words = pageEnd - page;
    const isInserted = this.all(page, pageEnd, IN_BRACKETS);
    if (isInserted) this.add('inserted', page, pageEnd, source, source);
    else if (words <= MAX_CHANGED_END && this.isInSentence(source, sourceEnd, words))
      this.add('changed', page, pageEnd, source, sourceEnd);
    else this.add('added', page, pageEnd, source, source);
  }

  /** Tell whether the source has so many words there, in the sentence that the repeated words are of. */
  private isInSentence(source: number, sourceEnd: number, words: number): boolean {
    if (sourceEnd - source !== words) return false;
    const { flags } = this.alignment.source.tokens;
    const { blocks } = this.alignment;
    const isHead = sourceEnd <= blocks[0].source;
    for (let i = isHead ? source + 1 : source; i < (isHead ? sourceEnd + 1 : sourceEnd); i++)
      if ((flags[i] & (AFTER_SENTENCE | AFTER_PARAGRAPH)) !== 0) return false;
    return true;
  }

  /** Tell whether each of the page tokens has one of the flags. */
  private all(page: number, pageEnd: number, flags: number): boolean {
    for (let i = page; i < pageEnd; i++)
      if ((this.reading.tokens.flags[i] & flags) === 0) return false;
    return true;
  }

  private readBlock(block: Block): void {
    const { page, pageWords, source, sourceWords, similarity } = block;
    if (similarity === 1 && pageWords === sourceWords) {
      for (let i = 0; i < pageWords; i++) {
        const isLast = i === pageWords - 1;
        this.add(
          this.kindOf(page + i, source + i, isLast),
          page + i,
          page + i + 1,
          source + i,
          source + i + 1,
        );
      }
    } else {
      const isBracketed = this.all(page, page + pageWords, IN_BRACKETS | PARTLY_IN_BRACKETS);
      const kind = isBracketed ? 'inserted' : this.kindOfAlike(block);
      this.add(kind, page, page + pageWords, source, source + sourceWords);
    }
  }

  /** Return the kind of a block whose words are merely alike, or the same in other spaces. */
  private kindOfAlike({ page, source, similarity }: Block): AlignmentKind {
    if (similarity === 1) return 'typographic';
    const a = this.wordAt(this.reading, page);
    const b = this.wordAt(this.alignment.source, source);
    if (isSpellingVariant(a.letters, b.letters)) return 'spelling';
    return similarity >= TWO_SLIPS && isMisspelling(a, b, this.phrases) ? 'spelling' : 'changed';
  }

  private wordAt(side: TokenText, token: number): ComparedWord {
    return { letters: lettersOf(side, token), hash: side.tokens.hash[token] };
  }

  /** Return the kind of two tokens with equal hashes; what follows them counts unless they are the last of a block. */
  private kindOf(page: number, source: number, isLast: boolean): AlignmentKind {
    const { reading, alignment } = this;
    const a = reading.tokens;
    const b = alignment.source.tokens;
    if ((a.flags[page] & (IN_BRACKETS | PARTLY_IN_BRACKETS)) !== 0) return 'inserted';
    if (a.exactHash[page] !== b.exactHash[source]) {
      const isVariant = isSpellingVariant(
        lettersOf(reading, page),
        lettersOf(alignment.source, source),
      );
      return isVariant ? 'spelling' : 'changed';
    }
    const pageEnd = isLast ? a.end[page] : a.start[page + 1];
    const sourceEnd = isLast ? b.end[source] : b.start[source + 1];
    const isSame =
      reading.text.slice(a.start[page], pageEnd) ===
      alignment.source.text.slice(b.start[source], sourceEnd);
    return isSame ? 'same' : 'typographic';
  }

  /** Read what stands between two blocks. */
  private readGap(before: Block, block: Block): void {
    const first = before.page + before.pageWords;
    const source = before.source + before.sourceWords;
    const own: number[] = [];
    const inserted: number[] = [];
    const outside: number[] = [];
    for (let i = first; i < block.page; i++) {
      if (!isInFrame(this.alignment.frame, i)) outside.push(i);
      else if ((this.reading.tokens.flags[i] & IN_BRACKETS) !== 0) inserted.push(i);
      else own.push(i);
    }
    if (own.length + inserted.length + outside.length === 0 && source === block.source) return;
    this.readMixedGap({ first, source, own, inserted, outside }, block);
  }

  private readMixedGap(gap: MixedGap, block: Block): void {
    const { first, source, own, inserted, outside } = gap;
    const skipped = block.source - source;
    const end = block.page;
    if (outside.length > 0) {
      this.readSplit(first, outside[0], outside[outside.length - 1] + 1, source, block);
    } else if (inserted.length > 0 && own.length === 0) {
      this.add('inserted', first, end, source, block.source);
    } else if (skipped > 0 && hasOmission(this.reading, first, end + 1)) {
      this.readElision(first, end, source, block.source);
    } else {
      const reporter = this.reporterIn(source, block.source);
      if (!reporter) this.readPlainGap(first, end, source, block.source);
      // Words of the page's own stand in place of what the source has before its reporter speaks, else after.
      else if (reporter.first > source) this.readSplit(first, end, end, source, block);
      else this.readSplit(first, first, first, source, block);
    }
  }

  /**
   * Read a gap in which somebody else speaks: on the page between `from` and `to` ("…," he said, "…"), in the source, or
   * in both. The quotation's own words before and after stand with what the source has there.
   */
  private readSplit(first: number, from: number, to: number, source: number, block: Block): void {
    const sourceEnd = from > first ? block.source : source;
    const reporter = this.reporterIn(source, block.source) ?? {
      first: sourceEnd,
      end: sourceEnd,
    };
    this.readPlainGap(first, from, source, reporter.first);
    this.add('attribution', from, to, reporter.first, reporter.end);
    this.readPlainGap(to, block.page, reporter.end, block.source);
  }

  /** Return the reporter's words in a gap of the source; in one so long that it parts two places, they make no difference. */
  private reporterIn(source: number, sourceEnd: number): TokenSpan | null {
    if (spokenWords(this.alignment.source, source, sourceEnd) > MAX_DROPPED) return null;
    return reporterWords(this.alignment.source, source, sourceEnd);
  }

  /** Read an omission at an ellipsis, with words of the page's own before or after it. */
  private readElision(first: number, end: number, source: number, sourceEnd: number): void {
    let at = first;
    while (at < end && !hasOmission(this.reading, at, at + 1)) at++;
    if (at > first) this.add('added', first, at, source, source);
    this.add('elided', at, at, source, sourceEnd);
    if (end > at) {
      const kind = this.all(at, end, IN_BRACKETS) ? 'inserted' : 'added';
      this.add(kind, at, end, sourceEnd, sourceEnd);
    }
  }

  private readPlainGap(first: number, end: number, source: number, sourceEnd: number): void {
    const added = end - first;
    const dropped = sourceEnd - source;
    if (added === 0 && dropped === 0) return;
    if (added > 0 && dropped > MAX_DROPPED) {
      this.add('added', first, end, source, source);
      this.add('jump', end, end, source, sourceEnd);
    } else if (added > 0)
      this.add(dropped > 0 ? 'changed' : 'added', first, end, source, sourceEnd);
    else this.add(dropped > MAX_DROPPED ? 'jump' : 'dropped', first, end, source, sourceEnd);
  }
}

interface MixedGap {
  readonly first: number;
  readonly source: number;
  /** Page tokens of the gap: the quotation's, an editor's, those outside the quotation marks. */
  readonly own: readonly number[];
  readonly inserted: readonly number[];
  readonly outside: readonly number[];
}

/** Return an alignment as pieces in order, each token of the page from the quotation's first to its last in one. */
export function readPieces(
  reading: Reading,
  alignment: Alignment,
  phrases: PhraseFrequencies,
): Piece[] {
  return new PieceReader(reading, alignment, phrases).read();
}
