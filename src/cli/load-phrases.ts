import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPhrases } from '../core/matching/phrases/phrase-frequencies.ts';
import type { PhraseFrequencies } from '../core/matching/phrases/phrase-frequencies.ts';

/** The phrase frequencies that ship with the extension. */
export const PHRASES_PATH = fileURLToPath(new URL('../../assets/phrases.bin', import.meta.url));

/** Return the phrase frequencies that ship with the extension. */
export async function loadPhrases(): Promise<PhraseFrequencies> {
  return openPhrases(new Uint8Array(await readFile(PHRASES_PATH)).buffer);
}
