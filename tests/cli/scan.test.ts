import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedPack, SENTENCE } from './invented-corpus.ts';

const SCAN = fileURLToPath(new URL('../../src/cli/scan.ts', import.meta.url));
const START_MS = 60_000;
/** Enough pages for worker threads. */
const MANY = 350;

let folder = '';
const pageOfMany = (page: number): string => join(folder, 'many', `${1000 + page}.html`);

/** Every tenth page has a quotation, one is no text, one is as long as the others together. */
function contentOfMany(page: number): string | Uint8Array {
  if (page === 7) return Buffer.from([0, 1, 2]);
  const text = page % 10 === 0 ? `“${SENTENCE}.”` : 'Nothing.';
  return `<p>${page === 20 ? 'Nothing. '.repeat(50_000) : ''}${text}`;
}

let pack = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
  pack = join(folder, 'invented.pack');
  writeFileSync(pack, inventedPack());
  writeFileSync(join(folder, 'a.html'), `<p>“${SENTENCE}.”`);
  mkdirSync(join(folder, 'many'));
  for (let page = 0; page < MANY; page++) writeFileSync(pageOfMany(page), contentOfMany(page));
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
      const [missing, first] = [join(folder, 'none.html'), join(folder, 'a.html')];
      const { status, stdout, stderr } = scan(['--corpus', pack, '--quiet', missing, first]);
      expect(stderr).toMatch(/^.*none\.html: ENOENT.*\n$/);
      expect(stdout).toContain('To the keepers');
      expect(status).toBe(1);
    },
    START_MS,
  );

  it(
    'scans a large folder in the order of its pages, with standard input among them',
    () => {
      const paths = [join(folder, 'a.html'), join(folder, 'many'), '-'];
      const { status, stdout, stderr } = scan(
        ['--corpus', pack, '--format', 'json', ...paths],
        `“${SENTENCE}.”`,
      );
      const findings: { page: string }[] = JSON.parse(stdout);
      const quoting = Array.from({ length: MANY / 10 }, (_, k) => pageOfMany(10 * k));
      expect(findings.map(({ page }) => page)).toEqual([paths[0], ...quoting, '-']);
      expect(stderr).toBe(
        `${pageOfMany(7)}: neither HTML nor text\npages: ${MANY + 1}, quotations: ${MANY / 10 + 2}\n`,
      );
      expect(status).toBe(1);
    },
    START_MS,
  );

  it(
    'ends quietly if nobody reads what it prints',
    async () => {
      const args = ['--import', 'tsx', SCAN, '--corpus', pack, join(folder, 'many')];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      let complaints = '';
      child.stderr.on('data', (chunk) => (complaints += chunk));
      child.stdout.destroy();
      const [status] = await once(child, 'close');
      expect(complaints).not.toMatch(/EPIPE|at /);
      expect(status).toBe(0);
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
