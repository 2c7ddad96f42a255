import { AFTER_PARAGRAPH, AFTER_SENTENCE, IN_BRACKETS } from '../../text/tokenise.ts';
import type { Alignment } from '../align/alignment.ts';
import type { Block } from '../align/local-alignment.ts';
import type { Reading } from '../reading.ts';
import { hasEllipsis, hasOmission } from '../reading.ts';

/** Words in a row that are no accident beyond the end of a sentence. */
const LEAST_RUN = 3;
/** Share of the words beyond it that are. */
const LEAST_SHARE = 0.5;

/** Tell whether a sentence or paragraph begins at one of the tokens `[first, end)`. */
export function beginsSentence(flags: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if ((flags[i] & (AFTER_SENTENCE | AFTER_PARAGRAPH)) !== 0) return true;
  return false;
}

/** Tell whether every page word of the block is an editor's, in square brackets. */
export function isBracketed({ tokens }: Reading, { page, pageWords }: Block): boolean {
  for (let i = page; i < page + pageWords; i++)
    if ((tokens.flags[i] & IN_BRACKETS) === 0) return false;
  return true;
}

/** Tell whether a departure and the end of a sentence, of the page or the source, part two blocks. */
function isParted(
  reading: Reading,
  { source, frame }: Alignment,
  before: Block,
  block: Block,
): boolean {
  const pageEnd = before.page + before.pageWords;
  const sourceEnd = before.source + before.sourceWords;
  if (pageEnd === block.page && sourceEnd === block.source) return false;
  // Behind an ellipsis a quotation goes on; outside quotation marks nothing says so.
  if (hasOmission(reading, pageEnd, block.page + 1)) return frame === null;
  return (
    beginsSentence(reading.tokens.flags, pageEnd, block.page + 1) ||
    beginsSentence(source.tokens.flags, sourceEnd, block.source + 1)
  );
}

/** Tell whether a block goes on right where the one before it ends, on both sides. */
function follows(before: Block, block: Block): boolean {
  return (
    before.page + before.pageWords === block.page &&
    before.source + before.sourceWords === block.source
  );
}

/** Tell whether blocks repeat enough to be no accident. */
function isSubstantial(blocks: readonly Block[]): boolean {
  let run = 0;
  let longest = 0;
  let words = 0;
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    run = before && follows(before, block) ? run + block.pageWords : block.pageWords;
    longest = Math.max(longest, run);
    words += block.pageWords;
  });
  const last = blocks[blocks.length - 1];
  const all = last.page + last.pageWords - blocks[0].page;
  return longest >= LEAST_RUN && words >= all * LEAST_SHARE;
}

/**
 * Tell whether a few words right behind a mark, at which nothing would be left out, may as well stand before what
 * follows: of "a radio, a house", the "a" of "… a hut" is the second.
 */
function isMisplaced(
  reading: Reading,
  before: Block | undefined,
  block: Block,
  next: Block | undefined,
): boolean {
  if (!before || !next || block.pageWords >= LEAST_RUN || !follows(before, block)) return false;
  const isLeftOut = next.source > block.source + block.sourceWords;
  return isLeftOut && hasEllipsis(reading, block.page, block.page + 1);
}

/** Return the blocks without those at an end that only chance set beyond a sentence's end. */
function withoutAccidents(
  reading: Reading,
  alignment: Alignment,
  blocks: readonly Block[],
): Block[] {
  const parts: Block[][] = [];
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before && !isParted(reading, alignment, before, block)) parts[parts.length - 1].push(block);
    else parts.push([block]);
  });
  const isKept = parts.map(isSubstantial);
  if (!isKept.includes(true)) return [...blocks];
  return parts.slice(isKept.indexOf(true), isKept.lastIndexOf(true) + 1).flat();
}

/**
 * Return the blocks of an alignment that tell how the quotation departs from its source. Words in brackets are the
 * editor's whatever they repeat, unless the whole quotation stands in brackets; and a common word of the sentence before
 * or after, which both texts go on with by chance, is none of the quotation.
 */
export function settledBlocks(reading: Reading, alignment: Alignment): readonly Block[] {
  const own = alignment.blocks.filter(
    (block, i, all) =>
      !isBracketed(reading, block) && !isMisplaced(reading, all[i - 1], block, all[i + 1]),
  );
  return withoutAccidents(reading, alignment, own.length > 0 ? own : alignment.blocks);
}
