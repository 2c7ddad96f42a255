import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedPack, SENTENCE } from './invented-corpus.ts';

const SCAN = fileURLToPath(new URL('../../src/cli/scan.ts', import.meta.url));
const START_MS = 60_000;

let folder = '';
let pack = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
  pack = join(folder, 'invented.pack');
  writeFileSync(pack, inventedPack());
  writeFileSync(join(folder, 'a.html'), `<p>“${SENTENCE}.”`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const scan = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', SCAN, ...args], { encoding: 'utf8', input });

describe('npm run scan', () => {
  it(
    'prints JSON and ends in 0 with a match, by path and by standard input',
    () => {
      const { status, stdout, stderr } = scan(
        ['--corpus', pack, '--format', 'json', '-', join(folder, 'a.html')],
        'Nothing.',
      );
      expect(stderr).toBe('pages: 2, quotations: 1\n');
      expect(JSON.parse(stdout)).toMatchObject([{ quotation: { text: SENTENCE } }]);
      expect(status).toBe(0);
    },
    START_MS,
  );

  it(
    'goes on after a file that cannot be read and ends in 1',
    () => {
      const missing = join(folder, 'none.html');
      const { status, stdout, stderr } = scan(['--corpus', pack, '--quiet', missing, folder]);
      expect(stderr).toMatch(/^.*none\.html: ENOENT.*\n$/);
      expect(stdout).toContain('To the keepers');
      expect(status).toBe(1);
    },
    START_MS,
  );

  it(
    'ends in 1 if the corpus cannot be read',
    () => {
      const { status, stdout, stderr } = scan(['--corpus', join(folder, 'a.html'), folder]);
      expect(stderr).toMatch(/^pack magic: /);
      expect(stdout).toBe('');
      expect(status).toBe(1);
    },
    START_MS,
  );

  it(
    'ends in 2 and shows the usage for wrong words',
    () => {
      const { status, stderr } = scan(['--format', 'xml', folder]);
      expect(stderr).toMatch(/^--format: expected one of [\s\S]*\nUsage: /);
      expect(status).toBe(2);
    },
    START_MS,
  );

  it(
    'prints help and ends in 0',
    () => {
      const { status, stdout } = scan(['--help']);
      expect(stdout).toMatch(/^Usage: npm run scan/);
      expect(status).toBe(0);
    },
    START_MS,
  );
});
