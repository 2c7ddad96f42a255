import { useCallback, useState } from 'preact/hooks';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { deleteAnnotations, restoreAnnotations } from '../../src/db/annotations.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';

/** Deletes annotations and takes the last deletion back. */
export interface Deletion {
  /** What was deleted last and can be taken back; empty if there is nothing. */
  readonly deleted: readonly Annotation[];
  /** Why the last deletion or its undoing failed, or `null`. */
  readonly failure: string | null;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Stop offering to take it back. */
  readonly settle: () => void;
}

/** Return the deletion of the collection, with nothing deleted yet. */
export function useDeletion(db: UserDatabase): Deletion {
  const [deleted, setDeleted] = useState<readonly Annotation[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (action: () => Promise<readonly Annotation[]>): Promise<void> => {
    try {
      setDeleted(await action());
      setFailure(null);
    } catch (error) {
      setFailure(String(error));
    }
  };
  return {
    deleted,
    failure,
    remove: (ids) => attempt(() => deleteAnnotations(db, ids)),
    undo: () =>
      attempt(async () => {
        await restoreAnnotations(db, deleted);
        return [];
      }),
    settle: useCallback(() => setDeleted([]), []),
  };
}
