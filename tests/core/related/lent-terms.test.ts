import { describe, expect, it } from 'vitest';
import { overlapsWithLentTerms } from '../../../src/core/related/lent-terms.ts';
import { allOverlaps } from '../../../src/core/related/overlaps.ts';

describe('overlapsWithLentTerms', () => {
  const vectors = [
    new Map([[1, 2]]),
    new Map([
      [1, 1],
      [2, 3],
    ]),
    new Map([[2, 1]]),
  ];
  const at = (overlaps: Float64Array, a: number, b: number) => overlaps[a * 3 + b] ?? 0;

  it('brings passages nearer that share nothing but a passage near to both', () => {
    const before = allOverlaps(vectors);
    const after = overlapsWithLentTerms(before, ['a', 'b', 'c']);
    expect(at(before, 0, 2)).toBe(0);
    expect(at(after, 0, 2)).toBeGreaterThan(0);
    expect(at(after, 0, 2)).toBeLessThan(at(after, 0, 1));
    expect(at(after, 0, 2)).toBeCloseTo(at(after, 2, 0));
  });

  it('lends nothing within a document', () => {
    const before = allOverlaps(vectors);
    expect(overlapsWithLentTerms(before, ['a', 'a', 'a'])).toEqual(before);
  });
});
