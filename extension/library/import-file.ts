import { parseCollection, type ParsedCollection } from '../../src/core/import/json.ts';
import { t } from '../platform/localise.ts';

const MEGABYTE = 1024 * 1024;

/** Fits some ten thousand annotations with both sides at 4 kB each, and is still read in a moment. */
const MAX_IMPORT_BYTES = 64 * MEGABYTE;

function refuse(problem: string): ParsedCollection {
  return { ok: false, errors: [{ path: '', problem }] };
}

/** Read and check a whole file of saved annotations; nothing is stored. Never rejects. */
export async function readImportFile(file: File): Promise<ParsedCollection> {
  if (file.size > MAX_IMPORT_BYTES) {
    const size = Math.ceil(file.size / MEGABYTE);
    return refuse(t('libraryImportTooLarge', size, MAX_IMPORT_BYTES / MEGABYTE));
  }
  try {
    return parseCollection(await file.text());
  } catch (error) {
    return refuse(t('libraryImportUnreadable', String(error)));
  }
}
