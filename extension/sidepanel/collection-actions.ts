import type { Annotation } from '../../src/core/model/annotation.ts';
import {
  deleteAnnotations,
  restoreAnnotations,
  updateAnnotation,
} from '../../src/db/annotations.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import type { TabMatch } from '../../src/protocol/messages.ts';
import { ask } from '../platform/messaging.ts';
import { t } from '../platform/localise.ts';
import { valueOf, type Loaded } from '../components/loaded.ts';

/** A line that tells what has been done, and how to take it back where that can be. */
export interface Notice {
  readonly message: string;
  readonly undo: (() => Promise<unknown>) | null;
}

/** What a reader can do with the collection. None rejects: what fails is told. */
export interface CollectionActions {
  readonly save: (tabId: number, match: TabMatch) => void;
  readonly setNote: (annotation: Annotation, note: string) => void;
  readonly remove: (annotation: Annotation) => void;
}

/** Return the actions on the collection; each tells its result through `notify`. */
export function collectionActions(
  user: Loaded<UserDatabase>,
  notify: (notice: Notice) => void,
): CollectionActions {
  /** Run a write on the open database; say so where it did not happen. */
  const write = async (action: (db: UserDatabase) => Promise<unknown>): Promise<void> => {
    const db = valueOf(user);
    try {
      if (!db) throw new Error(user.state === 'failed' ? user.message : user.state);
      await action(db);
    } catch {
      notify({ message: t('panelNotStored'), undo: null });
    }
  };
  const removeById = (id: string, message: string): Promise<void> =>
    write(async (db) => {
      const removed = await deleteAnnotations(db, [id]);
      notify({ message, undo: () => write(() => restoreAnnotations(db, removed)) });
    });
  const save = async (tabId: number, match: TabMatch): Promise<void> => {
    const id = crypto.randomUUID();
    const target = { type: 'match', matchId: match.id } as const;
    const reply = await ask('save', { tabId, id, target, note: '' });
    if (!reply.ok) return notify({ message: t('panelNotStored'), undo: null });
    const undo = (): Promise<void> => write((db) => deleteAnnotations(db, [reply.value.id]));
    return notify({ message: t('panelSavedToCollection'), undo });
  };
  return {
    save: (tabId, match) => void save(tabId, match),
    setNote: ({ id }, note) => void write((db) => updateAnnotation(db, id, { note })),
    remove: ({ id }) => void removeById(id, t('panelDeleted')),
  };
}
