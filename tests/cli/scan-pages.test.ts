import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/cli/corpus.ts';
import { loadPhrases } from '../../src/cli/load-phrases.ts';
import { scanPage, scanPaths } from '../../src/cli/scan-pages.ts';
import type { ScanCorpus } from '../../src/cli/scan-pages.ts';
import { inventedPack, SENTENCE } from './invented-corpus.ts';

const QUOTED = `<p>She said: <q>${SENTENCE}</q>.</p>`;
const CHANGED = `<p>“${SENTENCE.replace('copper', 'silver')}.”</p>`;

let folder = '';
let scanCorpus: ScanCorpus;
beforeAll(async () => {
  scanCorpus = { corpus: openCorpus(inventedPack()), phrases: await loadPhrases() };
  folder = mkdtempSync(join(tmpdir(), 'scan-pages-'));
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'a.html'), QUOTED);
  writeFileSync(join(folder, 'b.html'), '<p>Nothing to see.</p>');
  writeFileSync(join(folder, 'c.html'), Buffer.from([0, 1, 2]));
  writeFileSync(join(folder, 'more/d.txt'), `“${SENTENCE}”`);
  writeFileSync(join(folder, 'more/e.html'), CHANGED);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('scanPaths', () => {
  it('finds quotations in all pages of a folder and notes what cannot be read', async () => {
    const missing = join(folder, 'missing.html');
    const { findings, pageCount, failures } = await scanPaths(
      [missing, folder],
      scanCorpus,
      'altered',
    );
    expect(findings.map(({ page, level }) => [page, level])).toEqual([
      [join(folder, 'a.html'), 'verbatim'],
      [join(folder, 'more/d.txt'), 'verbatim'],
      [join(folder, 'more/e.html'), 'altered'],
    ]);
    expect(pageCount).toBe(4);
    expect(failures).toEqual([
      { path: missing, problem: expect.stringContaining('ENOENT'), ok: false },
      { path: join(folder, 'c.html'), problem: 'neither HTML nor text' },
    ]);
  });

  it('reads standard input', async () => {
    const read = async () => Buffer.from(QUOTED);
    const { findings } = await scanPaths(['-'], scanCorpus, 'altered', read);
    expect(findings).toMatchObject([
      {
        page: '-',
        quotation: { text: SENTENCE, start: 10, end: 10 + SENTENCE.length, quoted: true },
        document: { id: 'keepers-2019', title: 'To the keepers', date: '2019-05-01' },
        source: { text: SENTENCE, seed: 'keepers.txt', start: 7, end: 7 + SENTENCE.length },
        level: 'verbatim',
        differences: [],
      },
    ]);
  });

  it('leaves out what is below the level asked for', async () => {
    const { findings } = await scanPaths([folder], scanCorpus, 'verbatim');
    expect(findings).toHaveLength(2);
  });
});

describe('scanPage', () => {
  it('names what was changed', () => {
    const text = `“${SENTENCE.replace('copper', 'silver')}.”`;
    const [finding] = scanPage('x', { text, quotes: [] }, scanCorpus, 'altered');
    expect(finding?.differences).toMatchObject([
      { kind: 'changed', page: 'silver', source: 'copper' },
    ]);
  });
});
