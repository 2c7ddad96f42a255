import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparseRows, transpose } from '../../../src/core/related/sparse-rows.ts';
import type { SparseRows } from '../../../src/core/related/sparse-rows.ts';

/** Return the counts of a table in full. */
function inFull({ starts, columns, counts }: SparseRows, width: number): number[][] {
  return [...starts.subarray(0, -1)].map((start, row) => {
    const cells = Array<number>(width).fill(0);
    for (let at = start; at < (starts[row + 1] ?? 0); at++)
      cells[columns[at] ?? 0] = counts[at] ?? 0;
    return cells;
  });
}

const WIDTH = 5;
const tables = fc.array(fc.array(fc.nat(WIDTH - 1), { maxLength: 9 }), { maxLength: 6 });

describe('sparseRows', () => {
  it('keeps how often each row has a column', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(1, 2), (table, least) => {
        const expected = table.map((row) =>
          Array.from({ length: WIDTH }, (_, column) => {
            const count = row.filter((other) => other === column).length;
            return count < least ? 0 : count;
          }),
        );
        expect(
          inFull(
            sparseRows(table, (row) => row, least),
            WIDTH,
          ),
        ).toEqual(expected);
      }),
      { seed: 3 },
    );
  });

  it('counts no further than 255', () => {
    expect([...sparseRows([0], () => Array<number>(300).fill(7)).counts]).toEqual([255]);
  });
});

describe('transpose', () => {
  it('exchanges rows and columns', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = sparseRows(table, (row) => row);
        const full = inFull(rows, WIDTH);
        const expected = Array.from({ length: WIDTH }, (_, column) =>
          full.map((row) => row[column] ?? 0),
        );
        expect(inFull(transpose(rows, WIDTH), table.length)).toEqual(expected);
      }),
      { seed: 3 },
    );
  });
});
