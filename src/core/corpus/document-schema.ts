import * as v from 'valibot';
import type { Passage, SourceDocument } from '../model/source-document.ts';

/** One schema per field, none missing and none too many. */
export type FieldSchemas<T> = { readonly [Field in keyof T]-?: v.GenericSchema<unknown, T[Field]> };

/** A text with at least one character that is not white space. */
export const nonBlank = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'expected a text that is not blank'),
);

function isCalendarDay(day: string): boolean {
  const time = Date.parse(day); // 31 February is 3 March to some engines
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const calendarDay = v.pipe(
  v.string(),
  v.isoDate('expected a day YYYY-MM-DD'),
  v.check(isCalendarDay, 'expected a day of the calendar'),
);

/** An address that a link may carry. */
export const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/]\S*$/u, 'expected an http(s) address'),
);

/** Lower-case words joined by hyphens. */
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case words joined by hyphens'),
);

/** Name of a file without a folder. */
export const fileName = v.pipe(
  v.string(),
  v.regex(/^[^/\\]+$/u, 'expected a file name without a folder'),
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // It throws on every string that is no tag.
  }
}

/** A BCP 47 tag. */
const languageTag = v.pipe(v.string(), v.check(isLanguageTag, 'expected a BCP 47 language tag'));

/** Offset in a text, UTF-16. */
export const offset = v.pipe(
  v.number(),
  v.safeInteger('expected a whole number'),
  v.minValue(0, 'expected 0 or more'),
);

const speaker = v.strictObject({ name: nonBlank, role: nonBlank });

/** What manifest and pack both say of a document; `date` is any text here. */
export const describedDocument = {
  id: slug,
  title: nonBlank,
  kind: v.picklist(['article', 'report', 'interview', 'remarks', 'news-conference', 'speech']),
  speakers: v.pipe(v.array(speaker), v.minLength(1, 'expected at least one speaker')),
  issuer: v.nullable(nonBlank),
  date: nonBlank,
  dateBasis: v.picklist(['stated', 'inferred']),
  dateNote: v.nullable(nonBlank),
  posted: v.nullable(calendarDay),
  place: v.nullable(nonBlank),
  event: v.nullable(nonBlank),
  language: languageTag,
  url: v.nullable(webAddress),
  urlBasis: v.nullable(v.picklist(['stated', 'found'])),
  reporter: v.nullable(nonBlank),
} as const;

/** A source document as packs and collections carry it. */
export const sourceDocumentSchema = v.strictObject({
  ...describedDocument,
  packId: slug,
  earliest: calendarDay,
  latest: calendarDay,
} satisfies FieldSchemas<SourceDocument>);

const voiceSpan = v.strictObject({
  start: offset,
  end: offset,
  voice: v.picklist(['speaker', 'reporter']),
});

/** A passage as packs carry it. */
export const passageSchema = v.strictObject({
  id: nonBlank,
  documentId: slug,
  number: offset,
  text: nonBlank,
  start: offset,
  seed: v.strictObject({ file: fileName, start: offset, end: offset }),
  voices: v.array(voiceSpan),
} satisfies FieldSchemas<Passage>);
