import { describe, expect, it } from 'vitest';
import { searchAnnotations, searchDocuments } from '../../../src/core/collection/search.ts';
import { bundledDocument, bundledPack } from '../corpus/bundled.ts';
import { PAGE, annotation, selectorsOf } from './annotations.ts';

const cyberanarchy = bundledDocument('lavrov-2022-04-14-cyberanarchy');

const ANNOTATIONS = [
  annotation({
    id: 'a',
    quotation: selectorsOf('plunging into cyberanarchy'),
    source: {
      document: cyberanarchy,
      selectors: selectorsOf('plunging into cyberanarchy'),
      level: 'verbatim',
      quoted: true,
      score: 50,
      alignment: [],
      differences: [],
    },
    tags: ['MGIMO speech'],
  }),
  annotation({
    id: 'b',
    quotation: selectorsOf('a naïve résumé of the treaty'),
    note: 'compare with the draft',
  }),
  annotation({ id: 'c', page: { ...PAGE, site: 'Harbour Gazette', title: 'Fishing quotas' } }),
];

const FOUND: readonly [query: string, ids: string[]][] = [
  ['cyberanarchy', ['a']],
  ['cyberanrchy', ['a']], // a letter missing
  ['Larvov', ['a']], // two letters swapped
  ['lavrov cyberanarchy', ['a']],
  ['lavrov treaty', []], // every word must be found
  ['mgimo', ['a']],
  ['naive resume', ['b']], // without accents
  ['compare', ['b']],
  ['harbour', ['c']],
  ['fishing gazette', ['c']],
  ['envoy', ['a', 'b']],
  ['zebra', []],
];

describe('searchAnnotations', () => {
  it.each(FOUND)('finds "%s"', (query, ids) => {
    const found = searchAnnotations(ANNOTATIONS, query).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids);
  });

  it('finds all for an empty query, in their order', () => {
    expect(searchAnnotations(ANNOTATIONS, '  ')).toEqual(ANNOTATIONS);
  });

  it('sees a list that has changed', () => {
    expect(searchAnnotations(ANNOTATIONS.slice(1), 'cyberanarchy')).toEqual([]);
  });
});

describe('searchDocuments', () => {
  const documents = bundledPack.documents.map(({ document }) => document);

  it.each([
    ['tomikhin', ['tomikhin-2020-digital-space']],
    ['syromolotov', ['syromolotov-2019-05-23-cyber-general-assembly']],
    ['sochi', ['lavrov-2019-10-16-cyber-counterterrorism']],
    ['mgimo', ['lavrov-2022-04-14-cyberanarchy']],
    ['mediaset', ['lavrov-2022-05-01-mediaset']],
    ['xinhua interview', ['lavrov-2022-04-30-xinhua']],
    ['astronomy', []],
  ])('finds "%s"', (query, ids) => {
    expect(searchDocuments(documents, query).map(({ id }) => id)).toEqual(ids);
  });

  it('finds all documents of a speaker', () => {
    expect(searchDocuments(documents, 'lavrov')).toHaveLength(12);
  });
});
