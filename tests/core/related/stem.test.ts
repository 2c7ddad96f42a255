import { describe, expect, it } from 'vitest';
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
