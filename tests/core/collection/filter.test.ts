import { describe, expect, it } from 'vitest';
import { newestFirst, passesFilter } from '../../../src/core/collection/filter.ts';
import type { AnnotationFilter } from '../../../src/core/collection/filter.ts';
import { bundledDocument } from '../corpus/bundled.ts';
import { PAGE, annotation, selectorsOf } from './annotations.ts';

const plain = annotation({ tags: ['x'] });
const matched = annotation({
  page: { ...PAGE, site: 'Other' },
  source: {
    document: bundledDocument('tomikhin-2020-digital-space'),
    selectors: selectorsOf('words'),
    level: 'altered',
    quoted: true,
    score: 1,
    alignment: [],
    differences: [],
  },
});

const FILTERS: readonly [filter: AnnotationFilter, plain: boolean, matched: boolean][] = [
  [{}, true, true],
  [{ level: 'altered' }, false, true],
  [{ level: 'verbatim' }, false, false],
  [{ documentId: 'tomikhin-2020-digital-space' }, false, true],
  [{ site: PAGE.site }, true, false],
  [{ tag: 'x' }, true, false],
  [{ tag: 'x', site: 'Other' }, false, false],
];

describe('passesFilter', () => {
  it.each(FILTERS)('judges by %j', (filter, ...expected) => {
    expect([plain, matched].map((item) => passesFilter(item, filter))).toEqual(expected);
  });
});

describe('newestFirst', () => {
  it('orders by creation, equal times by id, and leaves the list alone', () => {
    const list = [
      annotation({ id: 'b', created: '2026-01-01T00:00:00Z' }),
      annotation({ id: 'a', created: '2026-01-01T00:00:00.000Z' }),
      annotation({ id: 'c', created: '2026-01-02T00:00:00Z' }),
    ];
    expect(newestFirst(list).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(list.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
