import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../../src/core/model/source-document.ts';
import { bundledPack, bundledPassages } from './bundled.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);

/** SHA-256 of the texts as received. */
const RECEIVED = {
  '000_aa9076303d4d504a.txt': '301b8e4697306378d44f104d933cf3e3c5426a5197aca96db48d2b3cc31cd693',
  '001_39afc558222c67db.txt': '876c52f148193aebdfa9d342c4e52efa66448667555604650de05fa7275145f7',
  '002_8cc57d5dc1dcb27b.txt': 'b2e3482b1ec7d3cc48a6c272e671df2699839b35ba12c876edcdad926c35da51',
  '003_cfba42836f3cd045.txt': '07cb615b88e3ec6634eafcf03f6effd6c4ce9651aa6f78bddc8ed10667b3ec77',
  '004_70c2f99c260a0392.txt': '6115ccbdc30120f83f204f37541993d6cace7b90221179340b80bdd3df4f6e21',
};

function readSeed(file: string): string {
  return readFileSync(new URL(file, SEEDS), 'utf8');
}

/** Seed, last characters of the id, date, posting date, basis, speaker, issuer, passages. */
const DOCUMENTS = [
  [
    '000',
    'yakovenko-2011-london-cyber',
    '2011-09-22/2011-11-02',
    null,
    'inferred',
    'Alexander Yakovenko',
    'Embassy of the Russian Federation in London',
    30,
  ],
  [
    '001',
    'syromolotov-2019-05-23-cyber-general-assembly',
    '2019-05-23',
    null,
    'stated',
    'Oleg Syromolotov',
    'TASS',
    7,
  ],
  [
    '003',
    'lavrov-2019-10-16-cyber-counterterrorism',
    '2019-10-16',
    null,
    'inferred',
    'Sergey Lavrov',
    'TASS',
    6,
  ],
  [
    '002',
    'tomikhin-2020-digital-space',
    '2020-11/2020-12',
    null,
    'inferred',
    'Evgeny Tomikhin',
    'Bangkok Post',
    20,
  ],
  [
    '000',
    'lavrov-2022-04-11-rossiya',
    '2022-04-11',
    '2022-04-13',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '004',
    'lavrov-2022-04-14-cyberanarchy',
    '2022-04-14',
    null,
    'inferred',
    'Sergey Lavrov',
    null,
    6,
  ],
  [
    '000',
    'lavrov-2022-04-19-india-today',
    '2022-04-19',
    '2022-04-20',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-04-25-great-game',
    '2022-04-25',
    '2022-04-28',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-04-29-al-arabiya',
    '2022-04-29',
    '2022-05-04',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-04-30-xinhua',
    '2022-04-30',
    '2022-05-04',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-05-01-mediaset',
    '2022-05-01',
    '2022-05-04',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-05-06-wreath-laying',
    '2022-05-06',
    '2022-05-07',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-05-11-oman',
    '2022-05-11',
    '2022-05-12',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-05-14-foreign-and-defence-policy',
    '2022-05-14',
    '2022-05-17',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
  [
    '000',
    'lavrov-2022-05-17-new-horizons',
    '2022-05-17',
    '2022-05-18',
    'stated',
    'Sergey Lavrov',
    'Embassy of the Russian Federation in London',
    1,
  ],
] as const;

/** Page furniture: none of it may stand in a document. */
const FURNITURE = [
  '28 May 2022', 'Moscow: 03:11', 'London: 01:11', 'Consular queries', '+44', 'email', 'days have passed since',
  'Salisbury', 'Glushkov', 'Enclosure', 'all messages', 'article by Alexander Yakovenko', '2022 -',
  'Russian Politics', 'date 2019', 'UTC+3', '21:46',
  'Do you like', 'Trump', 'JOINT BASE', 'Police', 'activist', 'TOKYO', 'Japan', 'H.E.', 'Tomikhin',
  'All news', 'Metzel', '©',
  'مواضيع', 'Related articles',
]; // prettier-ignore

describe('seeds', () => {
  it('holds the five texts byte for byte as received', () => {
    const present = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
    const hashes = present.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(new URL(name, SEEDS)))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(RECEIVED);
  });
});

describe('the bundled pack', () => {
  it('holds fifteen documents, earliest first, with date, speaker and issuer', () => {
    const found = bundledPack.documents.map(({ document, passages }) => [
      passages[0]?.seed.file.slice(0, 3),
      document.id,
      document.date,
      document.posted,
      document.dateBasis,
      document.speakers.map(({ name }) => name).join(),
      document.issuer,
      passages.length,
    ]);
    expect(found).toEqual(DOCUMENTS);
  });

  it('says how every inferred date is known', () => {
    for (const { document } of bundledPack.documents) {
      expect(document.dateNote === null, document.id).toBe(document.dateBasis === 'stated');
    }
  });

  it.each(bundledPassages.map((passage) => [passage.id, passage] as const))(
    'cuts %s exactly out of its seed file',
    (_id, { text, seed }) => {
      const file = readSeed(seed.file);
      expect(file.slice(seed.start, seed.end)).toBe(text);
      expect(text.trim()).toBe(text);
      const lineStart = file.lastIndexOf('\n', seed.start - 1) + 1;
      const lineEnd = file.indexOf('\n', seed.end);
      expect(file.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim()).toBe(text);
    },
  );

  it('places every passage in the text of its document', () => {
    for (const { passages } of bundledPack.documents) {
      const text = documentText(passages);
      for (const passage of passages) {
        expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
      }
    }
  });

  it('uses no character of a seed file twice', () => {
    const spans = bundledPassages.map(({ seed }) => seed);
    for (const a of spans) {
      const overlapping = spans.filter(
        (b) => b.file === a.file && b.start < a.end && a.start < b.end,
      );
      expect(overlapping).toEqual([a]);
    }
  });

  it.each(FURNITURE)('leaves out the furniture "%s"', (furniture) => {
    const seeds = Object.keys(RECEIVED).map(readSeed).join('\n');
    expect(seeds).toContain(furniture); // else the row proves nothing
    expect(bundledPassages.filter(({ text }) => text.includes(furniture))).toEqual([]);
  });

  it('gives the title of no document as a passage', () => {
    const titles = new Set(bundledPack.documents.map(({ document }) => document.title));
    expect(bundledPassages.filter(({ text }) => titles.has(text))).toEqual([]);
  });

  it('keeps the slips of the texts', () => {
    const text = bundledPassages.map((passage) => passage.text).join('\n');
    for (const slip of [
      'destroyUkraine’s',
      'Minskagreements',
      'Ukrainewith',
      'invovle',
      'Top-level declaration have been',
    ]) {
      expect(text).toContain(slip);
    }
  });
});
