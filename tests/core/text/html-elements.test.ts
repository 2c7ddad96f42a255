import { describe, expect, it } from 'vitest';
import { isGlued, isNoteMark } from '../../../src/core/text/html-elements.ts';

describe('isNoteMark', () => {
  it.each([
    ['1', 'd'],
    [' 12 ', '.'],
    ['[3]', 'd'],
    ['[note 1]', 'd'],
    ['[1][2]', 'd'],
    ['(4)', '”'],
    ['1, 2–4', 'd'],
    ['*', 'd'],
    ['†‡', 'd'],
    // After a number the brackets tell.
    ['[5]', '9'],
    ['6', ''],
  ])('takes %j after %j for the mark of a note', (superscript, before) => {
    expect(isNoteMark(superscript, before)).toBe(true);
  });

  it.each([
    ['', 'd'],
    ['  ', 'd'],
    ['th', '5'],
    ['e', 'X'],
    ['6', '0'],
    ['-6', '0'],
    ['2+', 'a'],
    ['TM', 'd'],
    ['the whole sentence', 'd'],
    ['[a bracket that holds a good deal more]', 'd'],
    ['1'.repeat(1_000_000), 'd'],
  ])('reads %.40j after %j', (superscript, before) => {
    expect(isNoteMark(superscript, before)).toBe(false);
  });
});

describe('isGlued', () => {
  it.each([
    ['y', 'And', true],
    ['9', '1', true],
    ['é', 'Ж', true],
    ['', 'word', false],
    ['y', ', and', false],
    ['.', 'And', false],
    ['(', 'a', false],
    ['y', '’s', false],
    ['y', '', false],
    ['国', '会', false],
  ])('tells whether %j and %j make one word', (before, text, expected) => {
    expect(isGlued(before, text)).toBe(expected);
  });
});
