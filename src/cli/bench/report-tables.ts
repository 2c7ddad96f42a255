import type { BenchReport } from './bench-report.ts';
import type { Table } from './print-table.ts';
import { lengthTable, mutationTable, peerTable } from './quality-tables.ts';
import { hostileTable, indexTable, warmTable } from './speed-tables.ts';

/** Return the tables of a report. */
export function reportTables(report: BenchReport): Table[] {
  return [indexTable, warmTable, peerTable, lengthTable, mutationTable, hostileTable].map((table) =>
    table(report),
  );
}

/** Return where a report comes from, in a line. */
export function originLine({ machine, text }: BenchReport): string {
  const memory = Math.round(machine.memoryBytes / 1024 ** 3);
  return `${machine.processor}, ${machine.cores} cores, ${memory} GB, Node ${machine.node}. Text: ${text}.`;
}
