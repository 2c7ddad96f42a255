import { describe, expect, it } from 'vitest';
import { parseScanCommand } from '../../src/cli/scan-options.ts';

describe('parseScanCommand', () => {
  it('has defaults', () => {
    expect(parseScanCommand(['a.html', '-'])).toEqual({
      type: 'scan',
      options: {
        paths: ['a.html', '-'],
        format: 'text',
        corpus: null,
        minLevel: 'altered',
        quiet: false,
      },
    });
  });

  it('takes every option, before and after the paths', () => {
    const words = '--format csv a --corpus=my.pack b --min-level marked --quiet'.split(' ');
    expect(parseScanCommand(words)).toEqual({
      type: 'scan',
      options: {
        paths: ['a', 'b'],
        format: 'csv',
        corpus: 'my.pack',
        minLevel: 'marked',
        quiet: true,
      },
    });
  });

  it('takes a path that begins with a hyphen after --', () => {
    expect(parseScanCommand(['--', '-a.html'])).toMatchObject({ options: { paths: ['-a.html'] } });
  });

  it('gives help, with or without paths', () => {
    expect(parseScanCommand(['--help'])).toEqual({ type: 'help' });
    expect(parseScanCommand(['a', '--help'])).toEqual({ type: 'help' });
  });

  it.each([
    [[], 'no file or folder is given'],
    [['--quiet'], 'no file or folder is given'],
    [['--format', 'xml', 'a'], '--format: expected one of text, json, csv, md, got "xml"'],
    [
      ['--min-level', 'best', 'a'],
      '--min-level: expected one of altered, marked, verbatim, got "best"',
    ],
    [['--nonsense', 'a'], '--nonsense'],
    [['a', '--format'], '--format'],
  ])('refuses %j', (words, problem) => {
    const command = parseScanCommand(words);
    expect(command).toMatchObject({ type: 'wrong', problem: expect.stringContaining(problem) });
  });
});
