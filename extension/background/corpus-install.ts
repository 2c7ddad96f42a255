import { PackError, readPack, type Pack } from '../../src/core/corpus/pack.ts';
import { classifyDbError } from '../../src/db/classify-db-error.ts';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import { installPack } from '../../src/db/packs.ts';
import { writeCorpusStatus, type CorpusStatus } from '../platform/corpus-status.ts';

/** Where the pack comes from and goes to. */
export interface CorpusInstall {
  readonly corpus: () => Promise<CorpusDatabase>;
  /** The bundled pack as bytes; rejects where it cannot be read. */
  readonly fetchPack: () => Promise<Uint8Array>;
}

function isSameBuffer(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const left = new Uint8Array(a);
  const right = new Uint8Array(b);
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** Tell whether just this pack is installed, whole. */
async function isInstalled(db: CorpusDatabase, pack: Pack): Promise<boolean> {
  const ids = pack.documents.map(({ document }) => document.id);
  const passages = pack.documents.flatMap((document) => document.passages);
  return db.transaction('r', db.packs, db.documents, db.passages, async () => {
    const row = await db.packs.get(pack.id);
    return (
      row?.version === pack.version &&
      isSameBuffer(row.index, pack.index) &&
      (await db.documents.where('id').anyOf(ids).count()) === ids.length &&
      (await db.passages.where('documentId').anyOf(ids).count()) === passages.length
    );
  });
}

function failedStatus(error: unknown): CorpusStatus {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof PackError) return { ok: false, check: error.check, message };
  const stored = classifyDbError(error);
  return { ok: false, check: stored === 'failed' ? 'missing' : 'storage', message };
}

async function install({ corpus, fetchPack }: CorpusInstall): Promise<CorpusStatus> {
  try {
    const pack = readPack(await fetchPack());
    const db = await corpus();
    if (!(await isInstalled(db, pack))) await installPack(db, pack);
    return { ok: true, version: pack.version };
  } catch (error) {
    return failedStatus(error);
  }
}

/**
 * Return a function that puts the bundled pack into the database where it is missing, old or incomplete, and keeps how
 * that ended for the sidebar. Never rejects: a pack that fails leaves what was installed before. Calls that overlap are one.
 */
export function corpusInstaller(source: CorpusInstall): () => Promise<CorpusStatus> {
  let running: Promise<CorpusStatus> | null = null;
  const run = async (): Promise<CorpusStatus> => {
    const status = await install(source);
    await writeCorpusStatus(status);
    return status;
  };
  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
