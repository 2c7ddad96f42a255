import { describe, expect, it } from 'vitest';
import {
  beginsParagraph,
  isAtClosing,
  isAtOpening,
  isBetweenWords,
  isElision,
} from '../../../src/core/text/mark-places.ts';

/** What the functions say of the mark `|` in a text. */
function placeOf(text: string) {
  const offset = text.indexOf('|');
  return { opening: isAtOpening(text, offset), closing: isAtClosing(text, offset) };
}

describe('isAtOpening and isAtClosing', () => {
  it.each([
    ['said |one', true, false],
    ['|one', true, false],
    ['\u3000|one', true, false],
    ['(|one', true, false],
    ['—|one', true, false],
    ['one| said', false, true],
    ['one|', false, true],
    ['one.|', false, true],
    ['one|, said', false, true],
    ['don|t', false, false],
    ['one | two', false, false],
    // Korean particles and Chinese characters stand right behind a mark.
    ['우리|는', false, true],
    ['我们|了', false, true],
    ['Straß|ß', false, false],
  ])('tell the place of the mark in %j', (text, opening, closing) => {
    expect(placeOf(text)).toEqual({ opening, closing });
  });
});

describe('isBetweenWords', () => {
  it.each([
    ['说|我', true],
    ['ב|הארץ', true],
    ['ل|النهار', true],
    ['l’|Humanité', true],
    ['don|t', false],
    ['说| 我', false],
    ['’|Humanité', false],
  ])('judges %j', (text, expected) => {
    expect(isBetweenWords(text, text.indexOf('|'))).toBe(expected);
  });
});

describe('isElision', () => {
  it.each([
    ['the ’90s were', true],
    ["in '45 they", true],
    ['’tis so', true],
    ['‘Twas night', true],
    ['pull ’em', true],
    ['rock ’n’ roll', true],
    ['‘1990s’', false],
    ['‘Tiszta’', false],
    ['‘One’', false],
  ])('judges the first mark of %j', (text, expected) => {
    expect(isElision(text, text.search(/['’‘]/))).toBe(expected);
  });

  it('knows the second mark of rock ’n’ roll', () => {
    expect(isElision('rock ’n’ roll', 7)).toBe(true);
    expect(isElision('‘man’ said', 4)).toBe(false);
  });
});

describe('beginsParagraph', () => {
  it('sees through spaces', () => {
    expect(beginsParagraph('“one', 0)).toBe(true);
    expect(beginsParagraph('one\n\u3000 “two', 6)).toBe(true);
    expect(beginsParagraph('one “two', 4)).toBe(false);
  });
});
