import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorSelectors } from '../../../src/core/selector/anchor.ts';
import { CONTEXT_LENGTH, describeSpan } from '../../../src/core/selector/describe.ts';

const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

/** Return the selectors of a phrase of a text. */
function describePhrase(text: string, phrase: string) {
  const start = text.indexOf(phrase);
  return describeSpan(text, { start, end: start + phrase.length });
}

/** Return the anchored words with what stands right around them, or `null`. */
function anchoredIn(text: string, selectors: ReturnType<typeof describeSpan>): string | null {
  const span = anchorSelectors(text, selectors);
  if (!span) return null;
  const { start, end } = span;
  return `${text.slice(Math.max(0, start - 3), start)}|${text.slice(start, end)}|${text.slice(end, end + 3)}`;
}

describe('describeSpan', () => {
  it('gives the words, what stands around them, and their offsets', () => {
    const text = `${'a'.repeat(40)} words ${'b'.repeat(40)}`;
    expect(describeSpan(text, { start: 41, end: 46 })).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: 'words',
        prefix: `${'a'.repeat(31)} `,
        suffix: ` ${'b'.repeat(31)}`,
      },
      position: { type: 'TextPositionSelector', start: 41, end: 46 },
    });
  });

  it('never cuts a character of two code units', () => {
    const text = '😀'.repeat(40);
    for (const start of [40, 42]) {
      const shifted = `x${text}`;
      const { prefix, suffix } = describeSpan(shifted, { start: start + 1, end: start + 3 }).quote;
      expect(prefix).not.toMatch(HALF);
      expect(suffix).not.toMatch(HALF);
    }
    const { prefix, suffix } = describeSpan(`${text}x words x${text}`, {
      start: 82,
      end: 87,
    }).quote;
    expect([prefix, suffix].map((side) => side.length)).toEqual([CONTEXT_LENGTH, CONTEXT_LENGTH]);
    expect(describeSpan(`${text}words${text}x`, { start: 80, end: 85 }).quote.prefix).not.toMatch(
      HALF,
    );
    expect(describeSpan(`${text} words`, { start: 81, end: 86 }).quote.prefix).toHaveLength(
      CONTEXT_LENGTH - 1,
    );
  });
});

describe('anchorSelectors', () => {
  const text = 'One rule for all. He said: one rule for some. She said: one rule for none.';

  it('finds every span of every text again', () => {
    const cases = fc
      .tuple(fc.string({ minLength: 1 }), fc.nat(), fc.nat())
      .map(([whole, a, b]) => {
        const [start, end] = [a % whole.length, b % (whole.length + 1)];
        return { whole, start: Math.min(start, end), end: Math.max(start, end) };
      })
      .filter(({ start, end }) => start < end);
    fc.assert(
      fc.property(cases, ({ whole, start, end }) => {
        expect(anchorSelectors(whole, describeSpan(whole, { start, end }))).toEqual({ start, end });
      }),
      { seed: 5 },
    );
  });

  it('follows words that moved', () => {
    const selectors = describePhrase(text, 'rule for some');
    expect(anchoredIn(`New paragraph.\n${text}`, selectors)).toBe('ne |rule for some|. S');
  });

  it('tells repetitions apart by what stands around them', () => {
    const second = describeSpan(text, { start: 31, end: 35 });
    expect(anchoredIn(text, second)).toBe('ne |rule| fo');
    expect(anchorSelectors(`Intro. ${text}`, second)).toEqual({ start: 38, end: 42 });
  });

  it('takes other white space, and keeps to the words as written where both are there', () => {
    const selectors = describePhrase('say one rule\u00a0for some now', 'one rule\u00a0for some');
    expect(anchoredIn('They say\none  rule\nfor some\nnow', selectors)).toBe(
      'ay\n|one  rule\nfor some|\nno',
    );
    const both = 'x one rule for some y; say one rule\u00a0for some now';
    expect(anchoredIn(both, selectors)).toBe('ay |one rule\u00a0for some| no');
  });

  it.each([
    ['the words are gone', 'Quite another page.'],
    ['a word has changed', text.replaceAll('rule', 'law')],
    ['the page is empty', ''],
  ])('returns null if %s', (_why, page) => {
    expect(anchorSelectors(page, describePhrase(text, 'rule for some'))).toBeNull();
  });

  it('returns null rather than choose between two places that fit alike', () => {
    const selectors = describePhrase('Here, one rule, there.', 'one rule');
    expect(anchorSelectors('(one rule) and (one rule)', selectors)).toBeNull();
  });

  it('returns null for no words', () => {
    expect(anchorSelectors('a b', describeSpan('a b', { start: 1, end: 1 }))).toBeNull();
    expect(anchorSelectors('a b', describeSpan('  a b', { start: 0, end: 2 }))).toBeNull();
  });

  it('takes signs of patterns as they are', () => {
    const selectors = describePhrase('costs $5 (a.b) [c] \\d+ now', '$5 (a.b) [c] \\d+');
    expect(anchoredIn('It costs $5 (a.b) [c] \\d+ now', selectors)).toBe(
      'ts |$5 (a.b) [c] \\d+| no',
    );
    expect(anchorSelectors('It costs $5 (axb) [c] \\d+ now', selectors)).toBeNull();
  });
});
