import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateScale, type DaySpan } from '../../../extension/components/date-scale.ts';

const day = (earliest: string): DaySpan => ({ earliest, latest: earliest });

describe('dateScale', () => {
  it('keeps the order and the proportions of time', () => {
    const { places } = dateScale([day('2010-01-01'), day('2020-01-01'), day('2015-01-01')]);
    const [first, last, middle] = places.map(({ from }) => from);
    expect(middle).toBeCloseTo(((first ?? 0) + (last ?? 0)) / 2, 1);
  });

  it('puts what would lie on another one row up', () => {
    const { places } = dateScale([day('2011-01-01'), day('2022-05-04'), day('2022-05-04')]);
    expect(places.map(({ row }) => row)).toEqual([0, 0, 1]);
  });

  it('labels the years, and leaves out those without room', () => {
    const labels = (days: readonly string[]) =>
      dateScale(days.map(day)).ticks.map(({ label }) => label);
    expect(labels(['2011-10-01', '2019-05-23', '2022-04-14'])).toEqual(['2011', '2019', '2022']);
    expect(labels(['2011-10-01', '2021-12-23', '2022-04-14'])).toEqual(['2011', '2022']);
    expect(labels(['2022-04-14'])).toEqual(['2022']);
  });

  it('keeps every mark on the line and apart from the others of its row', () => {
    const days = fc
      .integer({ min: 0, max: 9000 })
      .map((count) => new Date(Date.UTC(2000, 0, 1 + count)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), (list) => {
        const { places } = dateScale(list.map(day));
        for (const [index, { from, to, row }] of places.entries()) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(100);
          const sameRow = places.slice(0, index).filter((place) => place.row === row);
          for (const other of sameRow) expect(Math.abs(other.from - from)).toBeGreaterThan(3);
        }
      }),
      { seed: 20221121 },
    );
  });
});
