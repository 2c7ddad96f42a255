import { describe, expect, it } from 'vitest';
import { nearPassages } from '../../../src/core/related/lent-terms.ts';
import { indexSubjects } from '../../../src/core/related/subject-index.ts';
import {
  ownOverlaps,
  ownTerms,
  subjectOverlaps,
  subjectTerms,
} from '../../../src/core/related/subject-scores.ts';
import type { TermShares } from '../../../src/core/related/subject-scores.ts';
import { phrases, statements } from './bundled-statements.ts';

const index = indexSubjects(statements, phrases);
const rows = [0, 7, 23, 34, 40, 59, 70];

/** Return the product of two vectors, term by term. */
function product(a: TermShares, b: TermShares): number {
  let sum = 0;
  for (const [term, share] of a)
    sum += share * (b.get(term) ?? 0) * (index.weights[term] ?? 0) ** 2;
  return sum;
}

describe('ownOverlaps', () => {
  it('is the product of the passages’ own terms', () => {
    for (const row of rows) {
      const overlaps = ownOverlaps(index, ownTerms(index, row));
      for (const other of rows) {
        expect(overlaps[other]).toBeCloseTo(
          product(ownTerms(index, row), ownTerms(index, other)),
          6,
        );
      }
    }
  });
});

describe('subjectOverlaps', () => {
  it('is the product of the subjects of passages, though it makes only one of them', () => {
    for (const row of rows) {
      const overlaps = subjectOverlaps(index, subjectTerms(index, row));
      for (const other of rows) {
        const expected = product(subjectTerms(index, row), subjectTerms(index, other));
        expect(overlaps[other]).toBeCloseTo(expected, 6);
      }
    }
  });
});

describe('nearPassages', () => {
  it('gives passages of other documents, each once', () => {
    for (const row of rows) {
      const near = nearPassages(index, row);
      const documents = near.map((other) => index.documentOf[other.row]);
      expect(near.length).toBeGreaterThan(5);
      expect(documents).not.toContain(index.documentOf[row]);
      expect(new Set(near.map((other) => other.row)).size).toBe(near.length);
    }
  });

  it('is nearer than what the subjects share, by what others lend', () => {
    const overlaps = subjectOverlaps(index, subjectTerms(index, 23));
    const lent = nearPassages(index, 23).filter(
      ({ row, nearness }) => nearness > (overlaps[row] ?? 0),
    );
    expect(lent.length).toBe(nearPassages(index, 23).length);
  });
});
