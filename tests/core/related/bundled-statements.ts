import { readFileSync } from 'node:fs';
import { openPhrases } from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import type { Statement } from '../../../src/core/related/related-statements.ts';
import { bundledPack } from '../corpus/bundled.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../assets/phrases.bin', import.meta.url)));

/** The phrase frequencies that ship with the extension. */
export const phrases = openPhrases(bytes.buffer);

/** Passages of all bundled documents with their documents. */
export const statements: readonly Statement[] = bundledPack.documents.flatMap(
  ({ document, passages }) => passages.map((passage) => ({ document, passage })),
);
