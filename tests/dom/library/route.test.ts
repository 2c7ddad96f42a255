import { describe, expect, it } from 'vitest';
import { parseRoute, routeHash, type Route } from '../../../extension/library/route.ts';

describe('parseRoute', () => {
  it.each<[string, Route]>([
    ['', { view: 'documents' }],
    ['#', { view: 'documents' }],
    ['#documents', { view: 'documents' }],
    ['#saved', { view: 'saved' }],
    ['#sites', { view: 'sites' }],
    ['#elsewhere', { view: 'documents' }],
    ['#documents/a-b', { view: 'document', id: 'a-b', span: null }],
    ['#documents/a-b/12-40', { view: 'document', id: 'a-b', span: { start: 12, end: 40 } }],
    ['#documents/a-b/12', { view: 'document', id: 'a-b', span: null }],
    ['#documents/a%2Fb', { view: 'document', id: 'a/b', span: null }],
    ['#documents/100%', { view: 'document', id: '100%', span: null }], // typed by hand, encodes nothing
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each<Route>([
    { view: 'documents' },
    { view: 'saved' },
    { view: 'document', id: 'a/b c', span: { start: 3, end: 9 } },
    { view: 'document', id: 'плата', span: null },
  ])('reads what routeHash wrote: %o', (route) => {
    expect(parseRoute(routeHash(route))).toEqual(route);
  });
});
