/**
 * Local alignment in its last step (Smith and Waterman 1981): an alignment is cut to the stretch of blocks that says
 * most, so that words repeated by chance before or after the quoted ones do not drag it down. O(blocks).
 */
import { AFTER_PARAGRAPH, AFTER_SENTENCE } from '../../text/tokenise.ts';
import type { Alignment } from './alignment.ts';
import { isInFrame } from './frame.ts';
import type { WordWeights } from '../phrases/information.ts';
import type { Block } from './local-alignment.ts';
import type { Reading } from '../reading.ts';
import { hasOmission } from '../reading.ts';
import { spokenWords } from './reporter-words.ts';

/** Cost in bits of a page word between two blocks that the source does not have. */
const ADDED_COST = 3;
/** Cost of a source word between two blocks that the page does not have, and the most for one omission. */
const DROPPED_COST = 1;
const MAX_DROPPED_COST = 30;
/** Cost of an omission that is marked. */
const MARKED_COST = 5;
/**
 * Outside quotation marks nothing says that what follows a departure still belongs to it: it must prove that. A single
 * word ("the", "that") never does; beyond the end of the page's sentence, where the page's own words begin, it takes more.
 */
const UNQUOTED_FACTOR = 3;
const UNQUOTED_GAP = 6;
const UNQUOTED_SENTENCE = 10;

/** Tell whether a sentence or paragraph of the page begins at one of the tokens `[first, end)`. */
function hasBoundary({ tokens }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if ((tokens.flags[i] & (AFTER_SENTENCE | AFTER_PARAGRAPH)) !== 0) return true;
  return false;
}

function gapCost(reading: Reading, alignment: Alignment, before: Block, block: Block): number {
  const first = before.page + before.pageWords;
  const skipped = spokenWords(alignment.source, before.source + before.sourceWords, block.source);
  if (hasOmission(reading, first, block.page + 1)) return skipped > 0 ? MARKED_COST : 0;
  let own = 0;
  for (let i = first; i < block.page; i++) if (isInFrame(alignment.frame, i)) own++;
  const cost = own * ADDED_COST + Math.min(MAX_DROPPED_COST, skipped * DROPPED_COST);
  if (alignment.frame || cost === 0) return cost;
  const sentence = hasBoundary(reading, first, block.page + 1) ? UNQUOTED_SENTENCE : 0;
  return cost * UNQUOTED_FACTOR + UNQUOTED_GAP + sentence;
}

/** Return the alignment with the stretch of its blocks that says most, and the quotations that this one fills. */
export function trimAlignment(
  reading: Reading,
  alignment: Alignment,
  weights: WordWeights,
): Alignment {
  const { blocks, frame } = alignment;
  let best = -Infinity;
  let bestFirst = 0;
  let bestEnd = 0;
  let sum = 0;
  let first = 0;
  blocks.forEach((block, i) => {
    if (i > 0) sum -= gapCost(reading, alignment, blocks[i - 1], block);
    if (sum < 0) {
      sum = 0;
      first = i;
    }
    sum += weights.of(block.page, block.page + block.pageWords) * block.similarity;
    if (sum > best) [best, bestFirst, bestEnd] = [sum, first, i + 1];
  });
  if (bestEnd - bestFirst === blocks.length) return alignment;
  const kept = blocks.slice(bestFirst, bestEnd);
  const from = kept[0].page;
  const last = kept[kept.length - 1];
  const spans = frame?.spans.filter(
    (span) => span.first < last.page + last.pageWords && span.end > from,
  );
  const isFramed = spans !== undefined && spans.length > 0;
  return { ...alignment, blocks: kept, frame: isFramed ? { spans } : null };
}
