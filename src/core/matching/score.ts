import { AFTER_PARAGRAPH, AFTER_SENTENCE, IN_BRACKETS } from '../text/tokenise.ts';
import type { Alignment } from './alignment.ts';
import { isInFrame } from './frame.ts';
import type { WordWeights } from './information.ts';
import { phraseBits } from './information.ts';
import type { Block, TokenText } from './local-alignment.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';
import type { Reading } from './reading.ts';
import { hasOmission } from './reading.ts';
import { spokenWords } from './reporter-words.ts';

/** What an alignment says for and against one text repeating the other. */
export interface Evidence {
  /** Information of the repeated words, in bits, each after the repeated words before it. */
  readonly bits: number;
  /** Words changed, added or dropped without a mark; a word in place of another counts twice. */
  readonly edits: number;
  /** Omissions announced by an ellipsis, a bracket, or quotation marks that close and open again. */
  readonly jumps: number;
  /** Repeated words, and the longest run of them in a row. */
  readonly words: number;
  readonly longestRun: number;
  /** Weight of the repeated words against that of all words between the first and the last: 1 has no departure. */
  readonly similarity: number;
  /** Weight of the repeated words against that of the whole quotation: 1 has them fill it. */
  readonly coverage: number;
  /** Repeated words a word of the page, and of the source, between the first and the last. */
  readonly pageDensity: number;
  readonly sourceDensity: number;
  /** Share of the repeated words' weight that names have: words with a capital letter inside a sentence of the source. */
  readonly nameShare: number;
  /** Information of the rarest repeated word by itself, in bits; not capped. */
  readonly rarest: number;
  /** The source too puts exactly these words in quotation marks: a coinage. */
  readonly isCoinage: boolean;
}

/** Share of a word's information that a word merely like it keeps: its letters say it, the exact form does not. */
const LIKENESS_SHARE = 0.56;
/** Weight of a dropped source word, a common one at least, and the words of one omission that are weighed. */
const DROPPED_WEIGHT = 2;
const MAX_DROPPED = 30;

/** Words in capitals up to this length are names (NATO); longer ones are a text in capitals. */
const LONGEST_ACRONYM = 5;

/** Tell whether a token is a name: it has a capital letter, and not for beginning a sentence. */
function isName({ text, tokens }: TokenText, token: number): boolean {
  if (token === 0 || (tokens.flags[token] & (AFTER_SENTENCE | AFTER_PARAGRAPH)) !== 0) return false;
  const word = text.slice(tokens.start[token], tokens.end[token]);
  if (word.charAt(0) === word.charAt(0).toLowerCase()) return false;
  return word.length <= LONGEST_ACRONYM || word !== word.toUpperCase();
}

/** Words of a coinage at least and at most; two words that everybody marks ("politically incorrect") are none. */
const SHORTEST_COINAGE = 3;
const LONGEST_COINAGE = 6;
const MARK_BEFORE = /(?:^|[^\p{L}\p{N}])[“”„"«»‘‚'‹›「『]$/u;
const MARK_AFTER = /^[,.;:!?]?[“”"«»’‘'‹›」』]/;

/** Tell whether the source has quotation marks right around the repeated words. */
function isMarked({ source: { text, tokens }, blocks }: Alignment): boolean {
  const last = blocks[blocks.length - 1];
  const start = tokens.start[blocks[0].source];
  const end = tokens.end[last.source + last.sourceWords - 1];
  return (
    MARK_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
    MARK_AFTER.test(text.slice(end, end + 2))
  );
}

/** Adds up the evidence of one alignment, block by block. */
class EvidenceSum {
  bits = 0;
  edits = 0;
  jumps = 0;
  words = 0;
  longestRun = 0;
  rarest = 0;
  private run = 0;
  private matched = 0;
  private missed = 0;
  private dropped = 0;
  private names = 0;
  private readonly reading: Reading;
  private readonly alignment: Alignment;
  private readonly weights: WordWeights;
  private readonly phrases: PhraseFrequencies;

  constructor(
    reading: Reading,
    alignment: Alignment,
    weights: WordWeights,
    phrases: PhraseFrequencies,
  ) {
    this.reading = reading;
    this.alignment = alignment;
    this.weights = weights;
    this.phrases = phrases;
  }

  sum(): Evidence {
    const { blocks } = this.alignment;
    blocks.forEach((block, i) => {
      const before = blocks[i - 1];
      const isAdjacent = before !== undefined && this.addGap(before, block);
      this.addBlock(block, isAdjacent);
    });
    const first = blocks[0];
    const last = blocks[blocks.length - 1];
    const ends = this.missedEnds(first.page, last.page + last.pageWords);
    const { matched, missed, dropped } = this;
    return {
      bits: this.bits,
      edits: this.edits,
      jumps: this.jumps,
      words: this.words,
      longestRun: this.longestRun,
      rarest: this.rarest,
      similarity: matched / (matched + missed + dropped),
      coverage: matched / (matched + missed + ends),
      pageDensity: this.words / (last.page + last.pageWords - first.page),
      sourceDensity: this.words / (last.source + last.sourceWords - first.source),
      nameShare: this.names / matched,
      isCoinage: this.isPhrase() && isMarked(this.alignment),
    };
  }

  /** Tell whether the words are a few, and repeated without any departure. */
  private isPhrase(): boolean {
    if (this.edits > 0 || this.jumps > 0) return false;
    return this.words >= SHORTEST_COINAGE && this.words <= LONGEST_COINAGE;
  }

  private addBlock(block: Block, isAdjacent: boolean): void {
    const { page, pageWords, similarity } = block;
    const weight = this.weights.of(page, page + pageWords);
    this.words += pageWords;
    this.addNames(block);
    this.matched += weight * similarity;
    if (similarity < 1) {
      this.bits += LIKENESS_SHARE * similarity * weight;
      this.edits++;
      this.run = 0;
      return;
    }
    const context = isAdjacent ? Math.min(2, this.run) : 0;
    this.bits += phraseBits(
      this.phrases,
      this.reading.tokens.hash,
      page,
      page + pageWords,
      context,
    );
    for (let i = page; i < page + pageWords; i++)
      this.rarest = Math.max(this.rarest, this.phrases.unigramBits(this.reading.tokens.hash[i]));
    this.run = (isAdjacent ? this.run : 0) + pageWords;
    this.longestRun = Math.max(this.longestRun, this.run);
  }

  private addNames({ page, pageWords, source, sourceWords, similarity }: Block): void {
    if (pageWords !== sourceWords) return;
    for (let i = 0; i < pageWords; i++)
      if (isName(this.alignment.source, source + i))
        this.names += this.weights.of(page + i, page + i + 1) * similarity;
  }

  /** Add what stands between two blocks; returns whether nothing does. */
  private addGap(before: Block, block: Block): boolean {
    const first = before.page + before.pageWords;
    const sourceEnd = before.source + before.sourceWords;
    const skipped = spokenWords(this.alignment.source, sourceEnd, block.source);
    for (let token = first; token < block.page; token++) this.missPageWord(token);
    if (skipped > 0) {
      if (this.isAnnounced(first, block.page)) this.jumps++;
      else {
        this.dropped += Math.min(skipped, MAX_DROPPED) * DROPPED_WEIGHT;
        this.edits++;
      }
    }
    return sourceEnd === block.source && first === block.page;
  }

  private missPageWord(token: number): void {
    if (!this.isOwnWord(token)) return;
    this.missed += this.weights.of(token, token + 1);
    this.edits++;
  }

  /** Tell whether a page token is the quotation's own: in it, and not in brackets. */
  private isOwnWord(token: number): boolean {
    const { flags } = this.reading.tokens;
    return (flags[token] & IN_BRACKETS) === 0 && isInFrame(this.alignment.frame, token);
  }

  /** Tell whether an omission before page token `next` is marked, or falls where the quotation marks close and open. */
  private isAnnounced(first: number, next: number): boolean {
    if (hasOmission(this.reading, first, next + 1)) return true;
    const spans = this.alignment.frame?.spans ?? [];
    return spans.some((span) => span.first > first - 1 && span.first <= next);
  }

  /** Return the weight of the quotation's words outside `[first, end)`. */
  private missedEnds(first: number, end: number): number {
    let weight = 0;
    for (const span of this.alignment.frame?.spans ?? []) {
      weight += this.weights.of(span.first, Math.min(span.end, first));
      weight += this.weights.of(Math.max(span.first, end), span.end);
    }
    return weight;
  }
}

/** Return what an alignment says for and against a repetition. */
export function weighEvidence(
  reading: Reading,
  alignment: Alignment,
  weights: WordWeights,
  phrases: PhraseFrequencies,
): Evidence {
  return new EvidenceSum(reading, alignment, weights, phrases).sum();
}
