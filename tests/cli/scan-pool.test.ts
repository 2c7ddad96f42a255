import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ScanPool } from '../../src/cli/scan-pool.ts';
import { inventedPack, SENTENCE } from './invented-corpus.ts';

const START_MS = 60_000;

let folder = '';
let pool: ScanPool | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-pool-'));
  writeFileSync(join(folder, 'a.html'), `<p>“${SENTENCE}.”`);
  writeFileSync(join(folder, 'b.html'), Buffer.from([0, 1, 2]));
  // A tree of a million elements.
  writeFileSync(join(folder, 'huge.html'), '<p>a<b>b</b>'.repeat(500_000));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await pool?.close();
});

describe('ScanPool', () => {
  it(
    'scans more files than it has threads',
    async () => {
      const { scan } = (pool = new ScanPool(
        { pack: inventedPack(), minLevel: 'altered' },
        { threads: 2 },
      ));
      const names = ['a.html', 'b.html', 'a.html', 'missing.html', 'a.html'];
      const outcomes = await Promise.all(names.map((name) => scan(join(folder, name))));
      expect(outcomes.map((outcome) => (outcome.ok ? outcome.findings.length : 'failed'))).toEqual([
        1,
        'failed',
        1,
        'failed',
        1,
      ]);
      expect(outcomes.map(({ path }) => path)).toEqual(names.map((name) => join(folder, name)));
    },
    START_MS,
  );

  it(
    'replaces a thread that a file has killed',
    async () => {
      const { scan } = (pool = new ScanPool(
        { pack: inventedPack(), minLevel: 'altered' },
        { threads: 1, threadMegabytes: 64 },
      ));
      const [huge, small] = await Promise.all(
        ['huge.html', 'a.html'].map((name) => scan(join(folder, name))),
      );
      expect(huge).toMatchObject({ ok: false, problem: expect.stringContaining('out of memory') });
      expect(small).toMatchObject({ ok: true, findings: [{ level: 'verbatim' }] });
    },
    START_MS,
  );

  it(
    'fails each file if its threads cannot start',
    async () => {
      const { scan } = (pool = new ScanPool(
        { pack: new Uint8Array(8), minLevel: 'altered' },
        { threads: 1 },
      ));
      const outcome = await scan(join(folder, 'a.html'));
      expect(outcome).toMatchObject({ ok: false, problem: expect.stringMatching(/^pack magic/) });
    },
    START_MS,
  );
});
