import { describe, expect, it } from 'vitest';
import { clipRuns, findFrame, isInFrame } from '../../../../src/core/matching/align/frame.ts';
import { readPage } from '../../../../src/core/matching/reading.ts';

/** Return the quotations that repeated words fill, as words; `words` are the runs on the page. */
function framed(text: string, ...words: readonly string[]): string[] | null {
  const reading = readPage({ text, quotes: [] });
  const { tokens } = reading;
  const runs = words.map((part) => {
    const start = text.indexOf(part);
    const page = tokens.start.indexOf(start);
    const end = tokens.end.indexOf(start + part.length) + 1;
    return { page, source: page, words: end - page };
  });
  const frame = findFrame(reading, runs, ({ first, end }) => end - first);
  return frame && frame.spans.map((s) => text.slice(tokens.start[s.first], tokens.end[s.end - 1]));
}

describe('findFrame', () => {
  it.each<[string, string, readonly string[], readonly string[] | null]>([
    ['one quotation', 'He said “one two three” then.', ['one two three'], ['one two three']],
    ['none outside of marks', 'He said one two three.', ['one two three'], null],
    ['none where most words stand outside', 'a b c d “one two”', ['a b c d', 'one two'], null],
    [
      'the inner quotation',
      '“They said ‘one two three’ then”',
      ['one two three'],
      ['one two three'],
    ],
    [
      'the outer quotation for words of both',
      '“one two three ‘four five’ six”',
      ['one two three ‘four five’ six'],
      ['one two three ‘four five’ six'],
    ],
    // The inner words are half of all: too few; the outer marks hold no other words.
    ['none for half of the words', 'a b c “‘one two three’”', ['a b c', 'one two three'], null],
    [
      'both parts of a split quotation',
      '“one two three,” he said, “four five six.”',
      ['one two three', 'four five six'],
      ['one two three', 'four five six'],
    ],
    [
      'one of two quotations that other words part',
      '“one two three four.” It rained.\n\nAnother day came, with other words of others: “five six”',
      ['one two three four', 'five six'],
      ['one two three four'],
    ],
    [
      'no part that is hardly repeated',
      '“one two three,” he said, “four five six seven eight.”',
      ['one two three', 'four'],
      ['one two three'],
    ],
  ])('finds %s', (_what, text, words, expected) => {
    expect(framed(text, ...words)).toEqual(expected);
  });
});

describe('clipRuns', () => {
  it('gives the parts of runs inside a span', () => {
    const runs = [
      { page: 0, source: 10, words: 4 },
      { page: 6, source: 20, words: 2 },
      { page: 9, source: 30, words: 3 },
    ];
    expect(clipRuns(runs, { first: 2, end: 10 })).toEqual([
      { page: 2, source: 12, words: 2 },
      { page: 6, source: 20, words: 2 },
      { page: 9, source: 30, words: 1 },
    ]);
  });
});

describe('isInFrame', () => {
  it('takes each word without marks, and those of the quotations with them', () => {
    expect(isInFrame(null, 7)).toBe(true);
    const frame = {
      spans: [
        { first: 2, end: 4 },
        { first: 6, end: 8 },
      ],
    };
    expect([1, 2, 3, 4, 6, 8].map((token) => isInFrame(frame, token))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});
