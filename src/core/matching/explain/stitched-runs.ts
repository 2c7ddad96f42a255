import type { AlignmentKind, AlignmentRun } from '../../model/match.ts';
import type { TextSpan } from '../../model/text-span.ts';
import { tokenise } from '../../text/tokenise.ts';
import { MAX_DROPPED, readPieces } from './alignment-pieces.ts';
import { toRuns } from './alignment-runs.ts';
import type { Parts } from './join-stitched.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import { hasEllipsis } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../verify-candidates.ts';

interface Texts {
  readonly page: string;
  readonly source: string;
}

function wordCount(text: string): number {
  return tokenise(text).length;
}

/** Return what a quotation that goes on at another place does there: to where, and whether it says so. */
function seamKind(isMarked: boolean, skipped: number): AlignmentKind {
  if (isMarked) return 'elided';
  return skipped > MAX_DROPPED ? 'jump' : 'dropped';
}

/** Return what joins two runs that adjoin on the page, but for an ellipsis or words of the page's own. */
function seamRuns(
  { page: { end: pageStart }, source: { end: sourceStart } }: AlignmentRun,
  { page: { start: pageEnd }, source: { start: sourceEnd } }: AlignmentRun,
  isMarked: boolean,
  texts: Texts,
): AlignmentRun[] {
  const page: TextSpan = { start: pageStart, end: pageEnd };
  const isForward = sourceEnd >= sourceStart;
  const start = isForward ? sourceStart : sourceEnd;
  const skipped = wordCount(texts.source.slice(start, sourceEnd));
  const kind = isForward ? seamKind(isMarked, skipped) : 'jump';
  const leap = { kind, source: { start, end: sourceEnd } };
  if (wordCount(texts.page.slice(pageStart, pageEnd)) === 0) return [{ ...leap, page }];
  return [
    { kind: 'added', page, source: { start, end: start } },
    { ...leap, page: { start: pageEnd, end: pageEnd } },
  ];
}

/** Return runs with the runs of the next part added. */
function joined(
  runs: readonly AlignmentRun[],
  next: readonly AlignmentRun[],
  isMarked: boolean,
  texts: Texts,
): AlignmentRun[] {
  const last = runs[runs.length - 1];
  const between = texts.page.slice(last.page.end, next[0].page.start);
  // Spaces and punctuation stand with what they follow.
  const end = isMarked || wordCount(between) > 0 ? last.page.end : next[0].page.start;
  const before = { ...last, page: { start: last.page.start, end } };
  return [...runs.slice(0, -1), before, ...seamRuns(before, next[0], isMarked, texts), ...next];
}

/** Return the runs of one part, with offsets in the document's text. */
function runsOfPart(
  reading: Reading,
  { alignment }: Finding,
  phrases: PhraseFrequencies,
): AlignmentRun[] {
  const { source } = alignment;
  const pieces = readPieces(reading, alignment, phrases);
  return toRuns(pieces, reading, source).map((run) => ({
    ...run,
    source: { start: run.source.start + source.start, end: run.source.end + source.start },
  }));
}

/** Tell whether a run is an ellipsis at an end of its part. */
function isEllipsisAtEnd({ kind, source }: AlignmentRun): boolean {
  return kind === 'elided' && source.start === source.end;
}

/**
 * Return the runs of a quotation, part by part, in page order and with offsets in the document's text, `sourceText`.
 * Where it goes back in the source, source spans do too.
 */
export function runsOf(
  reading: Reading,
  parts: Parts,
  sourceText: string,
  phrases: PhraseFrequencies,
): AlignmentRun[] {
  const texts = { page: reading.text, source: sourceText };
  let runs: AlignmentRun[] = [];
  parts.forEach((part, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    const own = runsOfPart(reading, part, phrases);
    // At a seam an ellipsis belongs to what joins the parts.
    if (before && isEllipsisAtEnd(own[0])) own.shift();
    if (after && isEllipsisAtEnd(own[own.length - 1])) own.pop();
    const isMarked = before !== undefined && hasEllipsis(reading, before.end, part.first + 1);
    runs = before ? joined(runs, own, isMarked, texts) : own;
  });
  return runs;
}
