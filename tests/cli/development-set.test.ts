import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/cli/corpus.ts';
import { scoreDevelopmentSet } from '../../src/cli/development-set.ts';
import { loadPhrases } from '../../src/cli/load-phrases.ts';
import { inventedPack, SENTENCE } from './invented-corpus.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('scoreDevelopmentSet', () => {
  it('gives the scorer what was marked on each page, and its own arguments', async () => {
    mkdirSync(join(folder, 'dev/pages'), { recursive: true });
    mkdirSync(join(folder, 'negatives'));
    writeFileSync(join(folder, 'dev/pages/1.html'), `<p>“${SENTENCE}.”`);
    writeFileSync(join(folder, 'negatives/2.html'), '<p>Nothing.');
    // A scorer that prints what it was given.
    writeFileSync(
      join(folder, 'score.mjs'),
      `import fs from 'node:fs';
       console.log(fs.readFileSync(process.argv[2], 'utf8'), process.argv[3]);`,
    );
    const scanCorpus = { corpus: openCorpus(inventedPack()), phrases: await loadPhrases() };
    const printed = await scoreDevelopmentSet(folder, scanCorpus, ['--misses']);
    const detection = {
      page: 'pages/1.html',
      text: SENTENCE,
      seed: 'keepers.txt',
      seedStart: 7,
      seedEnd: 7 + SENTENCE.length,
    };
    expect(printed).toBe(`${JSON.stringify([detection])} --misses\n`);
  });
});
