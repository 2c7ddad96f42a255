import type { SubjectIndex } from './subject-index.ts';
import { ownOverlaps, ownTerms, subjectOverlaps, subjectTerms } from './subject-scores.ts';

/**
 * Passages of other documents that are nearest to a passage lend it their terms, so that it is also near to what says the
 * same in other words (Singhal and Pereira, "Document expansion for speech retrieval", SIGIR 1999). Of 0 to 0.5 and of 3
 * to 10 passages tried, 0.3 and 5 ranked related pairs best.
 */
const LENT_SHARE = 0.3;
const LENDERS = 5;

/**
 * So many passages by what they share without loans, and half as many by what they share themselves, get to be compared
 * with loans, which takes a look at the whole index for each. Of 16 to 48 tried, related pairs rank alike from 24 on.
 */
const CANDIDATES = 24;

/** A share of the vector of a row. */
interface Share {
  readonly row: number;
  readonly share: number;
}

/** A passage of another document as seen from one. */
export interface NearPassage {
  readonly row: number;
  /** What the two passages share themselves, in square bits. */
  readonly own: number;
  /** How near their subjects are, in square bits. */
  readonly nearness: number;
}

/** Loans that were asked for: a reader goes from one related statement to the next. */
const knownLoans = new WeakMap<SubjectIndex, Map<number, readonly Share[]>>();

/** Return the rows of other documents with the greatest overlaps, best first. */
function greatest(
  index: SubjectIndex,
  row: number,
  overlaps: Float64Array,
  most: number,
): number[] {
  const document = index.documentOf[row];
  const best: number[] = [];
  let least = 0;
  for (let other = 0; other < overlaps.length; other++) {
    const overlap = overlaps[other] ?? 0;
    if (overlap <= least || index.documentOf[other] === document) continue;
    let at = best.length;
    while (at > 0 && (overlaps[best[at - 1] ?? 0] ?? 0) < overlap) at--;
    best.splice(at, 0, other);
    if (best.length > most) best.pop();
    if (best.length === most) least = overlaps[best[most - 1] ?? 0] ?? 0;
  }
  return best;
}

/** Return who lends to a row, and how much. */
function loansOf(index: SubjectIndex, row: number): readonly Share[] {
  const known = knownLoans.get(index) ?? new Map<number, readonly Share[]>();
  knownLoans.set(index, known);
  const seen = known.get(row);
  if (seen) return seen;
  const overlaps = subjectOverlaps(index, subjectTerms(index, row));
  const lenders = greatest(index, row, overlaps, LENDERS);
  const total = lenders.reduce((sum, lender) => sum + (overlaps[lender] ?? 0), 0);
  const loans = lenders.map((lender) => ({
    row: lender,
    share: (LENT_SHARE * (overlaps[lender] ?? 0)) / total,
  }));
  known.set(row, loans);
  return loans;
}

/** Return the passages of other documents that share most with a passage, in no order. */
export function nearPassages(index: SubjectIndex, row: number): NearPassage[] {
  const subject = subjectTerms(index, row);
  for (const loan of loansOf(index, row)) {
    for (const [term, share] of subjectTerms(index, loan.row))
      subject.set(term, (subject.get(term) ?? 0) + loan.share * share);
  }
  const overlaps = subjectOverlaps(index, subject);
  const own = ownOverlaps(index, ownTerms(index, row));
  const candidates = new Set([
    ...greatest(index, row, overlaps, CANDIDATES),
    ...greatest(index, row, own, CANDIDATES / 2),
  ]);
  return [...candidates].map((other) => {
    const ofOwn = own[other] ?? 0;
    const nearness = loansOf(index, other).reduce(
      (sum, loan) => sum + loan.share * (overlaps[loan.row] ?? 0),
      overlaps[other] ?? 0,
    );
    return { row: other, own: ofOwn, nearness };
  });
}
