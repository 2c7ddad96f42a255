import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { matchText } from '../core/matching/match-text.ts';
import type { PageText } from '../core/model/match.ts';
import { detectionsOf } from './detections.ts';
import type { Detection } from './detections.ts';
import { readHtmlBytes } from './html-text.ts';
import type { ScanCorpus } from './scan-pages.ts';

/** Folders of a development set with pages, and how the scorer names their files. */
const PAGE_FOLDERS: readonly (readonly [folder: string, name: string])[] = [
  ['dev/pages', 'pages'],
  ['negatives', 'negatives'],
];
const SCORER = 'score.mjs';

/** Return what is marked on a page, in page order. */
function detectOnPage(name: string, page: PageText, { corpus, phrases }: ScanCorpus): Detection[] {
  return matchText(page, corpus, phrases).flatMap((match) => {
    const source = corpus.byId.get(match.source.documentId);
    return source ? detectionsOf(name, page.text, match, source) : [];
  });
}

/** Return what is marked on all pages of a development set. */
async function detectAll(folder: string, scanCorpus: ScanCorpus): Promise<Detection[]> {
  const detections: Detection[] = [];
  for (const [subfolder, name] of PAGE_FOLDERS) {
    for (const file of (await readdir(join(folder, subfolder))).toSorted()) {
      const page = readHtmlBytes(await readFile(join(folder, subfolder, file)));
      detections.push(...detectOnPage(`${name}/${file}`, page, scanCorpus));
    }
  }
  return detections;
}

/** Tell whether a folder holds a development set. */
export function isDevelopmentSet(folder: string): boolean {
  return existsSync(join(folder, SCORER));
}

/** Run the matcher over a development set and return what its scorer prints; `scorerArgs` are passed on to it. */
export async function scoreDevelopmentSet(
  folder: string,
  scanCorpus: ScanCorpus,
  scorerArgs: readonly string[] = [],
): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'sidelight-eval-'));
  try {
    const path = join(scratch, 'detections.json');
    await writeFile(path, JSON.stringify(await detectAll(folder, scanCorpus)));
    const scorer = join(folder, SCORER);
    const { stdout } = await promisify(execFile)(process.execPath, [scorer, path, ...scorerArgs]);
    return stdout;
  } finally {
    await rm(scratch, { recursive: true });
  }
}
