import { describe, expect, it } from 'vitest';
import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
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
    ['١', '1'],
    ['९', '9'],
    ['๓', '3'],
    ['ي', 'ي'],
    ['ی', 'ي'],
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
    ['\u093c', IGNORED],
    ['\u055e', IGNORED],
    ['ـ', IGNORED],
    ['…', ELLIPSIS],
    ['‥', ELLIPSIS],
    ['［', BRACKET_OPEN],
    ['】', BRACKET_CLOSE],
    ['﹝', BRACKET_OPEN],
    ['\u2028', NEWLINE],
    ['。', SENTENCE_END],
    ['؟', SENTENCE_END],
    ['۔', SENTENCE_END],
    ['॥', SENTENCE_END],
    ['។', SENTENCE_END],
    ['\u037e', SENTENCE_END],
    ['’', SINGLE_MARK],
    ['‹', SINGLE_MARK],
    ['«', DOUBLE_MARK],
    ['」', DOUBLE_MARK],
    ['｢', DOUBLE_MARK],
    ['״', DOUBLE_MARK],
    ['׳', SINGLE_MARK],
    // Titles of books, not quotations.
    ['《', SEPARATOR],
    ['ﬁ', EXPANDS],
    ['ß', EXPANDS],
    ['한', EXPANDS],
    ['が', EXPANDS],
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
    ['한', '한'.normalize('NFD')],
    ['が', 'か\u3099'],
    ['ｶ', 'カ'],
    ['क़', 'क'],
    ['ำ', 'ํา'],
    ['𠀀', '𠀀'],
    ['½', '12'],
    ['😀', ''],
    ['के'.charAt(1), 'के'.charAt(1)],
  ])('folds %s to %j', (character, folded) => {
    expect(foldedLetters(character)).toBe(folded);
  });
});
