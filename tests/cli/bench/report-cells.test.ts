import { describe, expect, it } from 'vitest';
import {
  megabyteCell,
  numberCell,
  ratioCell,
  recallCell,
  sumOf,
  wholeCell,
} from '../../../src/cli/bench/report-cells.ts';

describe('cells', () => {
  it.each([
    [0.1234, '0.123'],
    [1.234, '1.23'],
    [12.34, '12.3'],
    [1234.5, '1,235'],
    [0, '0.000'],
  ])('print %d as %s', (value, expected) => {
    expect(numberCell(value)).toBe(expected);
  });

  it('print whole numbers, megabytes and ratios', () => {
    expect(wholeCell(14_385_935)).toBe('14,385,935');
    expect(megabyteCell(1_500_000)).toBe('1.50');
    expect(ratioCell(3.456)).toBe('3.46×');
  });

  it.each([
    [{ planted: 8, found: 7 }, '87.5'],
    [{ planted: 8, found: 8 }, '100.0'],
    [{ planted: 0, found: 0 }, '–'],
  ])('print %j as %s', (recall, expected) => {
    expect(recallCell(recall)).toBe(expected);
  });
});

describe('sumOf', () => {
  it('adds up what was planted and found', () => {
    const recalls = [
      { planted: 3, found: 2 },
      { planted: 4, found: 4 },
    ];
    expect(sumOf(recalls)).toEqual({ planted: 7, found: 6 });
    expect(sumOf([])).toEqual({ planted: 0, found: 0 });
  });
});
