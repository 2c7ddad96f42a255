/**
 * Alignment of a few words of the page with a few words of the source: dynamic programming over words (Needleman and
 * Wunsch 1970), O(page words x source words), both bounded by `MAX_GAP_WORDS`. The long exact runs are found without it;
 * it fills what lies between them, and extends them at their ends until it drops too far below its best (X-drop,
 * Altschul et al. 1997).
 *
 * Two moves are added to the textbook's: one word against two whose letters join to it, since texts lose spaces
 * ("destroyUkraine's") and hyphens come and go ("cyber-security", "cybersecurity").
 *
 *              source ->
 *          0    D    D    D        D  dropped (source word alone)
 *   page   A   .\   .    .         A  added (page word alone)
 *    |     A   . \1 .\2  .         \  both, the same or in place of one another
 *    v     A   .  . \  \ .         2  one page word for two of the source (or the reverse)
 */
import { foldedWord } from '../../text/tokenise.ts';
import type { Tokens } from '../../text/tokenise.ts';
import { wordSimilarity } from './similar-words.ts';

/** A text with its tokens. */
export interface TokenText {
  readonly text: string;
  readonly tokens: Tokens;
}

/** Words of the page that stand for words of the source. */
export interface Block {
  /** First token on the page. */
  readonly page: number;
  readonly pageWords: number;
  /** First token of the source. */
  readonly source: number;
  readonly sourceWords: number;
  /** 1: the same words (spelling aside); less: words that are alike (`wordSimilarity`). */
  readonly similarity: number;
}

/** Two stretches to align. */
export interface Gap {
  readonly page: TokenText;
  readonly source: TokenText;
  /** Tokens of each side, those nearest to the known ones first: `extend` at a start has them in reverse. */
  readonly pageTokens: readonly number[];
  readonly sourceTokens: readonly number[];
  /** Tell whether a page token may stay unmatched for nothing: in brackets, or outside the quotation. */
  readonly isFree: (pageToken: number) => boolean;
  /** Tell whether the page marks an omission behind the first `count` page tokens of the stretch. */
  readonly isMarked: (count: number) => boolean;
  /** Information of a page token by itself, in bits. */
  readonly bitsOf: (pageToken: number) => number;
}

/** Words of one stretch; the rest of a longer one is left unaligned. */
export const MAX_GAP_WORDS = 72;

/** A match earns this, and half a bit for each bit of the word up to `MAX_BITS`. */
const MATCH = 1;
const BIT_WEIGHT = 0.5;
const MAX_BITS = 8;
/** A word in place of another costs a little less than one added and one dropped (1.6): it keeps them side by side. */
const SUBSTITUTION = -1.4;
const ADDED_WORD = -1;
const DROPPED_WORD = -0.6;
/** A dropped word where the page marks an omission: next to nothing, so that an omission falls at its mark if it can. */
const MARKED_WORD = -0.1;
/** An extension ends when it is so far below its best: some eight other words in a row. */
const X_DROP = 12;

/** Moves of the traceback. */
const STAY = 0;
const PAGE_WORD = 1;
const SOURCE_WORD = 2;
const BOTH_WORDS = 3;
const JOINED_SOURCE = 4;
const JOINED_PAGE = 5;

/** One column for no word, one beyond the last. */
const WIDTH = MAX_GAP_WORDS + 2;
/** Scratch space, kept because a page needs it dozens of times. */
const scores = new Float32Array(WIDTH * WIDTH);
const moves = new Uint8Array(WIDTH * WIDTH);
const similarities = new Float32Array(WIDTH * WIDTH);

/** One side of the matrix: its tokens, and the letters of those that were asked for. */
class Axis {
  readonly tokens: readonly number[];
  private readonly side: TokenText;
  private readonly letters: string[] = [];

  constructor(side: TokenText, tokens: readonly number[]) {
    this.side = side;
    this.tokens = tokens.slice(0, MAX_GAP_WORDS);
  }

  hashAt(i: number): number {
    return this.side.tokens.hash[this.tokens[i]];
  }

  lettersAt(i: number): string {
    const { text, tokens } = this.side;
    const token = this.tokens[i];
    return (this.letters[i] ??= foldedWord(text, tokens.start[token], tokens.end[token]));
  }

  /** Tell whether word `i` and the one before it are neighbours whose letters join to a word. */
  joinsTo(word: string, i: number): boolean {
    if (i < 1) return false;
    const step = this.tokens[i] - this.tokens[i - 1];
    const first = this.lettersAt(step === 1 ? i - 1 : i);
    const second = this.lettersAt(step === 1 ? i : i - 1);
    if (Math.abs(step) !== 1 || word.length !== first.length + second.length) return false;
    return word.startsWith(first) && word.endsWith(second);
  }
}

/** Fill row `i` in the columns `[low, high]`; returns its best cell. */
function fillRow(
  i: number,
  low: number,
  high: number,
  page: Axis,
  source: Axis,
  added: number,
  dropped: number,
  reward: number,
): number {
  const row = i * WIDTH;
  const above = row - WIDTH;
  const hash = page.hashAt(i - 1);
  const letters = page.lettersAt(i - 1);
  let best = row + low - 1;
  scores[best] = low === 1 ? scores[above] + added : -Infinity;
  moves[best] = PAGE_WORD;
  // The next rows look one column further than this one is filled.
  scores[row + high + 1] = -Infinity;
  for (let j = low; j <= high; j++) {
    const isSame = hash === source.hashAt(j - 1);
    const other = source.lettersAt(j - 1);
    const similarity = isSame ? 1 : wordSimilarity(letters, other);
    let score = scores[above + j - 1] + (similarity > 0 ? reward * similarity : SUBSTITUTION);
    let move = BOTH_WORDS;
    if (scores[above + j] + added > score) {
      score = scores[above + j] + added;
      move = PAGE_WORD;
    }
    if (scores[row + j - 1] + dropped > score) {
      score = scores[row + j - 1] + dropped;
      move = SOURCE_WORD;
    }
    if (scores[above + j - 2] + reward > score && source.joinsTo(letters, j - 1)) {
      score = scores[above + j - 2] + reward;
      move = JOINED_SOURCE;
    }
    if (i > 1 && scores[above - WIDTH + j - 1] + reward > score && page.joinsTo(other, i - 1)) {
      score = scores[above - WIDTH + j - 1] + reward;
      move = JOINED_PAGE;
    }
    scores[row + j] = score;
    moves[row + j] = move;
    similarities[row + j] = similarity;
    if (score > scores[best]) best = row + j;
  }
  return best;
}

/**
 * Fill the matrix, all of it or, for an extension, within `band` columns of its diagonal and until it has dropped too
 * far; returns its best cell.
 */
function fill(gap: Gap, page: Axis, source: Axis, band: number): number {
  const width = source.tokens.length;
  const isExtension = band < WIDTH;
  scores[0] = 0;
  moves[0] = STAY;
  const droppedFirst = gap.isMarked(0) ? MARKED_WORD : DROPPED_WORD;
  for (let j = 1; j <= Math.min(width, band); j++) {
    scores[j] = droppedFirst * j;
    moves[j] = SOURCE_WORD;
  }
  scores[Math.min(width, band) + 1] = -Infinity;
  let best = 0;
  for (let i = 1; i <= page.tokens.length && i - band <= width; i++) {
    const token = page.tokens[i - 1];
    const added = gap.isFree(token) ? 0 : ADDED_WORD;
    const reward = MATCH + BIT_WEIGHT * Math.min(MAX_BITS, gap.bitsOf(token));
    const low = Math.max(1, i - band);
    const high = Math.min(width, i + band);
    const dropped = gap.isMarked(i) ? MARKED_WORD : DROPPED_WORD;
    const bestOfRow = fillRow(i, low, high, page, source, added, dropped, reward);
    if (scores[bestOfRow] > scores[best]) best = bestOfRow;
    if (isExtension && scores[bestOfRow] < scores[best] - X_DROP) break;
  }
  return best;
}

/** Follow the moves back from a cell; returns the blocks, the last one first. */
function trace(page: Axis, source: Axis, end: number): Block[] {
  const blocks: Block[] = [];
  let cell = end;
  for (let move = moves[cell]; move !== STAY; move = moves[cell]) {
    const i = Math.floor(cell / WIDTH) - 1;
    const j = (cell % WIDTH) - 1;
    if (move === PAGE_WORD) cell -= WIDTH;
    else if (move === SOURCE_WORD) cell -= 1;
    else {
      const pageWords = move === JOINED_PAGE ? 2 : 1;
      const sourceWords = move === JOINED_SOURCE ? 2 : 1;
      const similarity = move === BOTH_WORDS ? similarities[cell] : 1;
      if (similarity > 0)
        blocks.push({
          page: Math.min(page.tokens[i], page.tokens[i - pageWords + 1]),
          pageWords,
          source: Math.min(source.tokens[j], source.tokens[j - sourceWords + 1]),
          sourceWords,
          similarity,
        });
      cell -= pageWords * WIDTH + sourceWords;
    }
  }
  return blocks;
}

/** Return the words that two stretches share, both of whose ends belong together, in order. */
export function alignGap(gap: Gap): Block[] {
  const page = new Axis(gap.page, gap.pageTokens);
  const source = new Axis(gap.source, gap.sourceTokens);
  if (page.tokens.length === 0 || source.tokens.length === 0) return [];
  fill(gap, page, source, WIDTH);
  return trace(page, source, page.tokens.length * WIDTH + source.tokens.length).reverse();
}

/**
 * Return the words that two stretches share from their first tokens on, as far as they share enough and drift apart by
 * no more than `band` words, in the order of the stretches: backwards for stretches given in reverse.
 */
export function extend(gap: Gap, band: number): Block[] {
  const page = new Axis(gap.page, gap.pageTokens);
  const source = new Axis(gap.source, gap.sourceTokens);
  if (page.tokens.length === 0 || source.tokens.length === 0) return [];
  return trace(page, source, fill(gap, page, source, band)).reverse();
}
