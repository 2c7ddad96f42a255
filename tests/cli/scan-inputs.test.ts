import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listInputs, readPage } from '../../src/cli/scan-inputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-inputs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (path: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), '');
};

/** Return the inputs' paths in the scratch folder, failures with `!`. */
async function list(...paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const input of listInputs(paths.map((path) => join(folder, path))))
    found.push(`${input.ok ? '' : '!'}${relative(folder, input.path)}`);
  return found;
}

describe('listInputs', () => {
  it('finds pages in folders of folders, by name, and leaves other files alone', async () => {
    for (const path of ['b.html', 'a/z.HTM', 'a/y/x.txt', 'c.pdf', 'a/style.css', '.htaccess'])
      put(path);
    expect(await list('.')).toEqual(['a/y/x.txt', 'a/z.HTM', 'b.html']);
  });

  it('takes named files whatever their name, in the order given', async () => {
    for (const path of ['b.xyz', 'a.html']) put(path);
    expect(await list('b.xyz', 'a.html')).toEqual(['b.xyz', 'a.html']);
  });

  it('notes what is not there and goes on', async () => {
    put('a.html');
    expect(await list('none.html', 'a.html')).toEqual(['!none.html', 'a.html']);
  });

  it('does not follow links in a ring', async () => {
    put('a/b.html');
    symlinkSync(folder, join(folder, 'a/ring'));
    expect(await list('.')).toEqual(['a/b.html']);
  });

  // The superuser reads every folder.
  it.skipIf(process.getuid?.() === 0)('notes a folder that cannot be read', async () => {
    put('a/b.html');
    chmodSync(join(folder, 'a'), 0o000);
    const found = await list('.');
    chmodSync(join(folder, 'a'), 0o700);
    expect(found).toEqual(['!a']);
  });

  it('takes - for standard input', async () => {
    const found = [];
    for await (const input of listInputs(['-'])) found.push(input);
    expect(found).toEqual([{ ok: true, path: '-' }]);
  });
});

describe('readPage', () => {
  const page = Buffer.from(' \n<p>a &amp; <q>b</q></p>');
  const read = { text: 'a & b', quotes: [{ start: 4, end: 5 }] };
  const plain = { text: page.toString(), quotes: [] };

  it.each([
    ['a.html', read],
    ['a.HTM', read],
    ['a.txt', plain],
    ['-', read],
    ['a', read],
  ])('reads %s by its name, else by its first character', (path, expected) => {
    expect(readPage(path, page)).toEqual(expected);
  });

  it('reads text on standard input as it stands', () => {
    expect(readPage('-', Buffer.from('a < b\n'))).toEqual({ text: 'a < b\n', quotes: [] });
  });

  it('refuses bytes that are no text', () => {
    expect(() => readPage('a.html', Buffer.from([37, 80, 0, 1]))).toThrow('neither HTML nor text');
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(readPage('a.txt', Buffer.from('\ufeffab', 'utf16le')).text).toBe('ab');
  });
});
