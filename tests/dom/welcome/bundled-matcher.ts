import phrasesUrl from '../../../assets/phrases.bin?url';
import { openIndex } from '../../../src/core/matching/index/corpus-index.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import { openPhrases } from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import type { Match, PageText } from '../../../src/core/model/match.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import { bundledPack } from '../library/bundled-corpus.ts';

const phrases = openPhrases(await (await fetch(phrasesUrl)).arrayBuffer());
const texts = bundledPack.documents.map(({ passages }) => documentText(passages));
const pack = {
  documentIds: bundledPack.documents.map(({ document }) => document.id),
  index: openIndex(bundledPack.index),
  textOf: (document: number) => texts[document] ?? '',
};

/** Return what the real matcher finds of a page in the bundled documents. */
export function matchBundled(page: PageText): Match[] {
  return matchText(page, pack, phrases);
}
