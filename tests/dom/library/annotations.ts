import type { Annotation, AnnotationSource } from '../../../src/core/model/annotation.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import { bundledPack } from './bundled-corpus.ts';

/** Words of a bundled document, and the same as an invented page has them: one word changed. */
export const SOURCE_WORDS =
  'all the states, despite the level of their technical development, will take part';
export const QUOTED_WORDS =
  'all the countries, despite the level of their technical development, will take part';

function selectors(exact: string, start: number) {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  } as const;
}

function alteredSource(): AnnotationSource {
  const found = bundledPack.documents.find(({ passages }) =>
    documentText(passages).includes(SOURCE_WORDS),
  );
  if (!found) throw new Error('the seeds have lost the words that this test quotes');
  const start = documentText(found.passages).indexOf(SOURCE_WORDS);
  const run = (kind: 'same' | 'changed', page: [number, number], source: [number, number]) => ({
    kind,
    page: { start: page[0], end: page[1] },
    source: { start: source[0], end: source[1] },
  });
  return {
    document: found.document,
    selectors: selectors(SOURCE_WORDS, start),
    level: 'altered',
    quoted: true,
    score: 61.5,
    alignment: [
      run('same', [0, 8], [0, 8]),
      run('changed', [8, 17], [8, 14]),
      run('same', [17, QUOTED_WORDS.length], [14, SOURCE_WORDS.length]),
    ],
    differences: [
      { kind: 'changed', page: 'countries', source: 'states', negation: false, number: false },
    ],
  };
}

/** An annotation of an invented page that quotes a bundled document with one word changed. */
export function annotation(change: Partial<Annotation> = {}): Annotation {
  return {
    id: crypto.randomUUID(),
    created: '2026-03-14T09:05:00.000Z',
    modified: '2026-03-14T09:05:00.000Z',
    page: {
      url: 'https://courier.example/cyber-talks',
      canonical: null,
      title: 'Talks on cyberspace drag on',
      site: 'The Harbour Courier',
      author: 'Our diplomatic desk',
      published: '2026-03-13',
      language: 'en',
    },
    quotation: selectors(QUOTED_WORDS, 240),
    source: alteredSource(),
    note: '',
    tags: [],
    colour: 'none',
    ...change,
  };
}

/** A plain selection, saved without a source. */
export function plainSelection(exact: string, change: Partial<Annotation> = {}): Annotation {
  return annotation({ quotation: selectors(exact, 10), source: null, ...change });
}
