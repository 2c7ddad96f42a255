import { loadCorpus } from './corpus.ts';
import { loadPhrases } from './load-phrases.ts';
import { parseScanCommand, SCAN_USAGE } from './scan-options.ts';
import type { ScanOptions } from './scan-options.ts';
import { problemOf } from './scan-inputs.ts';
import { scanPaths } from './scan-pages.ts';
import { reportFindings } from './scan-report.ts';

async function scan(options: ScanOptions): Promise<number> {
  const scanCorpus = { corpus: await loadCorpus(options.corpus), phrases: await loadPhrases() };
  const result = await scanPaths(options.paths, scanCorpus, options.minLevel);
  process.stdout.write(reportFindings(result.findings, options.format));
  for (const { path, problem } of result.failures) process.stderr.write(`${path}: ${problem}\n`);
  if (!options.quiet) {
    const { findings, pageCount } = result;
    process.stderr.write(`pages: ${pageCount}, quotations: ${findings.length}\n`);
  }
  return result.failures.length > 0 ? 1 : 0;
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // The corpus itself could not be read: nothing was scanned.
  process.stderr.write(`${problemOf(error)}\n`);
  process.exitCode = 1;
}
