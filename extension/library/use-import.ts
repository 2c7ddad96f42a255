import { useRef, useState } from 'preact/hooks';
import { planMerge, type MergePlan } from '../../src/core/collection/merge.ts';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { importAnnotations, listAnnotations } from '../../src/db/annotations.ts';
import type { UserDatabase } from '../../src/db/user-database.ts';
import type { ParsedCollection } from '../../src/core/import/json.ts';
import { readImportFile } from './import-file.ts';

/** A file that was read and waits for the reader's word. */
export interface PendingImport {
  readonly fileName: string;
  readonly reading: ParsedCollection;
  /** What it would do to the collection; `null` if the file was refused. */
  readonly plan: MergePlan | null;
}

/** Reads a file, shows what it would do, and does it when told to. */
export interface Import {
  readonly pending: PendingImport | null;
  /** Read a file; nothing is stored. */
  readonly take: (file: File) => Promise<void>;
  /** Store the pending file's annotations in one transaction and return what that did. Rejects if nothing was stored. */
  readonly confirm: () => Promise<MergePlan | null>;
  readonly close: () => void;
}

async function planFor(db: UserDatabase, incoming: readonly Annotation[]): Promise<MergePlan> {
  return planMerge(await listAnnotations(db), incoming);
}

/** Return the import of the collection, at rest. */
export function useImport(db: UserDatabase): Import {
  const [pending, setPending] = useState<PendingImport | null>(null);
  const latest = useRef<File | null>(null);
  const take = async (file: File): Promise<void> => {
    latest.current = file;
    const reading = await readImportFile(file);
    const plan = reading.ok ? await planFor(db, reading.annotations) : null;
    // A small file is read before a large one that was chosen earlier: the last choice counts.
    if (latest.current === file) setPending({ fileName: file.name, reading, plan });
  };
  const confirm = async (): Promise<MergePlan | null> => {
    if (!pending?.reading.ok) return null;
    // Another window may have changed the collection since the counts were shown.
    const plan = await planFor(db, pending.reading.annotations);
    await importAnnotations(db, plan);
    setPending(null);
    return plan;
  };
  return { pending, take, confirm, close: () => setPending(null) };
}
