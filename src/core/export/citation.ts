import type { SourceDocument } from '../model/source-document.ts';

/** An EDTF date or one end of an interval, in the forms that can be written out whole: year, month, day. */
const PLAIN_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** Return how exactly a plain date is known, by its length; `null` for other dates (`201X`, `2011?`). */
function precisionOf(date: string): Intl.DateTimeFormatOptions | null {
  const ends = date.split('/');
  if (!ends.every((end) => PLAIN_DATE.test(end))) return null;
  const shortest = Math.min(...ends.map((end) => end.length));
  if (shortest === 'YYYY'.length) return { year: 'numeric' };
  if (shortest === 'YYYY-MM'.length) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric' };
}

/** Return the date of a document in words: "14 April 2022", "November – December 2020". */
export function formatDate({ date, earliest, latest }: SourceDocument): string {
  const precision = precisionOf(date) ?? { year: 'numeric', month: 'long', day: 'numeric' };
  const format = new Intl.DateTimeFormat('en-GB', { ...precision, timeZone: 'UTC' });
  // Engines set thin and no-break spaces around the dash; a citation is pasted anywhere, so plain ones.
  return format.formatRange(new Date(earliest), new Date(latest)).replace(/\s+/gu, ' ');
}

/** Return event and place as far as the title does not name them already, as the headings of excerpts do. */
function circumstances({ title, event, place }: SourceDocument): string[] {
  const known = title.toLowerCase();
  return [event, place].filter(
    (part): part is string => part !== null && !known.includes(part.toLowerCase()),
  );
}

/**
 * Return a citation of a source document as plain text: speakers, title, event, place, date (with "inferred" where it
 * is not printed), issuer, address; what is not known is left out.
 */
export function formatCitation(document: SourceDocument): string {
  const speakers = document.speakers.map(({ name }) => name).join(', ');
  const inferred = document.dateBasis === 'inferred' ? ' (date inferred)' : '';
  const said = [...circumstances(document), `${formatDate(document)}${inferred}`].join(', ');
  const sentences = [`${speakers}: “${document.title}”`, said, document.issuer, document.url];
  const known = sentences.filter((part) => part !== null);
  return document.url === null ? `${known.join('. ')}.` : known.join('. ');
}
