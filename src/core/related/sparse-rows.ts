/** Rows of a table of which most cells are empty, one after the other (compressed sparse rows). */
export interface SparseRows {
  /** Where each row begins in `columns`, and at last where all end. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  /** How often the column stands in the row; 255 for more. */
  readonly counts: Uint8Array;
}

/** More are not told apart: a count says that a document comes back to a term. */
const MAX_COUNT = 255;

/** Return a row for each item, from the columns that it has at least `least` times; `columnsOf` gives them in any order. */
export function sparseRows<T>(
  items: readonly T[],
  columnsOf: (item: T) => readonly number[],
  least = 1,
): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const counts: number[] = [];
  for (const item of items) {
    const seen = new Map<number, number>();
    for (const column of columnsOf(item)) seen.set(column, (seen.get(column) ?? 0) + 1);
    for (const [column, count] of seen) {
      if (count < least) continue;
      columns.push(column);
      counts.push(Math.min(MAX_COUNT, count));
    }
    starts.push(columns.length);
  }
  return {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    counts: Uint8Array.from(counts),
  };
}

/** Return the table with rows and columns exchanged; rows of the result are in order. */
export function transpose(
  { starts, columns, counts }: SparseRows,
  columnCount: number,
): SparseRows {
  const ends = new Uint32Array(columnCount + 1);
  for (const column of columns) ends[column + 1] = (ends[column + 1] ?? 0) + 1;
  for (let i = 0; i < columnCount; i++) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0);
  const next = ends.slice();
  const rows = new Uint32Array(columns.length);
  const exchanged = new Uint8Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const column = columns[at] ?? 0;
      const to = next[column] ?? 0;
      next[column] = to + 1;
      rows[to] = row;
      exchanged[to] = counts[at] ?? 0;
    }
  }
  return { starts: ends, columns: rows, counts: exchanged };
}
