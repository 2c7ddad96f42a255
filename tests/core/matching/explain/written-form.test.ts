import { describe, expect, it } from 'vitest';
import { numbersIn, writtenForm } from '../../../../src/core/matching/explain/written-form.ts';

describe('writtenForm', () => {
  it.each([
    ['seventy per cent', '70%'],
    ['70 per cent', 'seventy percent'],
    ['fifty-five', '55'],
    ['two hundred and fifty-five', '255'],
    ['two thousand five hundred', '2,500'],
    ['1,250,000', '1250000'],
    ['1 250 000', '1.250.000'],
    ['1.25 million', '1,250,000'],
    ['1.1 million', 'one million one hundred thousand'],
    ['the twentieth century', 'the 20th century'],
    ['twenty-first', '21st'],
    ['first', '1st'],
    ['ladies and gentlemen', 'Ladies & Gentlemen'],
    ['U.S.A.', 'USA'],
  ])('is the same for %j and %j', (a, b) => {
    expect(writtenForm(a)).toBe(writtenForm(b));
  });

  it.each([
    ['seventy', 'seventeen'],
    ['2.5', '25'],
    ['ninth', 'nine'],
    ['one and two', '102'],
    ['two hundred', 'two hundreds'],
    ['do not', 'don’t'],
  ])('is another for %j and %j', (a, b) => {
    expect(writtenForm(a)).not.toBe(writtenForm(b));
  });
});

describe('numbersIn', () => {
  it.each([
    ['G8 heads of three states', ['8', '3']],
    ['five, six', ['5', '6']],
    ['nineteen fourteen', ['19', '14']],
    ['one hundred and one nights', ['101']],
    ['five and six', ['5', '6']],
    ['the second of 9 ships', ['2th', '9']],
    ['half a million', ['half', 'million']],
    ['hundreds of thousands', ['hundreds', 'thousands']],
    ['the 1990s', ['1990']],
    ['2,5 and 2.5', ['2.5', '2.5']],
    ['no number, often', []],
  ])('finds the numbers of %j', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});
