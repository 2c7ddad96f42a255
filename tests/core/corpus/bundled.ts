import { loadBundledPack } from '../../../src/cli/bundled-pack.ts';
import type { Passage, SourceDocument } from '../../../src/core/model/source-document.ts';

/** The pack compiled from `seeds/`. */
export const bundledPack = await loadBundledPack();

/** Passages of all bundled documents, in the order of the pack. */
export const bundledPassages: readonly Passage[] = bundledPack.documents.flatMap(
  ({ passages }) => passages,
);

/** Return a bundled document by its id. */
export function bundledDocument(id: string): SourceDocument {
  const found = bundledPack.documents.find(({ document }) => document.id === id);
  if (!found) throw new Error(`no bundled document ${id}`);
  return found.document;
}

/** Return the one bundled passage that contains a text. */
export function passageWith(text: string): Passage {
  const found = bundledPassages.filter((passage) => passage.text.includes(text));
  const [passage] = found;
  if (!passage || found.length > 1) throw new Error(`${found.length} passages contain "${text}"`);
  return passage;
}
