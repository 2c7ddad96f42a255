/**
 * A passage as a vector of weighted terms. A paragraph names its subject seldom in full: the paragraphs around it and
 * the terms that its document keeps coming back to say what it is about. So a part of theirs is added to its own
 * (smoothing a passage by its document: Liu and Croft, "Passage retrieval based on language models", CIKM 2002).
 *
 * Only the passage that is asked about gets such a vector. On the other side the shares are taken of the products, which
 * comes to the same: what a passage adds to its neighbour's vector, it adds to the neighbour's product. So a search takes a
 * few looks at the postings and no table of all passages against all.
 */
import type { SubjectIndex } from './subject-index.ts';

/** Shares of the paragraphs right before and after, and two before and two after. */
const NEIGHBOUR_SHARES = [0.4, 0.2];
/** Share of the terms that the document repeats; one that it has n times counts (n - 1)/n. */
const DOCUMENT_SHARE = 0.2;

/** Shares of terms by number; times the weight of the term, it is a vector of bits. */
export type TermShares = Map<number, number>;

function addRow({ termsOf }: SubjectIndex, row: number, share: number, to: TermShares): void {
  const { starts, columns } = termsOf;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
    const term = columns[at] ?? 0;
    to.set(term, (to.get(term) ?? 0) + share);
  }
}

/** Return the rows of the same document around a row, each with its share. */
function neighboursOf({ documents, documentOf }: SubjectIndex, row: number): [number, number][] {
  const { start, end } = documents[documentOf[row] ?? 0] ?? { start: row, end: row };
  return NEIGHBOUR_SHARES.flatMap((share, at): [number, number][] => [
    [row - at - 1, share],
    [row + at + 1, share],
  ]).filter(([neighbour]) => neighbour >= start && neighbour < end);
}

const repeatedShare = (count: number): number => (DOCUMENT_SHARE * (count - 1)) / count;

function addRepeated({ repeatsOf }: SubjectIndex, document: number, to: TermShares): void {
  const { starts, columns, counts } = repeatsOf;
  for (let at = starts[document] ?? 0; at < (starts[document + 1] ?? 0); at++) {
    const term = columns[at] ?? 0;
    to.set(term, (to.get(term) ?? 0) + repeatedShare(counts[at] ?? 1));
  }
}

/** Return the terms of a passage itself. */
export function ownTerms(index: SubjectIndex, row: number): TermShares {
  const shares: TermShares = new Map();
  addRow(index, row, 1, shares);
  return shares;
}

/** Return the terms of the subject of a passage. */
export function subjectTerms(index: SubjectIndex, row: number): TermShares {
  const shares = ownTerms(index, row);
  for (const [neighbour, share] of neighboursOf(index, row))
    addRow(index, neighbour, share, shares);
  addRepeated(index, index.documentOf[row] ?? 0, shares);
  return shares;
}

/** Return what every passage itself shares with a vector, by row, in square bits. */
export function ownOverlaps(
  { rowsOf, weights, statements }: SubjectIndex,
  shares: TermShares,
): Float64Array {
  const overlaps = new Float64Array(statements.length);
  for (const [term, share] of shares) {
    const product = share * (weights[term] ?? 0) ** 2;
    for (let at = rowsOf.starts[term] ?? 0; at < (rowsOf.starts[term + 1] ?? 0); at++) {
      const row = rowsOf.columns[at] ?? 0;
      overlaps[row] = (overlaps[row] ?? 0) + product;
    }
  }
  return overlaps;
}

/** Return what the repeated terms of every document share with a vector, by document. */
function repeatedOverlaps(
  { repeatersOf, weights, documents }: SubjectIndex,
  shares: TermShares,
): Float64Array {
  const { starts, columns, counts } = repeatersOf;
  const overlaps = new Float64Array(documents.length);
  for (const [term, share] of shares) {
    const product = share * (weights[term] ?? 0) ** 2;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const document = columns[at] ?? 0;
      overlaps[document] = (overlaps[document] ?? 0) + product * repeatedShare(counts[at] ?? 1);
    }
  }
  return overlaps;
}

/** Return what the subject of every passage shares with a vector, by row, in square bits. */
export function subjectOverlaps(index: SubjectIndex, shares: TermShares): Float64Array {
  const own = ownOverlaps(index, shares);
  const repeated = repeatedOverlaps(index, shares);
  const overlaps = new Float64Array(own.length);
  for (const [document, { start, end }] of index.documents.entries()) {
    for (let row = start; row < end; row++) {
      let sum = (own[row] ?? 0) + (repeated[document] ?? 0);
      for (let away = 1; away <= NEIGHBOUR_SHARES.length; away++) {
        const share = NEIGHBOUR_SHARES[away - 1] ?? 0;
        if (row - away >= start) sum += share * (own[row - away] ?? 0);
        if (row + away < end) sum += share * (own[row + away] ?? 0);
      }
      overlaps[row] = sum;
    }
  }
  return overlaps;
}
