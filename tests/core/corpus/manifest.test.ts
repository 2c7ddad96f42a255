import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/core/corpus/compile.ts';
import { ManifestError, parseManifest } from '../../../src/core/corpus/manifest.ts';

const FILE = 'speech.txt';
const SEED = 'Title\n\n  First paragraph. \nSecond 😀 paragraph.\n';
const FIRST = [9, 25];
const SECOND = [27, 47];

const DOCUMENT = {
  id: 'speech-2020',
  title: 'A speech',
  kind: 'speech',
  speakers: [{ name: 'Ada Example', role: 'Speaker' }],
  issuer: null,
  reporter: null,
  voice: 'speaker',
  date: '2020-05-01',
  dateBasis: 'stated',
  dateNote: null,
  posted: null,
  place: null,
  event: null,
  language: 'en',
  url: null,
  urlBasis: null,
  file: FILE,
  paragraphs: [FIRST, SECOND],
};

function manifestWith(...changes: object[]): string {
  const documents = changes.map((change) => ({ ...DOCUMENT, ...change }));
  return JSON.stringify({ id: 'pack', version: '1.0.0', title: 'Pack', documents });
}

function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ManifestError) return error.problems;
    throw error;
  }
  return [];
}

const FIELD_PROBLEMS: readonly [change: object, path: string, problem: string][] = [
  [{ date: 'May 1961' }, 'date', 'expected an EDTF date of level 0 or 1, got "May 1961"'],
  [{ date: '2011/..' }, 'date', 'expected an EDTF date of level 0 or 1, got "2011/.."'],
  [{ title: ' ' }, 'title', 'expected a text that is not blank, got " "'],
  [{ title: undefined }, 'title', 'expected "title", got undefined'],
  [{ kind: 'poem' }, 'kind', 'expected ("article" | "report" | "interview" | "remarks" | "news-conference" | "speech"), got "poem"'],
  [{ speakers: [] }, 'speakers', 'expected at least one speaker, got []'],
  [{ speakers: [{ name: 'A' }] }, 'speakers[0].role', 'expected "role", got undefined'],
  [{ url: 'javascript:alert(1)', urlBasis: 'found' }, 'url', 'expected an http(s) address, got "javascript:alert(1)"'],
  [{ url: 'https://example.org/a' }, 'urlBasis', 'expected a basis for an address, and null where there is none, got null'],
  [{ dateBasis: 'inferred' }, 'dateNote', 'expected a note on how the date was inferred, got null'],
  [{ reporter: 'Agency' }, 'reporter', 'expected null for a text without a reporter, got "Agency"'],
  [{ posted: '2022-02-31' }, 'posted', 'expected a day of the calendar, got "2022-02-31"'],
  [{ posted: '5.1.22' }, 'posted', 'expected a day YYYY-MM-DD, got "5.1.22"'],
  [{ language: 'English text' }, 'language', 'expected a BCP 47 language tag, got "English text"'],
  [{ file: '../x.txt' }, 'file', 'expected a file name without a folder, got "../x.txt"'],
  [{ paragraphs: [] }, 'paragraphs', 'expected at least one paragraph, got []'],
  [{ paragraphs: [[3]] }, 'paragraphs[0][1]', 'expected number, got undefined'],
  [{ paragraphs: [[5, 3]] }, 'paragraphs[0]', 'expected ascending ranges [start, end] that do not overlap, got [5,3]'],
  [{ paragraphs: [[0, 5], [4, 9]] }, 'paragraphs[1]', 'expected ascending ranges [start, end] that do not overlap, got [4,9]'],
  [{ paragraphs: [[0.5, 9]] }, 'paragraphs[0][0]', 'expected a whole number, got 0.5'],
  [{ licence: 'MIT' }, 'licence', 'expected never, got "MIT"'],
]; // prettier-ignore

describe('parseManifest', () => {
  it('returns the manifest as it stands', () => {
    expect(parseManifest(manifestWith({})).documents).toEqual([DOCUMENT]);
  });

  it.each(FIELD_PROBLEMS)('refuses %j', (change, path, problem) => {
    const problems = problemsOf(() =>
      parseManifest(manifestWith({ id: 'good' }, change), 'm.json'),
    );
    expect(problems).toContain(`m.json: documents[1] (speech-2020).${path}: ${problem}`);
  });

  it('names a document without an id by its number', () => {
    expect(problemsOf(() => parseManifest(manifestWith({ id: 7 })))).toEqual([
      'manifest.json: documents[0].id: expected string, got 7',
    ]);
  });

  it('reports every problem at once', () => {
    const problems = problemsOf(() => parseManifest(manifestWith({ title: '', language: '?' })));
    expect(problems).toHaveLength(2);
  });

  it('refuses an id that stands twice', () => {
    expect(problemsOf(() => parseManifest(manifestWith({}, {})))).toEqual([
      'manifest.json: documents: expected each id once, got "speech-2020" twice',
    ]);
  });

  it.each(['', '{', 'null', '[]', '{"documents":3}'])('refuses %j', (json) => {
    const problems = problemsOf(() => parseManifest(json));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith('manifest.json: '))).toBe(true);
  });
});

const TEXT_PROBLEMS: readonly [change: object, problem: string][] = [
  [{ file: 'gone.txt' }, 'gone.txt: speech-2020: file: not among the seed files'],
  [{ paragraphs: [[8, 25]] }, 'speech.txt: speech-2020: paragraphs[0]: expected a trimmed paragraph, got " First paragraph."'],
  [{ paragraphs: [FIRST, [27, 99]] }, `speech.txt: speech-2020: paragraphs[1]: expected an end up to ${SEED.length}, got 99`],
  [{ paragraphs: [[9, 47]] }, 'speech.txt: speech-2020: paragraphs[0]: expected a trimmed paragraph, got "First paragraph. \\nSecond 😀 paragraph."'],
  [{ paragraphs: [[27, 35]] }, 'speech.txt: speech-2020: paragraphs[0]: expected a trimmed paragraph, got "Second \\ud83d"'],
]; // prettier-ignore

describe('compilePack', () => {
  const files = new Map([[FILE, SEED]]);

  it('cuts passages out of the file and places them in the text of the document', () => {
    const { documents } = compilePack(parseManifest(manifestWith({})), files);
    expect(
      documents[0]?.passages.map(({ text, start, number, id }) => [text, start, number, id]),
    ).toEqual([
      ['First paragraph.', 0, 0, 'speech-2020#0'],
      ['Second 😀 paragraph.', 18, 1, 'speech-2020#1'],
    ]);
  });

  it('orders documents by the first day of their date, then by the last', () => {
    const changes = [
      { id: 'c', date: '2021' },
      { id: 'b', date: '2020-05-01/2020-06-01' },
      { id: 'a', date: '2020-05-01' },
      { id: 'z', date: '2019-12-31' },
    ];
    const { documents } = compilePack(parseManifest(manifestWith(...changes)), files);
    expect(documents.map(({ document }) => document.id)).toEqual(['z', 'a', 'b', 'c']);
  });

  it.each(TEXT_PROBLEMS)('refuses %j', (change, problem) => {
    const manifest = parseManifest(manifestWith(change));
    expect(problemsOf(() => compilePack(manifest, files))).toEqual([problem]);
  });
});
