import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../../../src/core/model/text-span.ts';
import { findQuotations, tokenAt } from '../../../src/core/text/quotation-marks.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

/** Quotations by level, as their words. */
function quotationsOf(text: string, quotes: readonly TextSpan[] = []): string[][] {
  const tokens = tokenise(text);
  return findQuotations(text, tokens, quotes).levels.map((spans) =>
    spans.map(({ first, end }) =>
      text.slice(tokens.start[first], tokens.end[end - 1]).replaceAll('\n', ' / '),
    ),
  );
}

describe('findQuotations', () => {
  it.each([
    ['English', 'he said “one two,” then'],
    ['straight', 'he said "one two," then'],
    ['English single', 'he said ‘one two’ then'],
    ['straight single', "he said 'one two' then"],
    ['two straight single', "he said ''one two'' then"],
    ['French', 'il dit «\u00a0one two\u00a0» alors'],
    ['German', 'er sagte „one two“ dann'],
    ['Polish', 'mówił „one two” potem'],
    ['German single', 'er sagte ‚one two‘ dann'],
    ['German book', 'er sagte »one two« dann'],
    ['Finnish', 'hän sanoi ”one two” sitten'],
    ['Finnish guillemets', 'hän sanoi »one two» sitten'],
    ['single guillemets', 'il dit ‹one two› alors'],
    ['Japanese', '彼は「one two」と'],
    ['Japanese double', '彼は『one two』と'],
    ['prime', '她说〝one two〞了'],
    ['full width', 'x ＂one two＂ y'],
    ['grave', 'he said `one two´ then'],
    ['curly closed by straight', 'he said “one two" then'],
    ['straight closed by curly', 'he said "one two” then'],
    ['in parentheses', '("one two")'],
    ['after a dash', 'said—"one two"—then'],
    ['before a word without a space', 'x “one two”he said'],
  ])('finds marks of the style: %s', (_style, text) => {
    expect(quotationsOf(text)).toEqual([['one two']]);
  });

  it.each([
    ['“one ‘two three’ four”', [['one ‘two three’ four'], ['two three']]],
    ['"one “two” three"', [['one “two” three'], ['two']]],
    ['«one „two“ three»', [['one „two“ three'], ['two']]],
    ['„one ‚two‘ three“', [['one ‚two‘ three'], ['two']]],
    ['"one "two" three"', [['one "two" three'], ['two']]],
  ])('finds nested quotations: %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });

  it.each([
    // A mark on each paragraph, one closing mark at the end.
    ['“one\n“two\n“three” four', [['one / “two / “three']]],
    ['"one\n"two" three', [['one / "two']]],
    ['«one\n«two» three', [['one / «two']]],
    // A line break inside a quotation.
    ['“one\ntwo” three', [['one / two']]],
    // A mark that is never closed ends with its paragraph.
    ['“one two\nthree “four” five', [['one two', 'four']]],
    ['"one two\nthree', [['one two']]],
    ['three “one two', [['one two']]],
  ])('follows quotations over paragraphs: %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });

  it.each([
    ["it's the states' rights and the '90s"],
    ['it’s the states’ rights, ’tis'],
    ["rock 'n roll"],
    ['5" of rain'],
    ["‘unclosed\nand 'unclosed"],
    ['““”” "" «»'],
    ['no marks at all'],
    [''],
  ])('finds none in %j', (text) => {
    expect(quotationsOf(text)).toEqual([]);
  });

  it.each([
    ['‘the states’ rights are ours,’ he said', 'the states’ rights are ours'],
    ["'the states' rights are ours,' he said", "the states' rights are ours"],
    ["'it's ours' he said", "it's ours"],
  ])('knows apostrophes in %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual([[expected]]);
  });

  it('takes spans of the markup for quotations', () => {
    const text = 'He wrote one two and “three”.';
    expect(quotationsOf(text, [{ start: 9, end: 16 }])).toEqual([['one two', 'three']]);
    expect(quotationsOf(text, [{ start: 0, end: text.length }])).toEqual([
      ['He wrote one two and “three'],
      ['three'],
    ]);
    expect(quotationsOf(text, [{ start: 2, end: 3 }])).toEqual([['three']]);
  });

  it('gives each level in order and without overlap, and the depth of each token, whatever the marks', () => {
    const unit = fc.constantFrom(...'“”"‘’\'«»„‚‹›「」 ab\n.,[');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
        const text = units.join('');
        const tokens = tokenise(text);
        const { levels, depth } = findQuotations(text, tokens, [{ start: 3, end: 30 }]);
        const counted = new Uint8Array(tokens.length);
        for (const spans of levels) {
          let last = 0;
          for (const { first, end } of spans) {
            if (first < last || end <= first) return false;
            for (let i = first; i < end; i++) counted[i]++;
            last = end;
          }
        }
        return depth.every((around, i) => around === counted[i]);
      }),
      { seed: 20220414, numRuns: 500 },
    );
  });

  it('keeps only so many quotations inside one another', () => {
    expect(quotationsOf('“a '.repeat(50)).length).toBe(8);
  });
});

describe('tokenAt', () => {
  it('returns the first token that starts at or after an offset', () => {
    const tokens = tokenise('one two three');
    expect([0, 1, 4, 5, 8, 9, 99].map((offset) => tokenAt(tokens, offset))).toEqual([
      0, 1, 1, 2, 2, 3, 3,
    ]);
  });
});
