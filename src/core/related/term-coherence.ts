import type { SparseRows } from './sparse-rows.ts';

/** How far the measure is followed. Of 0, 0.5, 0.75, 1 and 1.5 tried, related pairs of the tests ranked best at 0.75. */
const EXPONENT = 0.75;
/** Few passages are a small sample: what they say is not taken further than this. */
const LEAST = 0.1;
const MOST = 2;

/** So many passages of a term are asked, evenly spread: the time of an index grows with its words and no faster. */
const SAMPLE = 16;

/** Return the lengths of the vectors of passages. */
function lengthsOf({ starts, columns }: SparseRows, weights: Float32Array): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, row) => {
    let sum = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      sum += (weights[columns[at] ?? 0] ?? 0) ** 2;
    return Math.sqrt(sum) || 1;
  });
}

/**
 * Return a function that gives the mean cosine of any two of some passages, what one term adds left out. The sum over all
 * pairs is had from the sum of the vectors: its square, less the squares of each.
 */
function meanCosines(terms: SparseRows, weights: Float32Array) {
  const lengths = lengthsOf(terms, weights);
  const sums = new Float64Array(weights.length);
  const { starts, columns } = terms;
  return (passages: readonly number[], without: number): number => {
    let squares = 0;
    for (const row of passages) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const term = columns[at] ?? 0;
        if (term === without) continue;
        const share = (weights[term] ?? 0) / (lengths[row] ?? 1);
        // (sum + share)² is sum² and share² and twice their product, which is what the pairs add
        squares += 2 * share * (sums[term] ?? 0);
        sums[term] = (sums[term] ?? 0) + share;
      }
    }
    for (const row of passages) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) sums[columns[at] ?? 0] = 0;
    }
    return squares / (passages.length * (passages.length - 1) || 1);
  };
}

/**
 * Return by what to multiply the weight of each term. Passages that share a word of a subject ("terrorist") share other
 * words besides; passages that share a word of manner ("noted", "aimed") do so no more than any two. So: how alike the
 * passages are that have the term, that term aside, over how alike any two are. It is the idea of discrimination values
 * (Salton, Yang and Yu, "A theory of term importance in automatic text analysis", 1975).
 *
 * `terms` are the terms of each passage, `passages` the passages of each term, which has at least two.
 */
export function termCoherence(
  terms: SparseRows,
  passages: SparseRows,
  weights: Float32Array,
): Float32Array {
  const meanCosine = meanCosines(terms, weights);
  const usual = meanCosine([...Array(terms.starts.length - 1).keys()], -1);
  return weights.map((_, term) => {
    if (usual === 0) return 1;
    const having = passages.columns.subarray(passages.starts[term], passages.starts[term + 1]);
    if (having.length < 2) return 1; // no two to compare
    const step = Math.max(1, having.length / SAMPLE);
    const sample: number[] = [];
    for (let at = 0; at < having.length; at += step) sample.push(having[Math.floor(at)] ?? 0);
    const relative = meanCosine(sample, term) / usual;
    return Math.min(MOST, Math.max(LEAST, relative)) ** EXPONENT;
  });
}
