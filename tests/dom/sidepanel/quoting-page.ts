import phrasesUrl from '../../../assets/phrases.bin?url';
import { describeMatches } from '../../../extension/background/tab-matches.ts';
import { openIndex } from '../../../src/core/matching/index/corpus-index.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import { openPhrases } from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import type { TabMatch, TabState } from '../../../src/protocol/messages.ts';
import { bundledPack } from '../library/bundled-corpus.ts';

/** Paragraphs of an invented article that quote two bundled documents: word for word, shortened, with words changed. */
const PARAGRAPHS = [
  'Moscow has long asked for a treaty. Its foreign minister told students that “without universal agreements in the field of Internet regulation, the world will run the risk of plunging into cyberanarchy”.',
  'Russia had, he said, “submitted to the United Nations a draft global convention on struggle against crime … [and is] determined to press for a fairer and more balanced international regime”.',
  'Three years earlier a deputy minister spoke of a body where “all the countries, despite the level of their technical development, will take part in discussions on this topic on the basis of equality”.',
];

/** Find what the article quotes, as the background does. */
async function findMatches(): Promise<TabMatch[]> {
  const phrases = openPhrases(await (await fetch(phrasesUrl)).arrayBuffer());
  const texts = bundledPack.documents.map(({ passages }) => documentText(passages));
  const ids = bundledPack.documents.map(({ document }) => document.id);
  const pack = {
    documentIds: ids,
    index: openIndex(bundledPack.index),
    textOf: (document: number) => texts[document] ?? '',
  };
  const text = PARAGRAPHS.join('\n');
  return describeMatches(
    matchText({ text, quotes: [] }, pack, phrases),
    text,
    (id) => texts[ids.indexOf(id)] ?? '',
  );
}

/** The matches of the article, in page order: verbatim, marked, altered. */
export const matches: readonly TabMatch[] = await findMatches();

/** The state of a tab that shows the article. */
export function tabState(change: Partial<TabState> = {}): TabState {
  return {
    page: {
      url: 'https://courier.example/envoys',
      canonical: null,
      title: 'Envoys trade blame',
      site: 'The Harbour Courier',
      author: null,
      published: '2022-04-21',
      language: 'en',
    },
    status: 'checked',
    reason: null,
    error: null,
    truncated: false,
    matches,
    focus: null,
    ...change,
  };
}
