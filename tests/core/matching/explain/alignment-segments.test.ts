import { describe, expect, it } from 'vitest';
import {
  pageSegments,
  sentencesAround,
  sourceSegments,
} from '../../../../src/core/matching/explain/alignment-segments.ts';
import type { AlignmentKind, AlignmentRun } from '../../../../src/core/model/match.ts';

type Given = readonly [kind: AlignmentKind, page: readonly number[], source: readonly number[]];

const runsOf = (given: readonly Given[]): AlignmentRun[] =>
  given.map(([kind, [pageStart = 0, pageEnd = 0], [start = 0, end = 0]]) => ({
    kind,
    page: { start: pageStart, end: pageEnd },
    source: { start, end },
  }));
const shown = (segments: readonly { kind: string; text: string }[]) =>
  segments.map(({ kind, text }) => `${kind}: ${text}`);

describe('pageSegments', () => {
  it('cuts the page by kind and leaves out what only the source has', () => {
    const runs = runsOf([
      ['same', [0, 4], [0, 4]],
      ['dropped', [4, 4], [4, 8]],
      ['added', [4, 8], [8, 8]],
    ]);
    expect(shown(pageSegments(runs, 'one two '))).toEqual(['same: one ', 'added: two ']);
  });
});

describe('sourceSegments', () => {
  const text = 'The old ferry sails at noon today.';
  const whole = { start: 0, end: text.length };

  it('cuts the source by kind, with what stands around as context', () => {
    const runs = runsOf([
      ['same', [0, 5], [8, 13]],
      ['added', [5, 9], [13, 13]],
      ['changed', [9, 15], [13, 19]],
    ]);
    expect(shown(sourceSegments(runs, text, whole))).toEqual([
      'context: The old ',
      'same: ferry',
      'changed:  sails',
      'context:  at noon today.',
    ]);
  });

  it('stays within the stretch that is asked for', () => {
    const runs = runsOf([
      ['same', [0, 7], [0, 7]],
      ['changed', [7, 13], [7, 13]],
      ['same', [13, 34], [13, 34]],
    ]);
    const within = { start: 8, end: 19 };
    expect(shown(sourceSegments(runs, text, within))).toEqual(['changed: ferry', 'same:  sails']);
  });

  it('shows two places that the page has in reverse in the order of the source', () => {
    const runs = runsOf([
      ['same', [0, 7], [20, 27]],
      ['jump', [7, 7], [27, 27]],
      ['same', [7, 16], [4, 13]],
    ]);
    expect(shown(sourceSegments(runs, text, { start: 4, end: 27 }))).toEqual([
      'same: old ferry',
      'jump:  sails ',
      'same: at noon',
    ]);
  });
});

describe('sentencesAround', () => {
  const text = 'It rains.  The ferry sails. It is late.\n\nAnother paragraph.';
  const paragraph = { start: 0, end: text.indexOf('\n') };
  const around = (words: string) => {
    const start = text.indexOf(words);
    const span = sentencesAround(text, { start, end: start + words.length }, paragraph);
    return text.slice(span.start, span.end);
  };

  it.each([
    ['ferry', 'The ferry sails.'],
    ['ferry sails. It', 'The ferry sails. It is late.'],
    ['It rains.', 'It rains.'],
    ['It rains.  The ferry sails. It is late.', 'It rains.  The ferry sails. It is late.'],
  ])('widens %j to whole sentences', (words, expected) => {
    expect(around(words)).toBe(expected);
  });
});
