/** How alike two words must be to stand for one another, and what each likeness counts for (1 is the same word). */
export const ONE_SLIP = 0.85;
export const TWO_SLIPS = 0.7;
const SAME_STEM = 0.6;

/** Below this, one changed letter makes another word ("was", "has"). */
const MIN_LETTERS = 4;
/** Letters by which two forms of a word may differ in length. */
const MAX_LENGTH_DIFFERENCE = 4;
/** From this many letters on, two slips leave a word recognisable. */
const LONG_WORD = 8;
/** Letters that two forms of a word share at least ("state", "states"; "operate", "operation"). */
const STEM_LETTERS = 5;
const STEM_SHARE = 0.7;
/** Letters that may differ in the middle of a word this long. */
const VERY_LONG_WORD = 9;
const INNER_DIFFERENCE = 3;

const DIGIT = /\d/;

function isSwapped(a: string, b: string, at: number): boolean {
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}

function similarityOf(a: string, b: string, head: number, tail: number): number {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  const restA = a.length - head - tail;
  const restB = b.length - head - tail;
  if (restA <= 1 && restB <= 1) return ONE_SLIP;
  if (restA === 2 && restB === 2 && isSwapped(a, b, head)) return ONE_SLIP;
  if (longer >= LONG_WORD && restA <= 2 && restB <= 2) return TWO_SLIPS;
  if (head >= STEM_LETTERS && head >= shorter * STEM_SHARE) return SAME_STEM;
  if (longer >= VERY_LONG_WORD && head + tail >= longer - INNER_DIFFERENCE) return SAME_STEM;
  return 0;
}

/**
 * Return how alike two different folded words are: 0 (other words) to 1. One letter changed, added, dropped, or two
 * swapped; two such slips in a long word; another form of the same stem. Numbers are never alike.
 */
export function wordSimilarity(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  const difference = Math.abs(a.length - b.length);
  if (shorter < MIN_LETTERS || difference > MAX_LENGTH_DIFFERENCE) return 0;
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)
  )
    tail++;
  // Most pairs end here: too little in common for any likeness.
  if (head + tail < shorter / 2) return 0;
  const similarity = similarityOf(a, b, head, tail);
  return similarity > 0 && (DIGIT.test(a) || DIGIT.test(b)) ? 0 : similarity;
}
