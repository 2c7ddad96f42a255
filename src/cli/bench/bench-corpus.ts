import { openIndex } from '../../core/matching/index/corpus-index.ts';
import type { MatchPack } from '../../core/matching/match-text.ts';
import { documentText } from '../../core/model/source-document.ts';
import { loadBundledPack } from '../bundled-pack.ts';
import type { BenchTexts } from './bench-texts.ts';

/** In place of a number of documents: those of `seeds/`. */
export const BUNDLED = 'bundled';
/** The bundled documents, or the first so many of the texts. */
export type CorpusSize = typeof BUNDLED | number;

/** Documents to build an index of. */
export interface BenchCorpus {
  readonly name: string;
  readonly documents: readonly string[];
}

/** Return the documents of a corpus; throws if there are not so many. */
export async function loadBenchCorpus(size: CorpusSize, texts: BenchTexts): Promise<BenchCorpus> {
  if (size === BUNDLED) {
    const { documents } = await loadBundledPack();
    return { name: BUNDLED, documents: documents.map(({ passages }) => documentText(passages)) };
  }
  const documents = texts.documents(size);
  if (documents.length < size)
    throw new Error(`--corpora: expected at most ${documents.length}, got ${size}`);
  return { name: `${size}`, documents };
}

/** Return the id of a document by its place. */
export const documentId = (document: number): string => `${document}`;

/** Return a corpus in memory with one of its indexes. */
export function openPack({ documents }: BenchCorpus, index: ArrayBuffer): MatchPack {
  return {
    documentIds: documents.map((_, document) => documentId(document)),
    index: openIndex(index),
    textOf: (document) => documents[document] ?? '',
  };
}
