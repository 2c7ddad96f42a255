/**
 * Dates in the Extended Date/Time Format (https://www.loc.gov/standards/datetime/), levels 0 and 1, by the package
 * `edtf`. Only the build reads manifests, so the package stays out of the extension: what the interface needs, the
 * first and the last day, is compiled into the pack.
 */
import edtf, { parse } from 'edtf';

/** The days that a date covers, both inclusive, `YYYY-MM-DD`. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

const HIGHEST_LEVEL = 1;

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Tell whether a parsed value is a date or an interval with two dated ends; seasons and open ends cover no certain days. */
function coversDays(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'Date') return true;
  const ends = 'values' in value && Array.isArray(value.values) ? value.values : [];
  return value.type === 'Interval' && ends.length === 2 && ends.every(coversDays);
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Return the first and last day of an EDTF date, or `null` for anything but a day, month, year or closed interval of them. */
export function edtfDays(date: string): DayRange | null {
  try {
    const parsed = parse(date);
    if (parsed.level > HIGHEST_LEVEL || !coversDays(parsed) || date.includes('T')) return null;
    const { min, max } = edtf(date);
    const days = { earliest: dayOf(min), latest: dayOf(max) };
    return Object.values(days).every((day) => CALENDAR_DAY.test(day)) ? days : null;
  } catch {
    return null; // The package throws on every string that is not EDTF.
  }
}
