import { describe, expect, it } from 'vitest';
import { printTable } from '../../../src/cli/bench/print-table.ts';

const TABLE = {
  labels: 1,
  title: 'Times',
  note: 'Of the last run.',
  head: ['way', 'ms'],
  rows: [
    ['ours', '1.20'],
    ['a slow one', '12.3'],
  ],
};

describe('printTable', () => {
  it('aligns labels to the left and figures to the right', () => {
    expect(printTable(TABLE, 'text').split('\n')).toEqual([
      'Times',
      'Of the last run.',
      '',
      'way           ms',
      '──────────  ────',
      'ours        1.20',
      'a slow one  12.3',
      '',
    ]);
  });

  it('prints Markdown', () => {
    expect(printTable(TABLE, 'md').split('\n')).toEqual([
      '**Times.** Of the last run.',
      '',
      '| way        |   ms |',
      '| ---------- | ---: |',
      '| ours       | 1.20 |',
      '| a slow one | 12.3 |',
      '',
    ]);
  });

  it('breaks a long note into lines and loses no word of it', () => {
    const note = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const lines = printTable({ ...TABLE, note }, 'text')
      .split('\n\n')[0]
      ?.split('\n')
      .slice(1);
    expect(lines?.length).toBeGreaterThan(1);
    expect(lines?.every((line) => line.length <= 100)).toBe(true);
    expect(lines?.join(' ')).toBe(note);
  });
});
