/** Weights by key of the term. */
export type TermVector = ReadonlyMap<number, number>;

/** Where a term stands: places in a list of vectors, in order, and its weight in each. */
interface Postings {
  readonly places: number[];
  readonly weights: number[];
}

/** Return where each term of some vectors stands. */
export function postingsOf(vectors: readonly TermVector[]): Map<number, Postings> {
  const postings = new Map<number, Postings>();
  for (const [at, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      if (weight === 0) continue;
      const known = postings.get(term);
      if (known) {
        known.places.push(at);
        known.weights.push(weight);
      } else postings.set(term, { places: [at], weights: [weight] });
    }
  }
  return postings;
}

/**
 * Return what every two vectors share, the products of the weights of common terms, in square bits. Row by row: that of
 * `a` and `b` is at `a * vectors.length + b`.
 */
export function allOverlaps(vectors: readonly TermVector[]): Float64Array {
  const count = vectors.length;
  const overlaps = new Float64Array(count * count);
  for (const { places, weights } of postingsOf(vectors).values()) {
    for (let i = 0; i < places.length; i++) {
      const row = (places[i] ?? 0) * count;
      for (let j = 0; j < places.length; j++) {
        const cell = row + (places[j] ?? 0);
        overlaps[cell] = (overlaps[cell] ?? 0) + (weights[i] ?? 0) * (weights[j] ?? 0);
      }
    }
  }
  return overlaps;
}
