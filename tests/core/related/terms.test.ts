import { describe, expect, it } from 'vitest';
import {
  compoundParts,
  familyOf,
  termKeys,
  termWords,
} from '../../../src/core/related/passage-terms.ts';
import { singular } from '../../../src/core/related/stem.ts';

describe('singular', () => {
  it.each([
    ['cybercrimes', 'cybercrime'],
    ['rules', 'rule'],
    ['principles', 'principle'],
    ['states', 'state'],
    ['policies', 'policy'],
    ['countries', 'country'],
    ['conduct', 'conduct'],
    ['this', 'this'],
    ['crisis', 'crisis'],
    ['process', 'process'],
    ['status', 'status'],
    ['gas', 'gas'],
    ['movies', 'movy'], // the price of so few rules
  ])('turns %s into %s', (word, stem) => {
    expect(singular(word)).toBe(stem);
  });
});

describe('termWords', () => {
  const keyOf = termKeys();
  const termsIn = (text: string) => termWords(text, keyOf).map(({ term }) => term);

  it('gives spelling variants, cases and numbers one key', () => {
    expect(termsIn('Behaviours')).toEqual(termsIn('behavior'));
    expect(termsIn('code')).not.toEqual(termsIn('rule'));
  });

  it('gives two words the key of the word that they make', () => {
    const [, crimes] = termWords('cyber crimes', keyOf);
    expect(crimes?.pair).toBe(keyOf('cybercrime'));
  });

  it('says where the words stand', () => {
    const text = 'A “code” of';
    expect(termWords(text, keyOf).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A',
      'code',
      'of',
    ]);
  });
});

describe('compoundParts', () => {
  const vocabulary = new Set(['cyber', 'crime', 'terrorism', 'counter', 'into', 'in', 'to']);

  it.each([
    ['cybercrime', ['cyber', 'crime']],
    ['counterterrorism', ['counter', 'terrorism']],
    ['cyberspace', []], // "space" is not a word here
    ['into', []], // too short to have parts
  ])('cuts %s into %j', (word, parts) => {
    expect(compoundParts(word, vocabulary)).toEqual(parts);
  });
});

describe('familyOf', () => {
  const keyOf = termKeys();

  it.each([
    ['terrorist', 'terrorism', true],
    ['cooperate', 'cooperation', true],
    ['internet', 'international', false],
    ['rule', 'rule', false], // too short to have a family
  ])('%s and %s', (a, b, areOne) => {
    expect(familyOf(a, keyOf) !== null && familyOf(a, keyOf) === familyOf(b, keyOf)).toBe(areOne);
  });
});
