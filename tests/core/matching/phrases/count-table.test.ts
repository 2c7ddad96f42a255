import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountTable } from '../../../../src/core/matching/phrases/count-table.ts';

describe('CountTable', () => {
  it('counts as a Map does', () => {
    // Few keys, so that they repeat, with 0 among them.
    const keys = fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 2 ** 32 - 1 })), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(keys, (added) => {
        const table = new CountTable(4);
        const oracle = new Map<number, number>();
        for (const key of added) {
          table.add(key);
          oracle.set(key, (oracle.get(key) ?? 0) + 1);
        }
        expect(new Map(table.entries())).toEqual(oracle);
        expect(table.size).toBe(oracle.size);
        for (const key of [...oracle.keys(), 51, 4_000_000_000])
          expect(table.get(key)).toBe(oracle.get(key) ?? 0);
      }),
      { seed: 20 },
    );
  });
});
