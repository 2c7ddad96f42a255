import { dayLabel } from '../components/wording.ts';

/** Write out the day that a page gives as its date, or the page's own words where they are no day; `null` for none. */
export function publishedLabel(published: string | null): string | null {
  if (published === null) return null;
  return /^\d{4}-\d{2}-\d{2}/u.test(published) && !Number.isNaN(Date.parse(published))
    ? dayLabel(published)
    : published;
}
