import type { Annotation } from '../model/annotation.ts';
import type { MatchLevel } from '../model/match.ts';

/** What a listed annotation must be; a field that is left out lets everything pass. */
export interface AnnotationFilter {
  readonly level?: MatchLevel;
  /** Id of the source document. */
  readonly documentId?: string;
  /** Name of the outlet. */
  readonly site?: string;
  readonly tag?: string;
}

/** Tell whether an annotation passes every field of a filter. */
export function passesFilter(
  { source, page, tags }: Annotation,
  { level, documentId, site, tag }: AnnotationFilter,
): boolean {
  return (
    (level === undefined || source?.level === level) &&
    (documentId === undefined || source?.document.id === documentId) &&
    (site === undefined || page.site === site) &&
    (tag === undefined || tags.includes(tag))
  );
}

/** Return the annotations ordered by creation, the newest first; equal times by id, so that the order is always the same. */
export function newestFirst(annotations: readonly Annotation[]): Annotation[] {
  return annotations.toSorted(
    (a, b) => Date.parse(b.created) - Date.parse(a.created) || (a.id < b.id ? -1 : 1),
  );
}
