import type {
  Passage,
  SourceDocument,
  SourceDocumentWithPassages,
} from '../core/model/source-document.ts';
import type { CorpusDatabase } from './corpus-database.ts';

/** A passage with the document that gives its speaker and date. */
export interface StatementRow {
  readonly document: SourceDocument;
  readonly passage: Passage;
}

/** Return all installed documents, latest first. */
export async function listDocuments(db: CorpusDatabase): Promise<SourceDocument[]> {
  const documents = await db.documents.toArray();
  return documents.sort((a, b) => b.earliest.localeCompare(a.earliest) || a.id.localeCompare(b.id));
}

/** Return a document with its passages in order, or `null` if it is not installed. */
export async function getDocument(
  db: CorpusDatabase,
  id: string,
): Promise<SourceDocumentWithPassages | null> {
  return db.transaction('r', db.documents, db.passages, async () => {
    const document = await db.documents.get(id);
    if (!document) return null;
    const passages = await db.passages.where('documentId').equals(id).sortBy('number');
    return { document, passages };
  });
}

/** Return every passage with its document, for `relateStatements`; documents by id, passages in order. */
export async function listStatements(db: CorpusDatabase): Promise<StatementRow[]> {
  return db.transaction('r', db.documents, db.passages, async () => {
    const documents = await db.documents.toArray();
    const byId = new Map(documents.map((document) => [document.id, document]));
    const passages = await db.passages.toArray();
    return passages
      .sort((a, b) => a.documentId.localeCompare(b.documentId) || a.number - b.number)
      .flatMap((passage) => {
        const document = byId.get(passage.documentId);
        return document ? [{ document, passage }] : [];
      });
  });
}
