import * as v from 'valibot';
import { nonBlank, offset, sourceDocumentSchema } from '../corpus/document-schema.ts';
import type { FieldSchemas } from '../corpus/document-schema.ts';
import { ANNOTATION_COLOURS } from '../model/annotation.ts';
import type {
  Annotation,
  AnnotationSource,
  PageInfo,
  TextPositionSelector,
  TextQuoteSelector,
  TextSelectors,
} from '../model/annotation.ts';
import type { AlignmentRun, Difference } from '../model/match.ts';

const utcTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u,
    'expected a time YYYY-MM-DDThh:mm:ssZ',
  ),
  v.check((time) => !Number.isNaN(Date.parse(time)), 'expected a time of the calendar'),
);

/** Pages on which a quotation can be saved: the web, files, and the extension's own sample article. */
const pageAddress = v.pipe(
  v.string(),
  v.regex(/^(?:https?|file|chrome-extension|moz-extension):\/\//u, 'expected an address of a page'),
);

const span = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'expected a start that is not after the end'),
);

const quoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: nonBlank,
  prefix: v.string(),
  suffix: v.string(),
} satisfies FieldSchemas<TextQuoteSelector>);

const positionSelector = v.pipe(
  v.strictObject({
    type: v.literal('TextPositionSelector'),
    start: offset,
    end: offset,
  } satisfies FieldSchemas<TextPositionSelector>),
  v.check(({ start, end }) => start <= end, 'expected a start that is not after the end'),
);

const textSelectors = v.strictObject({
  quote: quoteSelector,
  position: positionSelector,
} satisfies FieldSchemas<TextSelectors>);

const page = v.strictObject({
  url: pageAddress,
  canonical: v.nullable(pageAddress),
  title: v.string(),
  site: v.string(),
  author: v.nullable(v.string()),
  published: v.nullable(v.string()),
  language: v.nullable(v.string()),
} satisfies FieldSchemas<PageInfo>);

const DIFFERENCE_KINDS = [
  'spelling',
  'changed',
  'added',
  'dropped',
  'elided',
  'inserted',
  'jump',
] as const;

const alignmentRun = v.strictObject({
  kind: v.picklist([...DIFFERENCE_KINDS, 'same', 'typographic', 'attribution']),
  page: span,
  source: span,
} satisfies FieldSchemas<AlignmentRun>);

const difference = v.strictObject({
  kind: v.picklist(DIFFERENCE_KINDS),
  page: v.string(),
  source: v.string(),
  negation: v.boolean(),
  number: v.boolean(),
} satisfies FieldSchemas<Difference>);

const source = v.strictObject({
  document: sourceDocumentSchema,
  selectors: textSelectors,
  level: v.picklist(['verbatim', 'marked', 'altered']),
  quoted: v.boolean(),
  score: v.pipe(v.number(), v.finite('expected a finite number')),
  alignment: v.array(alignmentRun),
  differences: v.array(difference),
} satisfies FieldSchemas<AnnotationSource>);

/** An annotation as it is saved and exported: every field, no other. */
export const annotationSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid('expected a UUID')),
  created: utcTime,
  modified: utcTime,
  page,
  quotation: textSelectors,
  source: v.nullable(source),
  note: v.string(),
  tags: v.array(nonBlank),
  colour: v.picklist(ANNOTATION_COLOURS),
} satisfies FieldSchemas<Annotation>);
