import { describe, expect, it } from 'vitest';
import { sparseRows, transpose } from '../../../src/core/related/sparse-rows.ts';
import { termCoherence } from '../../../src/core/related/term-coherence.ts';

describe('termCoherence', () => {
  // 1 stands with 2 and 3; 9 stands anywhere.
  const passages = [[1, 2, 3, 9], [1, 2, 3], [4, 5, 9], [6, 7, 9], [8]];
  const terms = sparseRows(passages, (passage) => passage);
  const coherence = termCoherence(terms, transpose(terms, 10), new Float32Array(10).fill(1));

  it('puts a term of passages that are alike above one of passages that are not', () => {
    expect(coherence[1]).toBeGreaterThan(1);
    expect(coherence[9]).toBeLessThan(1);
  });

  it('says nothing of a term of one passage', () => {
    expect(coherence[8]).toBe(1);
  });

  it('says nothing where no two passages are alike', () => {
    const alone = sparseRows([[0], [1]], (passage) => passage);
    expect([...termCoherence(alone, transpose(alone, 2), new Float32Array(2).fill(1))]).toEqual([
      1, 1,
    ]);
  });
});
