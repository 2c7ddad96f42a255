import { IN_BRACKETS } from '../../text/tokenise.ts';
import type { TokenSpan } from '../../text/quotation-marks.ts';
import type { Link } from '../chain/chains.ts';
import { bestRunChain, exactRuns } from './exact-runs.ts';
import type { Run } from './exact-runs.ts';
import type { Alignment, SourceText } from './alignment.ts';
import { clipRuns, findFrame, isInFrame } from './frame.ts';
import type { Frame } from './frame.ts';
import type { WordWeights } from '../phrases/information.ts';
import type { Block, Gap } from './local-alignment.ts';
import { MAX_GAP_WORDS, alignGap, extend } from './local-alignment.ts';
import type { Reading } from '../reading.ts';
import { hasOmission } from '../reading.ts';
import { trimAlignment } from './trim-alignment.ts';

/** Rest of a quotation before and after the exact runs that is aligned word by word. */
const MAX_REST = 60;
/** The same outside quotation marks, where nothing says that more of the page belongs to it. */
const UNQUOTED_REST = 12;
/** Source words beyond as many as the rest has, for words that the page drops; and at an ellipsis. */
const SLACK = 6;
const OMISSION_SLACK = 60;

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** Aligns what stands around and between the exact runs of one candidate. */
class Aligner {
  private readonly reading: Reading;
  private readonly source: SourceText;
  private readonly weights: WordWeights;
  private readonly frame: Frame | null;
  private readonly within: TokenSpan;

  constructor(
    reading: Reading,
    source: SourceText,
    weights: WordWeights,
    frame: Frame | null,
    within: TokenSpan,
  ) {
    this.reading = reading;
    this.source = source;
    this.weights = weights;
    this.frame = frame;
    this.within = within;
  }

  align(runs: readonly Run[]): Block[] {
    const blocks = this.alignHead(runs[0]);
    runs.forEach((run, i) => {
      const { page, source, words } = run;
      blocks.push({ page, pageWords: words, source, sourceWords: words, similarity: 1 });
      const next = runs[i + 1];
      blocks.push(...(next ? this.alignBetween(run, next) : this.alignTail(run)));
    });
    return blocks;
  }

  private alignHead({ page, source }: Run): Block[] {
    const first = this.frame
      ? Math.max(this.within.first, this.frame.spans[0].first, page - MAX_REST)
      : Math.max(this.within.first, page - UNQUOTED_REST);
    const slack = this.slack(first, page + 1);
    const from = source - (page - first) - slack;
    const gap = this.gap(
      range(first, page).reverse(),
      range(Math.max(0, from), source).reverse(),
      (count) => hasOmission(this.reading, page - count, page - count + 1),
    );
    return extend(gap, slack).reverse();
  }

  private alignTail({ page, source, words }: Run): Block[] {
    const { tokens } = this.source;
    const from = page + words;
    const at = source + words;
    const lastSpan = this.frame?.spans.at(-1);
    const end = lastSpan
      ? Math.min(this.within.end, lastSpan.end, from + MAX_REST)
      : Math.min(this.within.end, from + UNQUOTED_REST);
    const slack = this.slack(from, end);
    const sourceEnd = Math.min(tokens.length, at + (end - from) + slack);
    const gap = this.gap(range(from, end), range(at, sourceEnd), (count) =>
      hasOmission(this.reading, from + count, from + count + 1),
    );
    return extend(gap, slack);
  }

  private alignBetween(a: Run, b: Run): Block[] {
    const sourceTokens = range(a.source + a.words, b.source);
    // What an ellipsis leaves out may be long: its two ends are what the words around the ellipsis can be found in.
    if (sourceTokens.length > MAX_GAP_WORDS)
      sourceTokens.splice(MAX_GAP_WORDS / 2, sourceTokens.length - MAX_GAP_WORDS);
    // Words of attribution are never the source's, whatever they repeat of its reporter's.
    const pageTokens = range(a.page + a.words, b.page).filter((i) => isInFrame(this.frame, i));
    const before = a.page + a.words - 1;
    return alignGap(
      this.gap(pageTokens, sourceTokens, (count) =>
        hasOmission(
          this.reading,
          (pageTokens[count - 1] ?? before) + 1,
          (pageTokens[count] ?? b.page) + 1,
        ),
      ),
    );
  }

  private slack(first: number, end: number): number {
    return hasOmission(this.reading, first, end) ? OMISSION_SLACK : SLACK;
  }

  private gap(
    pageTokens: readonly number[],
    sourceTokens: readonly number[],
    isMarked: Gap['isMarked'],
  ): Gap {
    const { reading, source, weights } = this;
    return {
      page: reading,
      source,
      pageTokens,
      sourceTokens,
      isMarked,
      isFree: (token) => this.isFree(token),
      bitsOf: (token) => weights.of(token, token + 1),
    };
  }

  private isFree(token: number): boolean {
    return (this.reading.tokens.flags[token] & IN_BRACKETS) !== 0;
  }
}

/**
 * Align a candidate with its source: exact runs from the links, the best chain of these, then the words around and
 * between them, all of it among the page tokens `within`. Returns `null` if nothing is left in the quotation. `links`
 * count tokens of the document.
 */
export function alignCandidate(
  reading: Reading,
  source: SourceText,
  links: readonly Link[],
  weights: WordWeights,
  within: TokenSpan,
): Alignment | null {
  const local = links.map((link) => ({ page: link.page, source: link.source - source.firstToken }));
  const runs = bestRunChain(
    clipRuns(exactRuns(reading, source, local), within),
    ({ page, words }) => weights.of(page, page + words),
    (first, end) => hasOmission(reading, first, end),
  );
  if (runs.length === 0) return null;
  const frame = findFrame(reading, runs, ({ first, end }: TokenSpan) => weights.of(first, end));
  const inside = frame ? frame.spans.flatMap((span) => clipRuns(runs, span)) : runs;
  if (inside.length === 0) return null;
  const blocks = new Aligner(reading, source, weights, frame, within).align(inside);
  return trimAlignment(reading, { source, frame, blocks }, weights);
}
