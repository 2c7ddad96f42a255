import type { SourceDocument } from '../../src/core/model/source-document.ts';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import { listDocuments } from '../../src/db/documents.ts';

/** A pack as the library lists it. */
export interface InstalledPack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly documentCount: number;
}

/** What is installed: packs, their documents (latest first), and how many passages each document has. */
export interface InstalledDocuments {
  readonly packs: readonly InstalledPack[];
  readonly documents: readonly SourceDocument[];
  readonly passageCounts: ReadonlyMap<string, number>;
}

/** Counts the index entries: no passage is read for its number. */
async function countPassages(db: CorpusDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const key of await db.passages.orderBy('documentId').keys())
    counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return counts;
}

/** Return what is installed. */
export async function readInstalledDocuments(db: CorpusDatabase): Promise<InstalledDocuments> {
  const packs = await db.packs.toArray();
  return {
    packs: packs.map(({ id, title, version, documentIds }) => ({
      id,
      title,
      version,
      documentCount: documentIds.length,
    })),
    documents: await listDocuments(db),
    passageCounts: await countPassages(db),
  };
}
