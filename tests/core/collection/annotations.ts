import fc from 'fast-check';
import { ANNOTATION_COLOURS } from '../../../src/core/model/annotation.ts';
import type {
  Annotation,
  AnnotationSource,
  PageInfo,
  TextSelectors,
} from '../../../src/core/model/annotation.ts';
import type { AlignmentRun, Difference } from '../../../src/core/model/match.ts';
import type { SourceDocument } from '../../../src/core/model/source-document.ts';
import type { TextSpan } from '../../../src/core/model/text-span.ts';
import { bundledPack } from '../corpus/bundled.ts';

/** A page of an invented outlet. */
export const PAGE: PageInfo = {
  url: 'https://news.example/world/envoy',
  canonical: null,
  title: 'Envoy calls for rules',
  site: 'The Example Courier',
  author: 'Jo Example',
  published: '2022-04-15',
  language: 'en',
};

/** Return selectors of a text that stands at the beginning of its page or document. */
export function selectorsOf(exact: string): TextSelectors {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  };
}

/** Return an annotation of a plain selection, changed as told. */
export function annotation(change: Partial<Annotation> = {}): Annotation {
  return {
    id: '3f1c7a52-58f5-4b43-9c11-2f6f2f0f6a01',
    created: '2026-03-14T09:05:00.000Z',
    modified: '2026-03-14T09:05:00.000Z',
    page: PAGE,
    quotation: selectorsOf('A sentence that nobody said.'),
    source: null,
    note: '',
    tags: [],
    colour: 'none',
    ...change,
  };
}

const documents = fc.constantFrom(...bundledPack.documents.map(({ document }) => document));

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const nonBlankText = anyText.filter((text) => text.trim() !== '');
const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const span: fc.Arbitrary<TextSpan> = fc
  .tuple(fc.nat(), fc.nat())
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const selectors: fc.Arbitrary<TextSelectors> = fc.record({
  quote: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: nonBlankText,
    prefix: anyText,
    suffix: anyText,
  }),
  position: span.map((position) => ({ type: 'TextPositionSelector' as const, ...position })),
});

const differenceKind = fc.constantFrom(
  'spelling',
  'changed',
  'added',
  'dropped',
  'elided',
  'inserted',
  'jump',
);

const difference: fc.Arbitrary<Difference> = fc.record({
  kind: differenceKind,
  page: anyText,
  source: anyText,
  negation: fc.boolean(),
  number: fc.boolean(),
});

const run: fc.Arbitrary<AlignmentRun> = fc.record({
  kind: fc.oneof(differenceKind, fc.constantFrom('same', 'typographic', 'attribution')),
  page: span,
  source: span,
});

const source: fc.Arbitrary<AnnotationSource> = fc.record({
  document: fc
    .tuple(documents, nonBlankText)
    .map(([document, title]): SourceDocument => ({ ...document, title })),
  selectors,
  level: fc.constantFrom('verbatim', 'marked', 'altered'),
  quoted: fc.boolean(),
  score: fc.double({ noNaN: true, noDefaultInfinity: true }).map((score) => score + 0), // JSON has no -0
  alignment: fc.array(run, { maxLength: 4 }),
  differences: fc.array(difference, { maxLength: 4 }),
});

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values);

const page: fc.Arbitrary<PageInfo> = fc.record({
  url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
  canonical: orNull(fc.webUrl()),
  title: anyText,
  site: anyText,
  author: orNull(anyText),
  published: orNull(anyText),
  language: orNull(anyText),
});

/** Any annotation that the extension could have saved. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid({ version: 4 }),
  created: time,
  modified: time,
  page,
  quotation: selectors,
  source: orNull(source),
  note: anyText,
  tags: fc.array(nonBlankText, { maxLength: 3 }),
  colour: fc.constantFrom(...ANNOTATION_COLOURS),
});

/** Any collection: annotations with an id each. */
export const anyCollection: fc.Arbitrary<Annotation[]> = fc.uniqueArray(anyAnnotation, {
  maxLength: 5,
  selector: ({ id }) => id,
});
