import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLargerThan } from '../../src/protocol/message-size.ts';

/** The same count by recursion over the whole value. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const children: unknown[] = Array.isArray(value) ? value : Object.entries(value).flat();
  return children.reduce((sum: number, child) => sum + sizeOf(child), 8);
}

describe('isLargerThan', () => {
  it('agrees with a count of everything, at the limit and next to it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const size = sizeOf(value);
        expect(isLargerThan(size, value)).toBe(false);
        expect(isLargerThan(size - 1, value)).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('ends on a value that contains itself', () => {
    const circular: unknown[] = [];
    circular.push(circular);
    expect(isLargerThan(1000, circular)).toBe(true);
  });
});
