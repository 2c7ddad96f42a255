import { describe, expect, it } from 'vitest';
import {
  MAX_POSTINGS,
  buildIndex,
  openIndex,
} from '../../../src/core/matching/index/corpus-index.ts';
import type { MatchPack } from '../../../src/core/matching/match-text.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import type { Match } from '../../../src/core/model/match.ts';
import { seededRandom } from '../../../src/cli/bench/seeded-random.ts';
import { inventedSentence } from './invented-news.ts';
import { phrases } from './seed-corpus.ts';

const SPEECH = [
  'The harbour has fed this town for three hundred years, and it will not be sold by night.',
  'Whoever drew the new map of the quays has never carried a crate of herring up the steps.',
  'We shall count every berth, and then we shall ask the owners what became of the dredging fund.',
  'Let them come to the pier with their ledgers, and let the fishermen read them aloud.',
];

function pack(texts: readonly string[]): MatchPack {
  return {
    documentIds: texts.map((_, i) => `d${i}`),
    index: openIndex(buildIndex(texts)),
    textOf: (document) => texts[document] ?? '',
  };
}

/** Return a document of a hundred sentences of a local paper, with others in the middle. */
function documentWith(sentences: readonly string[], seed: number): string {
  const random = seededRandom(seed);
  const around = () => Array.from({ length: 50 }, () => inventedSentence(random)).join(' ');
  return [around(), sentences.join(' '), around()].join('\n');
}

function documentsOf({ source, alternatives }: Match): string[] {
  return [source, ...alternatives].map(({ documentId }) => documentId);
}

function quote(quotation: string): string {
  return `The meeting went on until midnight.\n“${quotation}”, the harbour master said.\nRain fell.`;
}

describe('matching with the same sentence in several documents', () => {
  // The speech was given three times, with small edits; between stand documents that do not have it.
  const edited = [
    SPEECH,
    SPEECH.map((sentence) => sentence.replace('three hundred', '300').replace('aloud', 'out loud')),
    [SPEECH[0] ?? '', 'That much everybody knows.', ...SPEECH.slice(1)],
  ];
  const texts = Array.from({ length: 40 }, (_, i) =>
    documentWith(i % 10 === 5 ? (edited[(i - 5) / 10] ?? []) : [], i),
  );
  const speeches = pack(texts);

  it.each([
    ['a sentence', SPEECH[1] ?? ''],
    ['two sentences', SPEECH.slice(1, 3).join(' ')],
    ['a sentence shortened', (SPEECH[2] ?? '').replace('and then we shall ask', '… ask')],
    ['a sentence with a word changed', (SPEECH[1] ?? '').replace('carried', 'hauled')],
  ])('names all three versions of a speech, the earliest first: %s', (_what, quotation) => {
    const matches = matchText({ text: quote(quotation), quotes: [] }, speeches, phrases);
    expect(matches.map(documentsOf)).toEqual([['d5', 'd15', 'd25']]);
  });

  it('gives for each document the place of the same words', () => {
    const [match] = matchText({ text: quote(SPEECH[1] ?? ''), quotes: [] }, speeches, phrases);
    const places = [match?.source, ...(match?.alternatives ?? [])].map(
      (source) =>
        source && texts[Number(source.documentId.slice(1))]?.slice(source.start, source.end),
    );
    expect(places).toEqual(Array.from({ length: 3 }, () => SPEECH[1]?.slice(0, -1)));
  });

  it('names first the document whose words the page has, where a later one has edited them', () => {
    const text = quote(edited[1]?.[3] ?? '');
    const [match] = matchText({ text, quotes: [] }, speeches, phrases);
    expect(match && documentsOf(match)[0]).toBe('d15');
  });

  // A page asks for as many places of a phrase as the index keeps: of more documents, the earliest.
  it.each([2, 9, MAX_POSTINGS, MAX_POSTINGS + 4])(
    'names those of %d documents with the same words',
    (count) => {
      const same = pack(Array.from({ length: count }, (_, i) => documentWith(SPEECH, 100 + i)));
      const matches = matchText({ text: quote(SPEECH[3] ?? ''), quotes: [] }, same, phrases);
      expect(matches.map(documentsOf)).toEqual([same.documentIds.slice(0, MAX_POSTINGS)]);
    },
  );
});
