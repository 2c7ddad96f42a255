import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  readIndex,
  readTexts,
  writeIndex,
  writeTexts,
} from '../../../src/cli/bench/corpus-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a corpus on disk', () => {
  it('gives its texts back', () => {
    const texts = ['one', '', '“Größe” — два 三 🙂', 'four\nfive'];
    writeTexts(folder, texts);
    expect(readTexts(folder)).toEqual(texts);
  });

  it('gives the index of each stride back', () => {
    writeIndex(folder, 1, Uint8Array.from([1, 2, 3, 4]).buffer);
    writeIndex(folder, 2, Uint8Array.from([5, 6]).buffer);
    expect([...new Uint8Array(readIndex(folder, 1))]).toEqual([1, 2, 3, 4]);
    expect([...new Uint8Array(readIndex(folder, 2))]).toEqual([5, 6]);
  });

  it('refuses lengths that are no list', () => {
    writeTexts(folder, ['one']);
    writeFileSync(join(folder, 'lengths.json'), '{}');
    expect(() => readTexts(folder)).toThrow('lengths.json: expected a list');
  });
});
