import { foldText } from '../../../src/cli/bench/folded-text.ts';
import type { FoldedText } from '../../../src/cli/bench/folded-text.ts';
import type { BenchCorpus } from '../../../src/cli/bench/bench-corpus.ts';
import { openPack } from '../../../src/cli/bench/bench-corpus.ts';
import { syntheticText } from '../../../src/cli/bench/synthetic-text.ts';
import { buildIndex } from '../../../src/core/matching/index/corpus-index.ts';
import type { MatchPack } from '../../../src/core/matching/match-text.ts';

/** Return so many documents of invented words. */
export function inventedDocuments(count: number, seed = 1, words = 400): string[] {
  return Array.from({ length: count }, (_, i) => syntheticText(words, seed + i));
}

/** Six documents, ready to match against, and folded for peers. */
export const corpus: BenchCorpus = { name: '6', documents: inventedDocuments(6) };
export const pack: MatchPack = openPack(corpus, buildIndex(corpus.documents));
export const foldedDocuments: readonly FoldedText[] = corpus.documents.map(foldText);

/** Texts that are no part of the corpus. */
export const texts = { hosts: inventedDocuments(8, 500), strangers: inventedDocuments(8, 900) };
