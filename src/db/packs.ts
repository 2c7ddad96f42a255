import type { Pack } from '../core/corpus/pack.ts';
import { documentText, type Passage } from '../core/model/source-document.ts';
import type { CorpusDatabase } from './corpus-database.ts';

/** What the matcher needs of an installed pack. */
export interface MatchSource {
  readonly version: string;
  /** In the order in which the index numbers the documents. */
  readonly documentIds: readonly string[];
  /** Text of each document, in the same order. */
  readonly texts: readonly string[];
  /** What `openIndex` reads. */
  readonly index: ArrayBuffer;
}

/** Remove what is installed under the pack's id, and passages that a damaged installation left of its documents. */
async function removeOld(db: CorpusDatabase, { id, documents }: Pack): Promise<void> {
  const installed = await db.documents.where('packId').equals(id).primaryKeys();
  const documentIds = [...installed, ...documents.map(({ document }) => document.id)];
  await db.passages.where('documentId').anyOf(documentIds).delete();
  await db.documents.bulkDelete(installed);
  await db.packs.delete(id);
}

/**
 * Put a pack in the place of what is installed under its id: all of it or nothing, so that a stop half-way leaves the old
 * one. Throws a conflict where another pack has a document of the same id.
 */
export function installPack(db: CorpusDatabase, pack: Pack, now = new Date()): Promise<void> {
  const documents = pack.documents.map(({ document }) => document);
  return db.transaction('rw', db.packs, db.documents, db.passages, async () => {
    await removeOld(db, pack);
    await db.packs.add({
      id: pack.id,
      version: pack.version,
      title: pack.title,
      documentIds: documents.map(({ id }) => id),
      index: pack.index,
      installedAt: now.toISOString(),
    });
    await db.documents.bulkAdd(documents);
    await db.passages.bulkAdd(pack.documents.flatMap(({ passages }) => [...passages]));
  });
}

function textsOf(documentIds: readonly string[], passages: readonly Passage[]): string[] {
  const byDocument = new Map(documentIds.map((id): [string, Passage[]] => [id, []]));
  for (const passage of passages) byDocument.get(passage.documentId)?.push(passage);
  return Array.from(byDocument.values(), (own) =>
    documentText(own.sort((a, b) => a.number - b.number)),
  );
}

/** Return what the matcher needs of the installed pack, or `null` if none is installed. */
export function matchSource(db: CorpusDatabase): Promise<MatchSource | null> {
  return db.transaction('r', db.packs, db.passages, async () => {
    const pack = await db.packs.toCollection().first();
    if (!pack) return null;
    const { version, documentIds, index } = pack;
    const passages = await db.passages
      .where('documentId')
      .anyOf([...documentIds])
      .toArray();
    return { version, documentIds, texts: textsOf(documentIds, passages), index };
  });
}
