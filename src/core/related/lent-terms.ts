/**
 * Passages of other documents that are nearest to a passage lend it their terms, so that it is also near to what says the
 * same in other words (Singhal and Pereira, "Document expansion for speech retrieval", SIGIR 1999). Of 0 to 0.5 and of 3
 * to 10 passages tried, 0.3 and 5 ranked related pairs best.
 */
const LENT_SHARE = 0.3;
const LENDERS = 5;

/** A share of the vector of a passage. */
interface Share {
  readonly at: number;
  readonly share: number;
}

/** Return what a passage is made of: itself and shares of those nearest to it in other documents, by overlap. */
function sharesOf(at: number, overlaps: Float64Array, documents: readonly string[]): Share[] {
  const lenders = documents
    .map((document, other) => ({
      at: other,
      overlap: document === documents[at] ? 0 : (overlaps[at * documents.length + other] ?? 0),
    }))
    .sort((a, b) => b.overlap - a.overlap)
    .slice(0, LENDERS);
  const total = lenders.reduce((sum, { overlap }) => sum + overlap, 0) || 1;
  const lent = lenders.map((lender) => ({
    at: lender.at,
    share: (LENT_SHARE * lender.overlap) / total,
  }));
  return [{ at, share: 1 }, ...lent];
}

/**
 * Return the overlaps of passages after each got its share of others, from their overlaps before, row by row. `documents`
 * says of which document each passage is. Overlaps are linear in both vectors, so these are not needed.
 */
export function overlapsWithLentTerms(
  overlaps: Float64Array,
  documents: readonly string[],
): Float64Array {
  const count = documents.length;
  const shares = documents.map((_, at) => sharesOf(at, overlaps, documents));
  const sums = new Float64Array(overlaps.length);
  for (const [a, ofA] of shares.entries()) {
    for (const [b, ofB] of shares.entries()) {
      let sum = 0;
      for (const x of ofA) {
        for (const y of ofB) sum += x.share * y.share * (overlaps[x.at * count + y.at] ?? 0);
      }
      sums[a * count + b] = sum;
    }
  }
  return sums;
}
