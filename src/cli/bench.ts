import { writeFile } from 'node:fs/promises';
import { BENCH_USAGE, parseBenchCommand } from './bench/bench-options.ts';
import type { BenchOptions } from './bench/bench-options.ts';
import { printTable } from './bench/print-table.ts';
import { originLine, reportTables } from './bench/report-tables.ts';
import { runBench } from './bench/run-bench.ts';

async function bench({ json, format, ...options }: BenchOptions): Promise<void> {
  const report = await runBench(options, (step) => process.stderr.write(`${step}…\n`));
  const tables = reportTables(report).map((table) => printTable(table, format));
  process.stdout.write([originLine(report), '', ...tables].join('\n'));
  if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
}

async function main(args: readonly string[]): Promise<number> {
  const command = parseBenchCommand(args);
  switch (command.type) {
    case 'help':
      process.stdout.write(BENCH_USAGE);
      return 0;
    case 'wrong':
      process.stderr.write(`${command.problem}\n\n${BENCH_USAGE}`);
      return 2;
    case 'bench':
      await bench(command.options);
      return 0;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
