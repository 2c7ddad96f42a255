import { describe, expect, it } from 'vitest';
import type { AlignmentKind, AlignmentRun } from '../../../src/core/model/match.ts';
import { quotedParts } from '../../../src/core/model/match.ts';

const run = (kind: AlignmentKind, start: number, end: number): AlignmentRun => ({
  kind,
  page: { start, end },
  source: { start: 0, end: 0 },
});

describe('quotedParts', () => {
  it.each([
    ['a whole quotation', [run('same', 5, 20)], [{ start: 5, end: 20 }]],
    [
      'a quotation split by attribution',
      [run('same', 5, 9), run('attribution', 9, 15), run('same', 15, 20)],
      [
        { start: 5, end: 9 },
        { start: 15, end: 20 },
      ],
    ],
    [
      'attribution at the very end',
      [run('same', 5, 15), run('attribution', 15, 20)],
      [{ start: 5, end: 15 }],
    ],
    [
      "a reporter's words that only the source has",
      [run('same', 5, 9), run('attribution', 9, 9), run('same', 9, 20)],
      [{ start: 5, end: 20 }],
    ],
  ])('returns the marked parts of %s', (_name, alignment, expected) => {
    expect(quotedParts({ quotation: { start: 5, end: 20 }, alignment })).toEqual(expected);
  });
});
