import { describe, expect, it } from 'vitest';
import {
  hasNoApostrophe,
  isSyllabic,
  isUnspaced,
  joinsPrevious,
  takesNext,
} from '../../../src/core/text/unspaced-scripts.ts';

const codeOf = (character: string): number => character.charCodeAt(0);

describe('isUnspaced', () => {
  it.each([...'漢々かカーㄅꀀกັငក𠀀'])('knows %s', (character) => {
    expect(isUnspaced(codeOf(character))).toBe(true);
  });

  it.each([...'aжωאبकབ한ა𝗕'])('leaves %s to the scripts with spaces', (character) => {
    expect(isUnspaced(codeOf(character))).toBe(false);
  });
});

describe('isSyllabic', () => {
  it('tells kana and Thai from Chinese characters', () => {
    expect([...'かカก'].map((character) => isSyllabic(codeOf(character)))).not.toContain(false);
    expect([...'漢㐀𠀀'].map((character) => isSyllabic(codeOf(character)))).not.toContain(true);
  });
});

describe('joinsPrevious and takesNext', () => {
  it('keep vowel signs and tone marks with their consonant', () => {
    expect(
      [...'ะาิ่ๆຳ'.normalize('NFKD'), '\u3099'].every((sign) => joinsPrevious(codeOf(sign))),
    ).toBe(true);
    expect([...'กカ漢'].some((letter) => joinsPrevious(codeOf(letter)))).toBe(false);
    expect([...'เไໂ', '\u1039', '\u17d2'].every((sign) => takesNext(codeOf(sign)))).toBe(true);
    expect([...'กา漢'].some((letter) => takesNext(codeOf(letter)))).toBe(false);
  });
});

describe('hasNoApostrophe', () => {
  it('is true of Korean and the scripts without spaces', () => {
    expect([...'한漢ก'].every((letter) => hasNoApostrophe(codeOf(letter)))).toBe(true);
    expect([...'aжא'].some((letter) => hasNoApostrophe(codeOf(letter)))).toBe(false);
  });
});
