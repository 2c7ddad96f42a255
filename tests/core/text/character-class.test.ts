import { describe, expect, it } from 'vitest';
import {
  DOUBLE_MARK,
  ELLIPSIS,
  EXPANDS,
  IGNORED,
  NEWLINE,
  SENTENCE_END,
  SEPARATOR,
  SINGLE_MARK,
  classOf,
  foldedLetters,
} from '../../../src/core/text/character-class.ts';

describe('classOf', () => {
  it.each([
    ['A', 'a'],
    ['é', 'e'],
    ['Š', 's'],
    ['Ж', 'ж'],
    ['й', 'и'],
    ['Ά', 'α'],
    ['١', '١'],
    ['한', '한'],
    ['漢', '漢'],
    ['Ａ', 'a'],
  ])('folds %s to %s', (character, folded) => {
    expect(String.fromCharCode(classOf(character.charCodeAt(0)))).toBe(folded);
  });

  it.each([
    ['\u00a0', SEPARATOR],
    ['—', SEPARATOR],
    ['×', SEPARATOR],
    ['₤', SEPARATOR],
    ['\u00ad', IGNORED],
    ['\u200b', IGNORED],
    ['\u2060', IGNORED],
    ['\ufeff', IGNORED],
    ['\u0301', IGNORED],
    ['\u064b', IGNORED],
    ['ـ', IGNORED],
    ['…', ELLIPSIS],
    ['\u2028', NEWLINE],
    ['。', SENTENCE_END],
    ['؟', SENTENCE_END],
    ['’', SINGLE_MARK],
    ['‹', SINGLE_MARK],
    ['«', DOUBLE_MARK],
    ['」', DOUBLE_MARK],
    ['ﬁ', EXPANDS],
    ['ß', EXPANDS],
    ['\ud83d', EXPANDS],
  ])('knows %j', (character, kind) => {
    expect(classOf(character.charCodeAt(0))).toBe(kind);
  });
});

describe('foldedLetters', () => {
  it.each([
    ['ﬁ', 'fi'],
    ['ß', 'ss'],
    ['Æ', 'ae'],
    ['𝗕', 'b'],
    ['½', '12'],
    ['😀', ''],
    ['के'.charAt(1), 'के'.charAt(1)],
  ])('folds %s to %j', (character, folded) => {
    expect(foldedLetters(character)).toBe(folded);
  });
});
