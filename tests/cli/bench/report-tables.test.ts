import { describe, expect, it } from 'vitest';
import type { BenchReport } from '../../../src/cli/bench/bench-report.ts';
import { originLine, reportTables } from '../../../src/cli/bench/report-tables.ts';

const REPORT: BenchReport = {
  machine: { processor: 'A Processor', cores: 2, memoryBytes: 8 * 1024 ** 3, node: 'v20.0.0' },
  text: 'synthetic text',
  idlePeakBytes: 88e6,
  corpora: [
    {
      name: 'bundled',
      documents: 15,
      words: 4078,
      index: [
        {
          stride: 1,
          buildMs: 12.4,
          bytes: 33_000,
          bytesPerWord: 8.09,
          openMs: 0.0421,
          firstMatchMs: 38.25,
          leastFirstMatchMs: 35.5,
          runs: 11,
          buildPeakBytes: 90e6,
          matchPeakBytes: 95e6,
        },
      ],
      warm: [
        {
          stride: 1,
          page: { host: 'other', words: 5000, quotations: 12 },
          rounds: 300,
          floorMs: 0.5,
          medianMs: 1.8,
          p95Ms: 2.5,
          ratio: 3.6,
        },
      ],
      quality: [
        {
          stride: 1,
          setting: 'any document',
          pages: 4,
          extra: 1,
          byLength: [
            { words: 4, planted: 4, found: 1 },
            { words: 12, planted: 10, found: 9 },
            { words: 20, planted: 10, found: 10 },
          ],
          byMutation: [{ mutation: 'verbatim', planted: 20, found: 19 }],
        },
      ],
      peers: [
        {
          name: 'sidelight',
          openMs: null,
          pages: 8,
          all: { planted: 24, found: 20 },
          long: { planted: 20, found: 19 },
          wrong: 0,
          foreign: 20,
          falseAlarms: 1,
          medianMs: 1.2,
          ratio: 1,
        },
        { name: 'a slow one', expectedMs: 83_000 },
      ],
    },
  ],
  hostile: [{ name: 'one word', sizes: [1e6, 2e6, 4e6], leastMs: [10, 20, 41], growth: 2.02 }],
};

const tables = reportTables(REPORT);
const rowsOf = (title: string): readonly (readonly string[])[] =>
  tables.find((table) => table.title.startsWith(title))?.rows ?? [];

describe('reportTables', () => {
  it.each(tables)('has a cell for each heading: $title', ({ head, rows, labels }) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(labels).toBeLessThan(head.length);
  });

  it.each([
    [
      'Index',
      ['bundled (15)', '1', '4,078', '12', '8.09', '0.042', '38.3', '35.5', '11', '90', '95'],
    ],
    [
      'A page',
      ['bundled (15)', '1', '5,000', '12', 'other kind', '300', '0.500', '1.80', '2.50', '3.60×'],
    ],
    [
      'Planted quotations found, by length',
      ['bundled (15)', '1', 'any document', '25.0', '90.0', '100.0', '95.0', '24', '1'],
    ],
    ['Planted quotations of 12', ['verbatim', '95.0']],
    ['Pages made', ['one word', '4.00', '10', '20', '41', '2.02']],
  ])('prints the figures: %s', (title, expected) => {
    expect(rowsOf(title)).toEqual([expected]);
  });

  it('says what a process has before it does anything', () => {
    expect(tables[0]?.note).toContain('88 MB');
  });

  it('prints peers beside ours, and says which were left out', () => {
    expect(rowsOf('Others')).toEqual([
      ['bundled (15)', 'sidelight', '8', '83.3', '95.0', '0.0', '5.0', '–', '1.20', '1.00×'],
      ['bundled (15)', 'a slow one, left out', '–', '–', '–', '–', '–', '–', 'about 83,000', '–'],
    ]);
  });
});

describe('originLine', () => {
  it('names machine and text', () => {
    expect(originLine(REPORT)).toBe(
      'A Processor, 2 cores, 8 GB, Node v20.0.0. Text: synthetic text.',
    );
  });
});
