import { describe, expect, it } from 'vitest';
import { detectionsOf } from '../../src/cli/detections.ts';
import { findingOf, seedSpan } from '../../src/cli/finding.ts';
import type { Match } from '../../src/core/model/match.ts';
import type { Passage, SourceDocumentWithPassages } from '../../src/core/model/source-document.ts';

const SEED = 'CLOCK 12:00\nThe ferry sails at noon.\nADVERTISEMENT\nIt returns at dusk.';

function passage(number: number, text: string, start: number): Passage {
  const at = SEED.indexOf(text);
  return {
    id: `ferry#${number}`,
    documentId: 'ferry',
    number,
    text,
    start,
    seed: { file: '000.txt', start: at, end: at + text.length },
    voices: [{ start: 0, end: text.length, voice: 'speaker' }],
  };
}

const first = passage(0, 'The ferry sails at noon.', 0);
const second = passage(1, 'It returns at dusk.', first.text.length + 2);
const source: SourceDocumentWithPassages = {
  document: {
    id: 'ferry',
    packId: 'test',
    title: 'The ferry',
    kind: 'speech',
    speakers: [{ name: 'A. Pilot', role: 'Harbour master' }],
    issuer: null,
    date: '2019-05',
    earliest: '2019-05-01',
    latest: '2019-05-31',
    dateBasis: 'stated',
    dateNote: null,
    posted: null,
    place: null,
    event: null,
    language: 'en',
    url: null,
    urlBasis: null,
    reporter: null,
  },
  passages: [first, second],
};

const documents = new Map([
  ['ferry', source],
  ['copy', { ...source, document: { ...source.document, id: 'copy', date: '2020' } }],
]);

const PAGE = 'So: “The ferry sails,” she said, “at noon.”';
const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const empty = (at: number) => ({ start: at, end: at });
const match: Match = {
  quotation: { start: 5, end: PAGE.length - 1 },
  source: { documentId: 'ferry', ...span(first.text, 'The ferry sails at noon.') },
  level: 'verbatim',
  quoted: true,
  score: 31.4159,
  alignment: [
    {
      kind: 'same',
      page: span(PAGE, 'The ferry sails'),
      source: span(first.text, 'The ferry sails'),
    },
    { kind: 'attribution', page: span(PAGE, ',” she said, “'), source: empty(15) },
    { kind: 'same', page: span(PAGE, 'at noon.'), source: span(first.text, 'at noon.') },
  ],
  differences: [],
  alternatives: [],
};

describe('seedSpan', () => {
  const inDocument = `${first.text}\n\n${second.text}`;

  it.each([
    ['the start', 'The ferry', 'The ferry'],
    ['a whole passage', first.text, first.text],
    ['the end', 'at dusk.', 'at dusk.'],
    ['the second passage', second.text, second.text],
    ['two passages', 'at noon.\n\nIt', 'at noon.\nADVERTISEMENT\nIt'],
    // A span that ends in a separator ends with the passage before it.
    ['a separator', 'noon.\n', 'noon.'],
  ])('finds %s in the seed', (_name, words, expected) => {
    const { file, start, end } = seedSpan(source.passages, span(inDocument, words));
    expect(file).toBe('000.txt');
    expect(SEED.slice(start, end)).toBe(expected);
  });

  it('refuses a document without passages', () => {
    expect(() => seedSpan([], { start: 0, end: 1 })).toThrow(/without passages/);
  });
});

describe('findingOf', () => {
  it('gives a split quotation as one, with offsets in page and seed', () => {
    const finding = findingOf('a.html', PAGE, match, documents);
    expect(finding).toEqual({
      page: 'a.html',
      quotation: {
        ...match.quotation,
        text: 'The ferry sails,” she said, “at noon.',
        quoted: true,
      },
      document: { id: 'ferry', title: 'The ferry', date: '2019-05' },
      source: { text: first.text, seed: '000.txt', start: 12, end: 12 + first.text.length },
      level: 'verbatim',
      score: 31.42,
      differences: [],
      alternatives: [],
    });
    expect(SEED.slice(finding.source.start, finding.source.end)).toBe(finding.source.text);
  });

  it('names other documents with the same words, with offsets in their seeds', () => {
    const words = { documentId: 'copy', ...span(`${first.text}\n\n${second.text}`, 'at dusk.') };
    const [alternative] = findingOf(
      'a.html',
      PAGE,
      { ...match, alternatives: [words] },
      documents,
    ).alternatives;
    expect(alternative).toMatchObject({ id: 'copy', title: 'The ferry', date: '2020' });
    expect(SEED.slice(alternative?.start, alternative?.end)).toBe('at dusk.');
  });

  it('refuses a match of a document that is not there', () => {
    expect(() => findingOf('a.html', PAGE, match, new Map())).toThrow('"ferry"');
  });
});

describe('detectionsOf', () => {
  it('gives each part of a split quotation with its own place in the seed', () => {
    const detections = detectionsOf('a.html', PAGE, match, source);
    expect(
      detections.map(({ text, seedStart, seedEnd }) => [text, SEED.slice(seedStart, seedEnd)]),
    ).toEqual([
      ['The ferry sails', 'The ferry sails'],
      ['at noon.', 'at noon.'],
    ]);
  });
});
