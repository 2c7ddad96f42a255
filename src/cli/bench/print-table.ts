import type { BenchFormat } from './bench-options.ts';

/** Rows of text under headings. */
export interface Table {
  /** Columns that stand to the left, the first ones; the others are figures and stand to the right. */
  readonly labels: number;
  readonly title: string;
  /** What the figures are, in a sentence or two. */
  readonly note: string;
  readonly head: readonly string[];
  /** As many cells each as the head. */
  readonly rows: readonly (readonly string[])[];
}

const GAP = '  ';
/** As much of a text as fits on a line of 100 characters, and the space behind it. */
const WRAP = /(.{1,100})(?:\s+|$)/g;

/** Return text broken into lines. */
function wrapped(text: string): string {
  return text.replace(WRAP, '$1\n').trimEnd();
}

/** Return the width of each column. */
function widthsOf({ head, rows }: Table): number[] {
  return head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
}

function padded(row: readonly string[], widths: readonly number[], labels: number): string[] {
  return widths.map((width, column) => {
    const cell = row[column] ?? '';
    return column < labels ? cell.padEnd(width) : cell.padStart(width);
  });
}

function asText(table: Table): string {
  const widths = widthsOf(table);
  const lines = [table.head, widths.map((width) => '─'.repeat(width)), ...table.rows].map((row) =>
    padded(row, widths, table.labels).join(GAP).trimEnd(),
  );
  return `${table.title}\n${wrapped(table.note)}\n\n${lines.join('\n')}\n`;
}

function asMarkdown(table: Table): string {
  const widths = widthsOf(table);
  const rule = widths.map((width, column) =>
    column < table.labels ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const lines = [table.head, rule, ...table.rows].map(
    (row) => `| ${padded(row, widths, table.labels).join(' | ')} |`,
  );
  return `**${table.title}.** ${table.note}\n\n${lines.join('\n')}\n`;
}

/** Return a table as aligned text or as Markdown. */
export function printTable(table: Table, format: BenchFormat): string {
  return format === 'md' ? asMarkdown(table) : asText(table);
}
