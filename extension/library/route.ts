import type { TextSpan } from '../../src/core/model/text-span.ts';

/** What the library shows, as its address says after `#`. */
export type Route =
  | { readonly view: 'documents' }
  | {
      readonly view: 'document';
      readonly id: string;
      /** Words to show first and mark, as offsets in the document's text. */
      readonly span: TextSpan | null;
    }
  | { readonly view: 'saved' }
  | { readonly view: 'sites' };

function parseSpan(text: string | undefined): TextSpan | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text ?? '') ?? [];
  return start === undefined || end === undefined
    ? null
    : { start: Number(start), end: Number(end) };
}

/** A percent sign that encodes nothing stands for itself: an address typed by hand must not stop the page. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Return the route of an address's hash; source documents where it names nothing that the library has. */
export function parseRoute(hash: string): Route {
  const [view, id, span] = hash.replace(/^#/, '').split('/').map(decode);
  if (view === 'documents' && id) return { view: 'document', id, span: parseSpan(span) };
  if (view === 'saved' || view === 'sites') return { view };
  return { view: 'documents' };
}

/** Return the hash that leads to a route: `#saved`, `#documents/ID`, `#documents/ID/START-END`. */
export function routeHash(route: Route): string {
  if (route.view !== 'document') return `#${route.view}`;
  const { id, span } = route;
  return `#documents/${encodeURIComponent(id)}${span ? `/${span.start}-${span.end}` : ''}`;
}
