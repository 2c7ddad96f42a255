import { describe, expect, it } from 'vitest';
import {
  compareMatches,
  wordsOf,
  type Expectations,
  type FoundMatch,
} from '../../src/cli/sample-expectations.ts';

const expected: Expectations = {
  find: [
    {
      text: ['the ferry left', 'and came back'],
      level: 'altered',
      quoted: true,
      document: 'ferry',
      differences: [
        { kind: 'changed', page: 'left', source: 'stayed', negation: false, number: false },
      ],
    },
  ],
  silent: ['herring in the morning light'],
};

const good: FoundMatch = {
  parts: ['The ferry left,', 'and came back'],
  level: 'altered',
  quoted: true,
  documentId: 'ferry',
  differences: [
    { kind: 'changed', page: 'left', source: 'stayed', negation: false, number: false },
  ],
};

describe('compareMatches', () => {
  it('accepts what was expected', () => {
    expect(compareMatches(expected, [good])).toEqual([]);
  });

  it('accepts a quotation found in two matches', () => {
    const [first = '', second = ''] = good.parts;
    const halves = [
      { ...good, parts: [first] },
      { ...good, parts: [second] },
    ];
    expect(compareMatches(expected, halves)).toEqual([]);
  });

  it.each<[string, FoundMatch[], RegExp]>([
    ['nothing', [], /^not found/],
    ['a part', [{ ...good, parts: ['the ferry left'] }], /^found in part/],
    ['another level', [{ ...good, level: 'verbatim' }], /^level verbatim/],
    ['no quotation marks', [{ ...good, quoted: false }], /^quoted false/],
    ['another document', [{ ...good, documentId: 'tug' }], /^not found/],
    ['an unnamed difference', [{ ...good, differences: [] }], /^difference/],
    ['one match too many', [good, { ...good, parts: ['a kite'] }], /^not expected/],
    ['the same match twice', [good, { ...good }], /^not expected/],
    ['a silent text', [good, { ...good, parts: ['in the morning light'] }], /^must stay silent/m],
  ])('complains of %s', (_case, found, problem) => {
    expect(compareMatches(expected, found).join('\n')).toMatch(problem);
  });
});

describe('wordsOf', () => {
  it.each([
    ['Top‑level “words”, so-called', ['top', 'level', 'words', 'so', 'called']],
    ['cyber\u00ADcrime isn’t', ['cybercrime', "isn't"]],
  ])('reads %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
