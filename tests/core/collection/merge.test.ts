import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../src/core/collection/merge.ts';
import { annotation, anyCollection } from './annotations.ts';

const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-01-01T00:00:01Z'; // written otherwise, still later
const kept = annotation({ modified: EARLY, note: 'kept' });

describe('planMerge', () => {
  it('adds what is not there yet', () => {
    expect(planMerge([], [kept])).toEqual({ added: [kept], updated: [], unchanged: [] });
  });

  it('replaces by what was modified later', () => {
    const later = { ...kept, modified: LATE, note: 'later' };
    expect(planMerge([kept], [later])).toEqual({ added: [], updated: [later], unchanged: [] });
  });

  it('keeps what is as new or newer', () => {
    const other = { ...kept, note: 'other' };
    expect(planMerge([kept], [other]).unchanged).toEqual([kept]);
    const newer = { ...kept, modified: LATE };
    expect(planMerge([newer], [kept]).unchanged).toEqual([newer]);
  });

  it('takes the newest of one id that comes twice', () => {
    const later = { ...kept, modified: LATE };
    expect(planMerge([], [later, kept]).added).toEqual([later]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyCollection, anyCollection, (existing, incoming) => {
        const plan = planMerge(existing, incoming);
        const replaced = new Set(plan.updated.map(({ id }) => id));
        const merged = [
          ...existing.filter(({ id }) => !replaced.has(id)),
          ...plan.updated,
          ...plan.added,
        ];
        const again = planMerge(merged, incoming);
        expect([...again.added, ...again.updated]).toEqual([]);
        expect(merged.length).toBeGreaterThanOrEqual(existing.length);
      }),
      { seed: 6, numRuns: 50 },
    );
  });
});
