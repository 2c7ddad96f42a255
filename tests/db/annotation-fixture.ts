import type { Annotation } from '../../src/core/model/annotation.ts';

/** An annotation of a plain selection; `change` says what is special about it. */
export function anAnnotation(change: Partial<Annotation> = {}): Annotation {
  return {
    id: '3f0a1c52-7d1e-4b0f-9a55-0c6f2d1b7e01',
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    page: {
      url: 'https://news.example/a',
      canonical: null,
      title: 'A page',
      site: 'Example News',
      author: null,
      published: null,
      language: 'en',
    },
    quotation: {
      quote: { type: 'TextQuoteSelector', exact: 'the harbour light', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 10, end: 27 },
    },
    source: null,
    note: '',
    tags: [],
    colour: 'none',
    ...change,
  };
}

/** `count` annotations with ids and times of their own, oldest first. */
export function annotations(count: number): Annotation[] {
  return Array.from({ length: count }, (_, number) =>
    anAnnotation({
      id: `3f0a1c52-7d1e-4b0f-9a55-${String(number).padStart(12, '0')}`,
      created: new Date(Date.UTC(2024, 4, 1, 10, number)).toISOString(),
    }),
  );
}
