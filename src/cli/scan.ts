import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { bundledPackPath, openCorpus } from './corpus.ts';
import { loadPhrases } from './load-phrases.ts';
import { listInputs, problemOf, STANDARD_INPUT } from './scan-inputs.ts';
import type { ScanInput } from './scan-inputs.ts';
import { parseScanCommand, SCAN_USAGE } from './scan-options.ts';
import type { ScanOptions } from './scan-options.ts';
import { scanFile, scanInputs } from './scan-pages.ts';
import type { ScanFile } from './scan-pages.ts';
import { ScanPool } from './scan-pool.ts';
import { ProgressBar } from './scan-progress.ts';
import { Report } from './scan-report.ts';

/**
 * Each thread spends about a second on starting and on warming up its compiler, in which it would scan a hundred pages:
 * 228 saved news pages take 6 seconds of processor time with two threads and 4 with one, 2,000 take 20 and 18.
 */
const PAGES_FOR_THREADS = 300;
/** Pages begun, for each thread, before the first of them is done: a long page does not keep the other threads waiting. */
const PAGES_AHEAD = 8;
/** Fewer pages are done before a bar could be read. */
const PAGES_FOR_BAR = 5;

async function listAll(paths: readonly string[]): Promise<ScanInput[]> {
  const inputs: ScanInput[] = [];
  for await (const input of listInputs(paths)) inputs.push(input);
  return inputs;
}

/** Write to standard output, above the bar if both are on the terminal, and wait until there is room for more. */
async function print(text: string, bar: ProgressBar): Promise<void> {
  let hasRoom = true;
  const write = () => (hasRoom = process.stdout.write(text));
  if (process.stdout.isTTY) bar.above(write);
  else write();
  if (!hasRoom) await once(process.stdout, 'drain');
}

/** Scan all inputs and print what is found as it is found; returns how many could be read, and the quotations in them. */
async function scanAll(
  inputs: readonly ScanInput[],
  scanInput: ScanFile,
  ahead: number,
  report: Report,
  bar: ProgressBar,
): Promise<{ pages: number; quotations: number }> {
  let pages = 0;
  let quotations = 0;
  try {
    await print(report.head, bar);
    for await (const outcome of scanInputs(inputs, scanInput, ahead)) {
      bar.advance();
      if (outcome.ok) {
        pages++;
        quotations += outcome.findings.length;
        if (outcome.findings.length > 0) await print(report.page(outcome.findings), bar);
      } else {
        bar.above(() => process.stderr.write(`${outcome.path}: ${outcome.problem}\n`));
      }
    }
  } finally {
    bar.erase();
    await print(report.tail, bar);
  }
  return { pages, quotations };
}

async function scan({ paths, format, corpus, minLevel, quiet }: ScanOptions): Promise<number> {
  const pack = await readFile(corpus ?? (await bundledPackPath()));
  const scanCorpus = { corpus: openCorpus(pack), phrases: await loadPhrases() };
  const inputs = await listAll(paths);
  const threads = inputs.length < PAGES_FOR_THREADS ? 1 : availableParallelism();
  const pool = threads > 1 ? new ScanPool({ pack, minLevel }, { threads }) : null;
  const scanInput: ScanFile = (path) =>
    // A worker thread's standard input is not the process's.
    pool && path !== STANDARD_INPUT ? pool.scan(path) : scanFile(path, scanCorpus, minLevel);
  const hasBar = process.stderr.isTTY && !quiet && inputs.length >= PAGES_FOR_BAR;
  const bar = new ProgressBar(process.stderr, hasBar ? inputs.length : 0);
  const report = new Report(format);
  try {
    const ahead = pool ? threads * PAGES_AHEAD : 1;
    const { pages, quotations } = await scanAll(inputs, scanInput, ahead, report, bar);
    if (!quiet) process.stderr.write(`pages: ${pages}, quotations: ${quotations}\n`);
    return pages < inputs.length ? 1 : 0;
  } finally {
    await pool?.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  const command = parseScanCommand(args);
  switch (command.type) {
    case 'help':
      process.stdout.write(SCAN_USAGE);
      return 0;
    case 'wrong':
      process.stderr.write(`${command.problem}\n\n${SCAN_USAGE}`);
      return 2;
    case 'scan':
      return scan(command.options);
  }
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `| head` has read what it wanted: there is nobody to print for, or to complain to.
    if (error.code !== 'EPIPE') process.stderr.write(`${problemOf(error)}\n`);
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // The corpus itself could not be read: nothing was scanned.
  process.stderr.write(`${problemOf(error)}\n`);
  process.exitCode = 1;
}
