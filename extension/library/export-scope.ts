import type { Annotation } from '../../src/core/model/annotation.ts';

/** Which annotations an export takes: the ticked ones, else what the search shows, else all. */
export type ExportScope = 'selected' | 'shown' | 'all';

/** The scope in force and its annotations, newest first. */
export interface ExportSelection {
  readonly scope: ExportScope;
  readonly annotations: readonly Annotation[];
}

/** Return what an export takes. A ticked annotation that the search hides is still ticked, and exported. */
export function exportSelection(
  all: readonly Annotation[],
  shown: readonly Annotation[],
  selected: ReadonlySet<string>,
): ExportSelection {
  const ticked = all.filter((annotation) => selected.has(annotation.id));
  if (ticked.length > 0) return { scope: 'selected', annotations: ticked };
  return shown.length < all.length
    ? { scope: 'shown', annotations: shown }
    : { scope: 'all', annotations: all };
}
