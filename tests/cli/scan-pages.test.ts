import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/cli/corpus.ts';
import { loadPhrases } from '../../src/cli/load-phrases.ts';
import { scanFile, scanInputs, scanPage } from '../../src/cli/scan-pages.ts';
import type { PageOutcome, ScanCorpus } from '../../src/cli/scan-pages.ts';
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

describe('scanFile', () => {
  const scan = (path: string) => scanFile(path, scanCorpus, 'altered');

  it.each([
    ['a.html', ['verbatim']],
    ['b.html', []],
    ['more/d.txt', ['verbatim']],
    ['more/e.html', ['altered']],
  ])('finds what %s quotes', async (name, levels) => {
    const path = join(folder, name);
    const findings = levels.map((level) => expect.objectContaining({ page: path, level }));
    expect(await scan(path)).toEqual({ ok: true, path, findings });
  });

  it.each([
    ['missing.html', 'ENOENT'],
    ['c.html', 'neither HTML nor text'],
    ['more', 'EISDIR'],
  ])('says why %s cannot be read', async (name, problem) => {
    const path = join(folder, name);
    expect(await scan(path)).toEqual({
      ok: false,
      path,
      problem: expect.stringContaining(problem),
    });
  });

  it('says so if the matcher fails', async () => {
    const broken = { ...scanCorpus, corpus: { ...scanCorpus.corpus, byId: new Map() } };
    expect(await scanFile(join(folder, 'a.html'), broken, 'altered')).toMatchObject({
      ok: false,
      problem: 'documents: expected an entry for "keepers-2019", got none',
    });
  });

  it('reads standard input', async () => {
    const outcome = await scanFile('-', scanCorpus, 'altered', async () => Buffer.from(QUOTED));
    expect(outcome).toMatchObject({
      findings: [
        {
          page: '-',
          quotation: { text: SENTENCE, start: 10, end: 10 + SENTENCE.length, quoted: true },
          document: { id: 'keepers-2019', title: 'To the keepers', date: '2019-05-01' },
          source: { text: SENTENCE, seed: 'keepers.txt', start: 7, end: 7 + SENTENCE.length },
          level: 'verbatim',
          differences: [],
          alternatives: [],
        },
      ],
    });
  });
});

describe('scanInputs', () => {
  const INPUTS = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ ok: true, path }) as const);
  const outcomeOf = (path: string): PageOutcome => ({ ok: true, path, findings: [] });

  it('keeps the order of the inputs, whichever scan ends first', async () => {
    let turns = 10;
    const scan = async (path: string) => {
      for (let turn = (turns -= 2); turn > 0; turn--) await Promise.resolve();
      return outcomeOf(path);
    };
    const missing = { ok: false, path: 'x', problem: 'not there' } as const;
    const paths: string[] = [];
    for await (const { path } of scanInputs([missing, ...INPUTS, missing], scan, 4))
      paths.push(path);
    expect(paths).toEqual(['x', 'a', 'b', 'c', 'd', 'e', 'x']);
  });

  it.each([1, 2, 4, 9])('begins no more than %i before the first is done', async (ahead) => {
    let begun = 0;
    let done = 0;
    let most = 0;
    const scan = async (path: string) => {
      most = Math.max(most, ++begun - done);
      return outcomeOf(path);
    };
    for await (const _ of scanInputs(INPUTS, scan, ahead)) done++;
    expect(most).toBe(Math.min(ahead, INPUTS.length));
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

  it('leaves out what is below the level asked for', () => {
    const text = `“${SENTENCE.replace('copper', 'silver')}.” “${SENTENCE}.”`;
    const levels = scanPage('x', { text, quotes: [] }, scanCorpus, 'verbatim');
    expect(levels.map(({ level }) => level)).toEqual(['verbatim']);
  });
});
