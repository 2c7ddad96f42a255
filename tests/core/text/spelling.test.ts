import { describe, expect, it } from 'vitest';
import { isSpellingVariant } from '../../../src/core/text/spelling.ts';

describe('isSpellingVariant', () => {
  it.each([
    ['organise', 'organize'],
    ['demilitarising', 'demilitarizing'],
    ['analyse', 'analyze'],
    ['behaviour', 'behavior'],
    ['colour', 'color'],
    ['centre', 'center'],
    ['centres', 'centers'],
    ['defence', 'defense'],
    ['travelled', 'traveled'],
    ['combatting', 'combating'],
    ['fulfil', 'fulfill'],
    ['programme', 'program'],
    ['catalogue', 'catalog'],
    ['encyclopaedia', 'encyclopedia'],
    ['judgement', 'judgment'],
    ['sulphur', 'sulfur'],
    ['grey', 'gray'],
  ])('takes %s and %s for one word', (a, b) => {
    expect(isSpellingVariant(a, b)).toBe(true);
    expect(isSpellingVariant(b, a)).toBe(true);
  });

  it.each([
    ['later', 'latter'],
    ['met', 'meet'],
    ['policy', 'police'],
    ['device', 'devise'],
    ['states', 'state'],
    ['for', 'four'],
    ['desert', 'dessert'],
    ['acceptable', 'unacceptable'],
  ])('tells %s from %s', (a, b) => {
    expect(isSpellingVariant(a, b)).toBe(false);
  });
});
