import { loadPhrases } from '../../../src/cli/load-phrases.ts';
import { loadBundledPack } from '../../../src/cli/bundled-pack.ts';
import { openIndex } from '../../../src/core/matching/index/corpus-index.ts';
import type { MatchPack } from '../../../src/core/matching/match-text.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import type { Match } from '../../../src/core/model/match.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import type { TextSpan } from '../../../src/core/model/text-span.ts';

const { documents, index } = await loadBundledPack();
const texts = documents.map(({ passages }) => documentText(passages));

/** The bundled documents, and the phrase frequencies that ship with them. */
export const seedPack: MatchPack = {
  documentIds: documents.map(({ document }) => document.id),
  index: openIndex(index),
  textOf: (document) => texts[document] ?? '',
};
export const phrases = await loadPhrases();

/** Return the text of a bundled document. */
export function seedText(documentId: string): string {
  return seedPack.textOf(seedPack.documentIds.indexOf(documentId));
}

/** Return what a page quotes of the bundled documents. */
export function matchSeeds(text: string, quotes: readonly TextSpan[] = []): Match[] {
  return matchText({ text, quotes }, seedPack, phrases);
}

/** Return the words of the page that a match marks, and those of the source that it repeats. */
export function wordsOf(match: Match, page: string): { page: string; source: string } {
  const { quotation, source } = match;
  return {
    page: page.slice(quotation.start, quotation.end),
    source: seedText(source.documentId).slice(source.start, source.end),
  };
}
