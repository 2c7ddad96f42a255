/** Run by `in-fresh-process.ts`: does one task in a process that has done nothing before, and prints what it measured. */
import { readFileSync } from 'node:fs';
import { buildIndex, openIndex } from '../../core/matching/index/corpus-index.ts';
import { matchText } from '../../core/matching/match-text.ts';
import type { PageText } from '../../core/model/match.ts';
import { loadPhrases } from '../load-phrases.ts';
import { readIndex, readTexts, writeIndex } from './corpus-folder.ts';
import type { BuildFigures, FreshTask, IdleFigures, MatchFigures } from './in-fresh-process.ts';

/** Return the most memory that this process ever held, in bytes. */
function peakBytes(): number {
  try {
    // On Linux `maxRSS` begins with what the parent held when it started this process; `VmHWM` does not.
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}

function build(folder: string, stride: number): BuildFigures {
  const texts = readTexts(folder);
  const before = performance.now();
  const index = buildIndex(texts, { stride });
  const ms = performance.now() - before;
  const figures = { ms, bytes: index.byteLength, peakBytes: peakBytes() };
  writeIndex(folder, stride, index);
  return figures;
}

async function match(folder: string, stride: number, page: string): Promise<MatchFigures> {
  const texts = readTexts(folder);
  const phrases = await loadPhrases();
  const pageText = JSON.parse(readFileSync(page, 'utf8')) as PageText; // written by the process that started this one
  const buffer = readIndex(folder, stride);
  const beforeOpening = performance.now();
  const index = openIndex(buffer);
  const opened = performance.now();
  const pack = {
    documentIds: texts.map((_, i) => `${i}`),
    index,
    textOf: (i: number) => texts[i] ?? '',
  };
  const before = performance.now();
  matchText(pageText, pack, phrases);
  const firstMatchMs = performance.now() - before;
  const openMs = opened - beforeOpening;
  return {
    openMs,
    firstMatchMs,
    words: index.wordCount,
    peakBytes: peakBytes(),
  };
}

async function run(task: FreshTask): Promise<IdleFigures> {
  switch (task.type) {
    case 'idle':
      return { peakBytes: peakBytes() };
    case 'build':
      return build(task.folder, task.stride);
    case 'match':
      return match(task.folder, task.stride, task.page);
  }
}

const [task = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await run(JSON.parse(task) as FreshTask)));
