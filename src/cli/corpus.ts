import { readFile } from 'node:fs/promises';
import { readPack } from '../core/corpus/pack.ts';
import { openIndex } from '../core/matching/index/corpus-index.ts';
import type { MatchPack } from '../core/matching/match-text.ts';
import { documentText } from '../core/model/source-document.ts';
import type { SourceDocumentWithPassages } from '../core/model/source-document.ts';

/** A pack that is ready to match against. */
export interface Corpus extends MatchPack {
  readonly byId: ReadonlyMap<string, SourceDocumentWithPassages>;
}

/** Return a pack's documents with its index opened; throws if the pack fails a check. */
export function openCorpus(bytes: Uint8Array): Corpus {
  const { documents, index } = readPack(bytes);
  const texts = documents.map(({ passages }) => documentText(passages));
  return {
    documentIds: documents.map(({ document }) => document.id),
    index: openIndex(index),
    textOf: (document) => texts[document] ?? '',
    byId: new Map(documents.map((entry) => [entry.document.id, entry])),
  };
}

/** Return the path of the pack of `seeds/`, compiled anew. Loaded only here: the compiler is slow to start. */
export async function bundledPackPath(): Promise<string> {
  const { compileBundledPack } = await import('./bundled-pack.ts');
  return compileBundledPack();
}

/** Return the corpus in a pack file; `null` stands for the documents of `seeds/`, compiled anew. */
export async function loadCorpus(path: string | null): Promise<Corpus> {
  return openCorpus(await readFile(path ?? (await bundledPackPath())));
}
