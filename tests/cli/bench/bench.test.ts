import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OURS } from '../../../src/cli/bench/measure-peers.ts';
import { LONG_WORDS } from '../../../src/cli/bench/bench-report.ts';
import type { BenchReport } from '../../../src/cli/bench/bench-report.ts';
import { PEERS } from '../../../src/cli/bench/peers/peers.ts';
import { reportTables } from '../../../src/cli/bench/report-tables.ts';
import { sumOf } from '../../../src/cli/bench/report-cells.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

function bench(...words: string[]): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, ['--import', 'tsx', 'src/cli/bench.ts', ...words], { cwd: ROOT });
}

describe('npm run bench', () => {
  it('says which option is wrong, with status 2', async () => {
    await expect(bench('--corpora', 'many')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--corpora: expected bundled or a number of documents'),
    });
  });

  it('prints its usage', async () => {
    expect((await bench('--help')).stdout).toContain('Usage: npm run bench');
  });
});

describe('npm run bench -- --quick', () => {
  let folder = '';
  let report: BenchReport;
  let printed = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bench-test-'));
    const json = join(folder, 'report.json');
    printed = (await bench('--quick', '--json', json)).stdout;
    report = JSON.parse(await readFile(json, 'utf8')) as BenchReport; // as the command wrote it
  }, 180_000);

  afterAll(() => rm(folder, { recursive: true }));

  it('prints every table of the report', () => {
    for (const { title } of reportTables(report)) expect(printed).toContain(title);
  });

  it('measures the bundled documents and synthetic ones', () => {
    expect(report.corpora.map(({ documents }) => documents)).toEqual([15, 20]);
    expect(report.text).toBe('synthetic text');
  });

  it('builds an index of at most 9.1 bytes a word, 4.6 at stride 2', () => {
    for (const { index } of report.corpora) {
      expect(index.map(({ stride }) => stride)).toEqual([1, 2]);
      expect(index[0]?.bytesPerWord).toBeLessThanOrEqual(9.1);
      expect(index[1]?.bytesPerWord).toBeLessThanOrEqual(4.6);
    }
  });

  it('measures time with and without quotations', () => {
    for (const { warm } of report.corpora) {
      expect(warm.map(({ page }) => page.quotations)).toEqual([12, 0]);
      for (const { floorMs, medianMs } of warm) {
        expect(floorMs).toBeGreaterThan(0);
        expect(medianMs).toBeGreaterThan(0);
      }
    }
  });

  it('finds nearly all long quotations, and nothing that is not planted', () => {
    for (const { quality } of report.corpora) {
      for (const { extra, byLength } of quality) {
        const long = sumOf(byLength.filter(({ words }) => words >= LONG_WORDS));
        expect(long.found / long.planted).toBeGreaterThanOrEqual(0.9);
        expect(extra).toBe(0);
      }
    }
  });

  it('compares every peer', () => {
    for (const { peers } of report.corpora)
      expect(peers.map(({ name }) => name)).toEqual([OURS, ...PEERS.map(({ name }) => name)]);
  });

  it('measures hostile pages at lengths that double', () => {
    expect(report.hostile.length).toBeGreaterThanOrEqual(10);
    for (const { sizes, leastMs, growth } of report.hostile) {
      const [size = NaN] = sizes;
      expect(sizes).toEqual([size, 2 * size, 4 * size]);
      expect(Math.min(...leastMs)).toBeGreaterThan(0);
      expect(growth).toBeGreaterThan(0);
    }
  });
});
