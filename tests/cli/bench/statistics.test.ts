import { describe, expect, it } from 'vitest';
import { growthOf, median, percentile, shareOf } from '../../../src/cli/bench/statistics.ts';

describe('median', () => {
  it.each([
    [[], NaN],
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 1000], 1],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  it.each([
    [[], 0.95, NaN],
    [[7], 0.95, 7],
    [hundred, 0.95, 95],
    [hundred, 1, 100],
    [hundred, 0, 1],
    [[1, 2, 3], 0.95, 3],
  ])('is the value that a share stays below, row %#', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('shareOf', () => {
  it.each([
    [1, 4, 0.25],
    [0, 4, 0],
    [0, 0, null],
  ])('returns %d of %d as %s', (part, whole, expected) => {
    expect(shareOf(part, whole)).toBe(expected);
  });
});

describe('growthOf', () => {
  it.each([
    [[10, 20, 40], 2], // linear
    [[10, 40, 160], 4], // quadratic
    [[5, 5, 5], 1],
    [[10, 25, 40], 2], // the middle one only lies between
    [[10], NaN],
    [[], NaN],
  ])('of %j is %d', (times, expected) => {
    expect(growthOf(times)).toBe(expected);
  });
});
