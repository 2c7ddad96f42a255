import { describe, expect, it } from 'vitest';
import {
  commonestPhrase,
  hostileInputs,
  measureHostile,
} from '../../../src/cli/bench/measure-hostile.ts';
import { loadPhrases } from '../../../src/cli/load-phrases.ts';
import { corpus, pack } from './invented-corpus.ts';

describe('commonestPhrase', () => {
  it.each([
    [['To be, or not to be.', 'To be is to do.'], 2, 'to be'],
    [['one two three'], 3, 'one two three'],
    [['one two'], 3, ''],
  ])('of %j with %d words is %j', (texts, words, expected) => {
    expect(commonestPhrase(texts, words)).toBe(expected);
  });
});

describe('hostileInputs', () => {
  it.each(hostileInputs(corpus.documents))('has the length asked for: $name', ({ pageOf }) => {
    expect(pageOf(1000)).toHaveLength(1000);
    expect(pageOf(4000).startsWith(pageOf(1000))).toBe(true);
  });
});

describe('measureHostile', () => {
  it('measures at lengths that double', async () => {
    const input = { name: 'dots', pageOf: (length: number) => '.'.repeat(length) };
    const figures = measureHostile(input, 4000, pack, await loadPhrases());
    expect(figures).toMatchObject({ name: 'dots', sizes: [1000, 2000, 4000] });
    expect(figures.leastMs).toHaveLength(3);
    expect(figures.growth).toBeGreaterThan(0);
  });
});
