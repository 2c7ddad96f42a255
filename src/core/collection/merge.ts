import type { Annotation } from '../model/annotation.ts';

/** What an import would do. Nothing is ever deleted. */
export interface MergePlan {
  /** Not in the collection yet. */
  readonly added: readonly Annotation[];
  /** Replace one of the same id that was modified earlier. */
  readonly updated: readonly Annotation[];
  /** Already in the collection, the same or newer: kept as they are there. */
  readonly unchanged: readonly Annotation[];
}

function isNewer(a: Annotation, b: Annotation): boolean {
  return Date.parse(a.modified) > Date.parse(b.modified);
}

function newestById(annotations: readonly Annotation[]): Map<string, Annotation> {
  const newest = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const present = newest.get(annotation.id);
    if (!present || isNewer(annotation, present)) newest.set(annotation.id, annotation);
  }
  return newest;
}

/** Return what importing `incoming` does to the collection `existing`: by id, the one modified last wins. */
export function planMerge(
  existing: readonly Annotation[],
  incoming: readonly Annotation[],
): MergePlan {
  const present = newestById(existing);
  const added: Annotation[] = [];
  const updated: Annotation[] = [];
  const unchanged: Annotation[] = [];
  for (const annotation of newestById(incoming).values()) {
    const kept = present.get(annotation.id);
    if (!kept) added.push(annotation);
    else if (isNewer(annotation, kept)) updated.push(annotation);
    else unchanged.push(kept);
  }
  return { added, updated, unchanged };
}
