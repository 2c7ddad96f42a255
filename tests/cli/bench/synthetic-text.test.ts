import { describe, expect, it } from 'vitest';
import { syntheticText } from '../../../src/cli/bench/synthetic-text.ts';

/** Return how often each word stands in a text, the commonest first. */
function frequencies(text: string): number[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.values()].toSorted((a, b) => b - a);
}

describe('syntheticText', () => {
  it('returns the same text for the same seed, and another for another', () => {
    expect(syntheticText(500, 7)).toBe(syntheticText(500, 7));
    expect(syntheticText(500, 7)).not.toBe(syntheticText(500, 8));
  });

  it('has the words that are asked for, and at most a paragraph more', () => {
    const words = syntheticText(1000, 1).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(1000);
    expect(words).toBeLessThan(1000 + 6 * 30);
  });

  it('has sentences in paragraphs, without quotation marks', () => {
    for (const paragraph of syntheticText(1000, 1).split('\n'))
      expect(paragraph).toMatch(/^(?:[A-Z][a-z]*(?:,? [a-z]+)*\. ?)+$/);
  });

  it('has few common words and many rare ones', () => {
    const counts = frequencies(syntheticText(50_000, 1));
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect((counts[0] ?? 0) / total).toBeGreaterThan(0.03);
    // By Zipf's law the tenth word is about a tenth as common as the first.
    expect((counts[0] ?? 0) / (counts[9] ?? 1)).toBeGreaterThan(5);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length / 4);
  });
});
