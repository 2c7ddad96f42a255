import type { Annotation } from '../core/model/annotation.ts';
import { recordInJournal } from './journal.ts';
import type { UserDatabase } from './user-database.ts';

/** What a researcher can change of an annotation. */
export type AnnotationChange = Partial<Pick<Annotation, 'note' | 'tags' | 'colour'>>;

/** What an import writes: new annotations, and newer forms of those already there. */
export interface ImportPlan {
  readonly added: readonly Annotation[];
  readonly updated: readonly Annotation[];
}

/** One action on the annotations: all of it or nothing, with its row in the journal. */
function writing<T>(db: UserDatabase, action: () => Promise<T>): Promise<T> {
  return db.transaction('rw', db.annotations, db.journal, action);
}

/** Save an annotation once; `false` says that one with its id was there already, and was left alone. */
export function saveAnnotation(
  db: UserDatabase,
  annotation: Annotation,
  now = new Date(),
): Promise<boolean> {
  return writing(db, async () => {
    if (await db.annotations.get(annotation.id)) return false;
    await db.annotations.add(annotation);
    await recordInJournal(db, 'save', [annotation.id], now);
    return true;
  });
}

/** Change an annotation and return its new form, or `null` if there is none with that id. */
export function updateAnnotation(
  db: UserDatabase,
  id: string,
  change: AnnotationChange,
  now = new Date(),
): Promise<Annotation | null> {
  return writing(db, async () => {
    const old = await db.annotations.get(id);
    if (!old) return null;
    const annotation: Annotation = { ...old, ...change, modified: now.toISOString() };
    await db.annotations.put(annotation);
    await recordInJournal(db, 'update', [id], now);
    return annotation;
  });
}

/** Delete annotations and return those that were there: `restoreAnnotations` takes them back. */
export function deleteAnnotations(
  db: UserDatabase,
  ids: readonly string[],
  now = new Date(),
): Promise<Annotation[]> {
  return writing(db, async () => {
    const found = await db.annotations.bulkGet([...ids]);
    const removed = found.filter((annotation) => annotation !== undefined);
    if (removed.length === 0) return [];
    const removedIds = removed.map(({ id }) => id);
    await db.annotations.bulkDelete(removedIds);
    await recordInJournal(db, 'delete', removedIds, now);
    return removed;
  });
}

/** Put deleted annotations back as they were. */
export function restoreAnnotations(
  db: UserDatabase,
  annotations: readonly Annotation[],
  now = new Date(),
): Promise<void> {
  return writing(db, async () => {
    if (annotations.length === 0) return;
    await db.annotations.bulkPut([...annotations]);
    const ids = annotations.map(({ id }) => id);
    await recordInJournal(db, 'restore', ids, now);
  });
}

/** Write what an import adds and updates; nothing is deleted. */
export function importAnnotations(
  db: UserDatabase,
  { added, updated }: ImportPlan,
  now = new Date(),
): Promise<void> {
  return writing(db, async () => {
    const annotations = [...added, ...updated];
    if (annotations.length === 0) return;
    await db.annotations.bulkPut(annotations);
    const ids = annotations.map(({ id }) => id);
    await recordInJournal(db, 'import', ids, now);
  });
}

/** Return all annotations, newest first. */
export function listAnnotations(db: UserDatabase): Promise<Annotation[]> {
  return db.annotations.orderBy('created').reverse().toArray();
}

/** Return the annotations of a page by its address, oldest first. */
export function annotationsOfPage(db: UserDatabase, url: string): Promise<Annotation[]> {
  return db.annotations.where('page.url').equals(url).sortBy('created');
}
