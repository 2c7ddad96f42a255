import Fuse, { type FuseOptionKey } from 'fuse.js';
import type { Annotation } from '../model/annotation.ts';
import type { SourceDocument } from '../model/source-document.ts';

/**
 * Fuse.js score up to which a word counts as found: lets two wrong letters in six pass ("Larvov", letters swapped), but not
 * another word of the same length. Checked by the typing slips of the tests.
 */
const WORST_SCORE = 0.34;

const OPTIONS = {
  threshold: WORST_SCORE,
  ignoreLocation: true, // a word late in a quotation counts as much as an early one
  ignoreDiacritics: true,
  useTokenSearch: true,
  tokenMatch: 'all', // a further word narrows the result
} as const;

const ANNOTATION_KEYS: FuseOptionKey<Annotation>[] = [
  { name: 'quotation', weight: 2, getFn: ({ quotation }) => quotation.quote.exact },
  { name: 'note', weight: 2, getFn: ({ note }) => note },
  { name: 'tags', weight: 2, getFn: ({ tags }) => [...tags] },
  { name: 'document', getFn: ({ source }) => source?.document.title ?? '' },
  {
    name: 'speakers',
    getFn: ({ source }) => source?.document.speakers.map(({ name }) => name) ?? [],
  },
  { name: 'page', getFn: ({ page }) => page.title },
  { name: 'site', getFn: ({ page }) => page.site },
];

const DOCUMENT_KEYS: FuseOptionKey<SourceDocument>[] = [
  { name: 'title', weight: 2, getFn: ({ title }) => title },
  { name: 'speakers', weight: 2, getFn: ({ speakers }) => speakers.map(({ name }) => name) },
  { name: 'event', getFn: ({ event }) => event ?? '' },
  { name: 'place', getFn: ({ place }) => place ?? '' },
];

/** Indexes of lists that are still in use: a list is searched once for every key that the reader types. */
const annotationIndexes = new WeakMap<readonly Annotation[], Fuse<Annotation>>();
const documentIndexes = new WeakMap<readonly SourceDocument[], Fuse<SourceDocument>>();

function indexOf<T>(
  indexes: WeakMap<readonly T[], Fuse<T>>,
  list: readonly T[],
  keys: FuseOptionKey<T>[],
): Fuse<T> {
  const index = indexes.get(list) ?? new Fuse(list, { ...OPTIONS, keys });
  indexes.set(list, index);
  return index;
}

/**
 * Return the annotations in which every word of the query is found, typing slips allowed, best first. Looks at quotation,
 * note, tags, title and speakers of the source, title and site of the page. An empty query finds all, in their order.
 */
export function searchAnnotations(annotations: readonly Annotation[], query: string): Annotation[] {
  if (query.trim() === '') return [...annotations];
  const index = indexOf(annotationIndexes, annotations, ANNOTATION_KEYS);
  return index.search(query.trim()).map(({ item }) => item);
}

/**
 * Return the source documents in which every word of the query is found, typing slips allowed, best first. Looks at title,
 * speakers, event and place. An empty query finds all, in their order.
 */
export function searchDocuments(
  documents: readonly SourceDocument[],
  query: string,
): SourceDocument[] {
  if (query.trim() === '') return [...documents];
  const index = indexOf(documentIndexes, documents, DOCUMENT_KEYS);
  return index.search(query.trim()).map(({ item }) => item);
}
