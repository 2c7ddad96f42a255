import { describe, expect, it } from 'vitest';
import { parseBenchCommand } from '../../../src/cli/bench/bench-options.ts';

describe('parseBenchCommand', () => {
  it('has defaults', () => {
    expect(parseBenchCommand([])).toEqual({
      type: 'bench',
      options: {
        corpora: ['bundled', 100, 1000, 10_000],
        quick: false,
        format: 'text',
        json: null,
      },
    });
  });

  it('takes every option', () => {
    const words = '--corpora 7,bundled --quick --format md --json out.json'.split(' ');
    expect(parseBenchCommand(words)).toEqual({
      type: 'bench',
      options: { corpora: [7, 'bundled'], quick: true, format: 'md', json: 'out.json' },
    });
  });

  it('measures small corpora when it is to be quick', () => {
    expect(parseBenchCommand(['--quick'])).toMatchObject({
      options: { corpora: ['bundled', 20] },
    });
  });

  it('gives help', () => {
    expect(parseBenchCommand(['--quick', '--help'])).toEqual({ type: 'help' });
  });

  it.each([
    [['--corpora', 'all'], '--corpora: expected bundled or a number of documents, got "all"'],
    [['--corpora', '5,'], '--corpora: expected bundled or a number of documents, got ""'],
    [['--corpora', '0'], '--corpora'],
    [['--corpora', '1e3'], '--corpora'],
    [['--format', 'xml'], '--format: expected one of text, md, got "xml"'],
    [['--json', ''], '--json: expected a path, got ""'],
    [['--json'], '--json'],
    [['--fast'], '--fast'],
    [['bundled'], 'bundled'],
  ])('refuses %j', (words, problem) => {
    expect(parseBenchCommand(words)).toMatchObject({
      type: 'wrong',
      problem: expect.stringContaining(problem),
    });
  });
});
