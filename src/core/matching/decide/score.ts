import { isWordAt } from '../../text/mark-places.ts';
import type { TokenSpan } from '../../text/quotation-marks.ts';
import { AFTER_PARAGRAPH, AFTER_SENTENCE, IN_BRACKETS } from '../../text/tokenise.ts';
import { countWords, wordShare } from '../../text/word-count.ts';
import type { Alignment } from '../align/alignment.ts';
import { isInFrame } from '../align/frame.ts';
import type { WordWeights } from '../phrases/information.ts';
import { phraseBits } from '../phrases/information.ts';
import type { Block, TokenText } from '../align/local-alignment.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import type { Reading } from '../reading.ts';
import { hasOmission } from '../reading.ts';
import { spokenWords } from '../align/reporter-words.ts';
import { isUncounted } from '../phrases/uncounted-words.ts';

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
  /** Repeated words in the longest of the quotations that words of attribution part. */
  readonly longestPart: number;
  /** Weight of the repeated words against that of all words between the first and the last: 1 has no departure. */
  readonly similarity: number;
  /** Weight of the repeated words against that of the whole quotation: 1 has them fill it. */
  readonly coverage: number;
  /** Repeated words a word of the page, and of the source, between the first and the last. */
  readonly pageDensity: number;
  readonly sourceDensity: number;
  /** Share of the repeated words' weight that names and numbers have; words that may be either are left out. */
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

/** Names and numbers are no statement; a word with a capital letter may begin a sentence, or half a name ("al-Nusra"). */
type NameKind = 'name' | 'either' | 'word';

/** Letters of the small words that hold a name together ("Security and Cooperation in Europe"). */
const LINK_LETTERS = 3;

/** Tell whether a token has a capital letter. */
function isCapital({ text, tokens }: TokenText, token: number): boolean {
  const letter = text.charAt(tokens.start[token]);
  return letter !== letter.toLowerCase();
}

/** Tell whether a token stands between two with capital letters. */
function isAmongCapitals(side: TokenText, token: number): boolean {
  const hasNeighbours = token > 0 && token + 1 < side.tokens.length;
  return hasNeighbours && isCapital(side, token - 1) && isCapital(side, token + 1);
}

/** Return whether a token is a name or number. */
function nameKindOf(side: TokenText, token: number): NameKind {
  const { text, tokens } = side;
  const word = text.slice(tokens.start[token], tokens.end[token]);
  if (/^\d/.test(word)) return 'name';
  if (/^-\p{Lu}/u.test(text.slice(tokens.end[token], tokens.end[token] + 3))) return 'either';
  if (!isCapital(side, token))
    return word.length <= LINK_LETTERS && isAmongCapitals(side, token) ? 'either' : 'word';
  const beginsSentence =
    token === 0 || (tokens.flags[token] & (AFTER_SENTENCE | AFTER_PARAGRAPH)) !== 0;
  if (beginsSentence) return 'either';
  return word.length <= LONGEST_ACRONYM || word !== word.toUpperCase() ? 'name' : 'word';
}

/** Words of a coinage at least and at most; two words that everybody marks ("politically incorrect") are none. */
const SHORTEST_COINAGE = 3;
const LONGEST_COINAGE = 6;
const MARK_BEFORE = /[“”„"«»‘‚'‹›「『]$/;
const MARK_AFTER = /^[,.;:!?]?[“”"«»’‘'‹›」』]/;

/** Tell whether the source has quotation marks right around the repeated words. */
function isMarked({ source: { text, tokens }, blocks }: Alignment): boolean {
  const last = blocks[blocks.length - 1];
  const start = tokens.start[blocks[0].source];
  const end = tokens.end[last.source + last.sourceWords - 1];
  return (
    MARK_BEFORE.test(text.slice(Math.max(0, start - 1), start)) &&
    !isWordAt(text, start - 2) &&
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
  /** Repeated tokens: more than words, in scripts without spaces. */
  private tokens = 0;
  private run = 0;
  private matched = 0;
  private missed = 0;
  private dropped = 0;
  private names = 0;
  private either = 0;
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
      pageDensity: this.tokens / (last.page + last.pageWords - first.page),
      sourceDensity: this.tokens / (last.source + last.sourceWords - first.source),
      longestPart: this.longestPart(),
      nameShare: this.names / Math.max(1, matched - this.either),
      isCoinage: this.isPhrase() && isMarked(this.alignment),
    };
  }

  private longestPart(): number {
    const { blocks, frame } = this.alignment;
    const parts = frame?.spans ?? [];
    if (parts.length < 2) return this.words;
    const wordsIn = ({ first, end }: TokenSpan) =>
      blocks
        .filter(({ page }) => page >= first && page < end)
        .reduce(
          (words, { page, pageWords }) =>
            words + countWords(this.reading.tokens, page, page + pageWords),
          0,
        );
    return Math.max(...parts.map(wordsIn));
  }

  /** Tell whether the words are a few, and repeated without any departure. */
  private isPhrase(): boolean {
    if (this.edits > 0 || this.jumps > 0) return false;
    return this.words >= SHORTEST_COINAGE && this.words <= LONGEST_COINAGE;
  }

  private addBlock(block: Block, isAdjacent: boolean): void {
    const { page, pageWords, similarity } = block;
    const weight = this.weights.of(page, page + pageWords);
    const { tokens } = this.reading;
    const words = countWords(tokens, page, page + pageWords);
    this.words += words;
    this.tokens += pageWords;
    this.addNames(block);
    this.matched += weight * similarity;
    if (similarity < 1) {
      this.bits += LIKENESS_SHARE * similarity * weight;
      this.edits++;
      this.run = 0;
      return;
    }
    const context = isAdjacent ? Math.min(2, Math.ceil(this.run)) : 0;
    this.bits += phraseBits(this.phrases, tokens, page, page + pageWords, context);
    for (let i = page; i < page + pageWords; i++) this.addRarity(i);
    this.run = (isAdjacent ? this.run : 0) + words;
    this.longestRun = Math.max(this.longestRun, this.run);
  }

  /** Note how rare a page token is, unless it is of a language that nobody counted. */
  private addRarity(token: number): void {
    const { tokens } = this.reading;
    if (!isUncounted(this.phrases, tokens, token))
      this.rarest = Math.max(this.rarest, this.phrases.unigramBits(tokens.hash[token]));
  }

  private addNames({ page, pageWords, source, sourceWords, similarity }: Block): void {
    if (pageWords !== sourceWords) return;
    for (let i = 0; i < pageWords; i++) {
      const kind = nameKindOf(this.alignment.source, source + i);
      if (kind === 'word') continue;
      const weight = this.weights.of(page + i, page + i + 1) * similarity;
      if (kind === 'name') this.names += weight;
      else this.either += weight;
    }
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
        const words = skipped * wordShare(this.alignment.source.tokens.flags[sourceEnd]);
        this.dropped += Math.min(words, MAX_DROPPED) * DROPPED_WEIGHT;
        this.edits++;
      }
    }
    return sourceEnd === block.source && first === block.page;
  }

  private missPageWord(token: number): void {
    if (!this.isOwnWord(token)) return;
    this.missed += this.weights.of(token, token + 1);
    this.edits += wordShare(this.reading.tokens.flags[token]);
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
