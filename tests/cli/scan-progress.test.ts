import { describe, expect, it } from 'vitest';
import { ProgressBar, progressLine } from '../../src/cli/scan-progress.ts';

describe('progressLine', () => {
  it.each([
    [0, 4, 20, '[-------------] 0/4'],
    [1, 4, 20, '[###----------] 1/4'],
    [4, 4, 20, '[#############] 4/4'],
    [40, 100, 200, `[${'#'.repeat(16)}${'-'.repeat(24)}] 40/100`],
    // No room for a bar, for the numbers.
    [40, 100, 9, '40/100'],
    [40, 100, 5, '40/1'],
    [40, 100, 0, ''],
  ])('shows %i of %i in %i columns', (done, total, columns, expected) => {
    expect(progressLine(done, total, columns)).toBe(expected);
  });

  it('is always shorter than a line', () => {
    for (let columns = 1; columns < 100; columns++)
      expect(progressLine(7, 123_456, columns).length).toBeLessThan(columns);
  });
});

/** A terminal of one line that keeps what was written, with a clock that stands still between `tick`s. */
function terminal(total: number, columns = 20) {
  const written: string[] = [];
  let time = 0;
  const stream = { columns, write: (text: string) => written.push(text) };
  const bar = new ProgressBar(stream, total, () => time);
  return { bar, written, tick: (ms: number) => (time += ms) };
}

const ERASE = '\r\u001b[K';

describe('ProgressBar', () => {
  it('draws the first page at once and the next ones no more than ten times a second', () => {
    const { bar, written, tick } = terminal(9);
    for (let page = 0; page < 9; page++) {
      bar.advance();
      tick(40);
    }
    expect(written.map((line) => line.match(/\d\/9/)?.[0])).toEqual(['1/9', '4/9', '7/9']);
  });

  it('moves below what is printed', () => {
    const { bar, written } = terminal(4);
    bar.advance();
    const drawn = written.splice(0);
    bar.above(() => written.push('a line\n'));
    expect(written).toEqual([ERASE, 'a line\n', ...drawn]);
  });

  it('leaves no trace', () => {
    const { bar, written } = terminal(4);
    bar.erase();
    expect(written).toEqual([]);
    bar.advance();
    bar.erase();
    bar.erase();
    expect(written.slice(1)).toEqual([ERASE]);
  });

  it('draws nothing without pages to count', () => {
    const { bar, written } = terminal(0);
    bar.advance();
    bar.above(() => written.push('a line\n'));
    expect(written).toEqual(['a line\n']);
  });

  it('takes a terminal that does not know its size for a common one', () => {
    const { bar, written } = terminal(4, 0);
    bar.advance();
    expect(written[0]).toContain(`[${'#'.repeat(10)}`);
  });
});
