import type { Annotation } from '../model/annotation.ts';

/** Says that a file is a collection of this extension. */
export const COLLECTION_FORMAT = 'sidelight';

/** Grows when an older version could not read the file. */
export const COLLECTION_VERSION = 1;

/** A saved collection as a file: the backup, from which everything can be restored. */
export interface CollectionFile {
  readonly format: typeof COLLECTION_FORMAT;
  readonly version: typeof COLLECTION_VERSION;
  /** When the file was made, ISO 8601, UTC. */
  readonly exported: string;
  /** Version of the extension that made it. */
  readonly app: string;
  readonly items: readonly Annotation[];
}

/** Return a collection as lossless JSON. */
export function exportJson(
  annotations: readonly Annotation[],
  appVersion: string,
  exported: Date = new Date(), // Test seam
): string {
  const file: CollectionFile = {
    format: COLLECTION_FORMAT,
    version: COLLECTION_VERSION,
    exported: exported.toISOString(),
    app: appVersion,
    items: annotations,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
