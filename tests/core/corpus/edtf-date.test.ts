import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../../src/core/corpus/edtf-date.ts';
import { bundledPack } from './bundled.ts';

const DAYS: readonly [date: string, earliest: string, latest: string][] = [
  ['2022-04-14', '2022-04-14', '2022-04-14'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['2011', '2011-01-01', '2011-12-31'],
  ['2011-09-22/2011-11-02', '2011-09-22', '2011-11-02'],
  ['2020-11/2020-12', '2020-11-01', '2020-12-31'],
  ['2019/2020-03-05', '2019-01-01', '2020-03-05'],
  ['2011?', '2011-01-01', '2011-12-31'],
  ['2022-04-14~', '2022-04-14', '2022-04-14'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['2022-04-XX', '2022-04-01', '2022-04-30'],
];

const NO_DAYS: readonly [date: string, why: string][] = [
  ['May 1961', 'words'],
  ['', 'empty'],
  ['2022-02-30', 'no such day'],
  ['2011-13', 'no such month'],
  ['2022-05-04/2022-04-01', 'runs backwards'],
  ['2011/..', 'open end'],
  ['../2011', 'open start'],
  ['2011-09-22/', 'unknown end'],
  ['/2011', 'unknown start'],
  ['2021-23', 'a season has no agreed days'],
  ['2021-21/2021-22', 'an interval of seasons'],
  ['[2011,2012]', 'level 2'],
  ['Y-17000', 'outside of four digits'],
  ['-0044', 'before the common era'],
  ['2022-04-14T10:00:00Z', 'a time of the day'],
];

describe('edtfDays', () => {
  it.each(DAYS)('covers %s from %s to %s', (date, earliest, latest) => {
    expect(edtfDays(date)).toEqual({ earliest, latest });
  });

  it.each(NO_DAYS)('returns null for "%s": %s', (date) => {
    expect(edtfDays(date)).toBeNull();
  });

  it('agrees with the days in the bundled pack', () => {
    for (const { document } of bundledPack.documents) {
      expect(edtfDays(document.date)).toEqual({
        earliest: document.earliest,
        latest: document.latest,
      });
    }
  });
});
