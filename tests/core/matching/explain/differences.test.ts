import { describe, expect, it } from 'vitest';
import { differencesOf, levelOf } from '../../../../src/core/matching/explain/differences.ts';
import type { AlignmentKind, AlignmentRun } from '../../../../src/core/model/match.ts';

function runOf(kind: AlignmentKind, page: string, source: string): AlignmentRun {
  return {
    kind,
    page: { start: 0, end: page.length },
    source: { start: 0, end: source.length },
  };
}

function differenceOf(kind: AlignmentKind, page: string, source: string) {
  return differencesOf([runOf(kind, page, source)], page, source)[0];
}

describe('differencesOf', () => {
  it.each([
    ['not', '', true],
    ['', 'never', true],
    ["don't", 'do', true],
    ['cannot', 'can', true],
    ['can’t', 'can', true],
    ['unacceptable', 'acceptable', true],
    ['legal', 'illegal', true],
    ['no', 'not', false],
    ['note', 'knot', false],
    ['war', 'peace', false],
    ['under', 'der', false],
    ['careless', 'careful', true],
    ['scarcely', '', true],
    ['do not', 'don’t', false],
  ])('tells whether %j for %j changes a negation', (page, source, expected) => {
    expect(differenceOf('changed', page, source)?.negation).toBe(expected);
  });

  it.each([
    ['2012', '2011', true],
    ['1,000', '1000', false],
    ['three', 'four', true],
    ['two states', 'states', true],
    ['G8 heads', 'heads of the G8', false],
    ['often', 'rarely', false],
    ['ten', '10', false],
    ['second', 'first', true],
    ['the second', 'the', false], // orders thoughts, counts nothing
    ['one', 'a', false],
    ['1', 'a', true],
  ])('tells whether %j for %j changes a number', (page, source, expected) => {
    expect(differenceOf('changed', page, source)?.number).toBe(expected);
  });

  it('gives the words without the spaces and punctuation around them', () => {
    expect(differenceOf('changed', ' indeed, ', ', “surely”')).toMatchObject({
      page: 'indeed',
      source: 'surely',
    });
    expect(differenceOf('elided', ' … ', 'left out')?.page).toBe('…');
  });

  it('tells both ends of a long omission, and nothing of its numbers and negations', () => {
    const source = Array.from({ length: 100 }, (_, i) => `word${i} not`).join(' ');
    const told = differenceOf('elided', '…', source);
    expect(told).toMatchObject({ negation: false, number: false });
    expect(told?.source).toMatch(/^word0 not .* … .* word99 not$/);
    expect(told?.source.split(' ')).toHaveLength(25);
  });

  it('leaves out what is no departure', () => {
    const runs = (['same', 'typographic', 'attribution'] as const).map((kind) =>
      runOf(kind, 'a', 'a'),
    );
    expect(differencesOf(runs, 'a', 'a')).toEqual([]);
  });
});

describe('levelOf', () => {
  it.each<[AlignmentKind[], string]>([
    [['same'], 'verbatim'],
    [['same', 'typographic', 'spelling', 'attribution'], 'verbatim'],
    [['same', 'elided'], 'marked'],
    [['inserted', 'same'], 'marked'],
    [['same', 'changed'], 'altered'],
    [['same', 'added', 'elided'], 'altered'],
    [['same', 'dropped'], 'altered'],
    [['same', 'jump'], 'altered'],
  ])('takes the gravest of %j: %s', (kinds, level) => {
    expect(levelOf(kinds.map((kind) => runOf(kind, 'a', 'b')))).toBe(level);
  });
});
