import { describe, expect, it } from 'vitest';
import { termCoherence } from '../../../src/core/related/term-coherence.ts';

describe('termCoherence', () => {
  const vector = (...terms: number[]) => new Map(terms.map((term) => [term, 1]));
  // 1 stands with 2 and 3; 9 stands anywhere.
  const vectors = [
    vector(1, 2, 3, 9),
    vector(1, 2, 3),
    vector(4, 5, 9),
    vector(6, 7, 9),
    vector(8),
  ];
  const coherence = termCoherence(vectors);

  it('puts a term of passages that are alike above one of passages that are not', () => {
    expect(coherence.get(1)).toBeGreaterThan(1);
    expect(coherence.get(9)).toBeLessThan(1);
  });

  it('says nothing of a term of one passage', () => {
    expect(coherence.get(8)).toBeUndefined();
  });
});
