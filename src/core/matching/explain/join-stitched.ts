import type { Choice } from '../decide/choose-findings.ts';
import type { Block } from '../align/local-alignment.ts';
import type { Reading } from '../reading.ts';
import { beginsSentence } from './settle-blocks.ts';
import type { Finding } from '../verify-candidates.ts';

/** What one quotation repeats of a document: one place, or several that it stitches together; in page order. */
export type Parts = readonly Finding[];

/** A quotation of the page with the document that it repeats, and the others that have the same words, earliest first. */
export interface Quotation {
  readonly parts: Parts;
  readonly others: readonly Parts[];
}

/** Page words between two findings that still make one quotation of them. */
const MAX_BETWEEN = 6;

/** Among places that keep equally many words, the beginning of a sentence counts for less than a word. */
const SENTENCE_WORTH = 0.5;

/** Tell whether one pair of quotation marks holds both findings, the second right after the first. */
function isOneQuotation(a: Finding, b: Finding): boolean {
  const [last] = a.alignment.frame?.spans.slice(-1) ?? [];
  const [first] = b.alignment.frame?.spans ?? [];
  if (!last || !first || last.first !== first.first || last.end !== first.end) return false;
  return b.first >= a.end && b.first - a.end <= MAX_BETWEEN;
}

/** Return the part of a block in the page tokens `[first, end)`; none of one that stands for more words or fewer. */
function clippedBlock(block: Block, first: number, end: number): Block[] {
  const { page, pageWords, source, sourceWords } = block;
  if (page >= first && page + pageWords <= end) return [block];
  const from = Math.max(page, first);
  const words = Math.min(page + pageWords, end) - from;
  if (words <= 0 || pageWords !== sourceWords) return [];
  return [
    { ...block, page: from, pageWords: words, source: source + from - page, sourceWords: words },
  ];
}

/** Return a finding without what it has outside the page tokens `[first, end)`, or `null` if that is all. */
function within(finding: Finding, first: number, end: number): Finding | null {
  const blocks = finding.alignment.blocks.flatMap((block) => clippedBlock(block, first, end));
  const last = blocks.at(-1);
  if (!last) return null;
  return {
    ...finding,
    alignment: { ...finding.alignment, blocks },
    first: blocks[0].page,
    end: last.page + last.pageWords,
  };
}

/** Return how many page words of `[first, end)` a finding repeats. */
function wordsWithin({ alignment }: Finding, first: number, end: number): number {
  return alignment.blocks.reduce((sum, { page, pageWords }) => {
    return sum + Math.max(0, Math.min(end, page + pageWords) - Math.max(first, page));
  }, 0);
}

/**
 * Return two findings, the second of which begins before the first ends, cut where they keep most of the words that both
 * claim; of such places, where a sentence begins.
 */
function withoutOverlap({ tokens }: Reading, a: Finding, b: Finding): readonly [Finding, Finding] {
  let seam = b.first;
  let most = -1;
  for (let at = b.first; at <= a.end; at++) {
    const words = wordsWithin(a, b.first, at) + wordsWithin(b, at, a.end);
    const worth = words + (beginsSentence(tokens.flags, at, at + 1) ? SENTENCE_WORTH : 0);
    if (worth > most) [seam, most] = [at, worth];
  }
  return [within(a, 0, seam) ?? a, within(b, seam, Infinity) ?? b];
}

function documentOf([{ alignment }]: Parts): number {
  return alignment.source.document;
}

/** Return two quotations as one where a document has both, in whatever order, else `null`. */
function join(reading: Reading, a: Quotation, b: Choice): Quotation | null {
  const joined: Parts[] = [];
  for (const parts of [a.parts, ...a.others])
    for (const finding of [b.best, ...b.others]) {
      if (documentOf([finding]) !== documentOf(parts)) continue;
      const [last, next] = withoutOverlap(reading, parts[parts.length - 1], finding);
      if (isOneQuotation(last, next)) joined.push([...parts.slice(0, -1), last, next]);
    }
  const [parts, ...others] = joined.sort((x, y) => documentOf(x) - documentOf(y));
  return parts ? { parts, others } : null;
}

/** Return the page token at which the words between two findings pass from the one to the other: where a sentence begins. */
function seamBetween({ tokens }: Reading, { end }: Finding, { first }: Finding): number {
  let seam = end;
  while (seam < first && !beginsSentence(tokens.flags, seam, seam + 1)) seam++;
  return seam;
}

/** Return a finding whose quotation leaves its neighbours theirs, so that no word of the page is told twice. */
function apart(
  reading: Reading,
  before: Finding | undefined,
  finding: Finding,
  after: Finding | undefined,
): Finding {
  const { alignment } = finding;
  if (!alignment.frame) return finding;
  const first = before ? Math.min(seamBetween(reading, before, finding), finding.first) : 0;
  const end = after ? Math.max(seamBetween(reading, finding, after), finding.end) : Infinity;
  const spans = alignment.frame.spans
    .map((span) => ({ first: Math.max(span.first, first), end: Math.min(span.end, end) }))
    .filter((span) => span.end > span.first);
  return { ...finding, alignment: { ...alignment, frame: { spans } } };
}

/**
 * Return the choices as quotations: those that one pair of quotation marks stitches together from several places of a
 * document become one. `choices` are in page order.
 */
export function joinStitched(reading: Reading, choices: readonly Choice[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const choice of choices) {
    const last = quotations.at(-1);
    const joined = last ? join(reading, last, choice) : null;
    if (joined) quotations[quotations.length - 1] = joined;
    else
      quotations.push({ parts: [choice.best], others: choice.others.map((finding) => [finding]) });
  }
  const findings = quotations.flatMap(({ parts }) => parts);
  const told = findings.map((part, i) => apart(reading, findings[i - 1], part, findings[i + 1]));
  return quotations.map(({ parts, others }) => ({ parts: told.splice(0, parts.length), others }));
}
