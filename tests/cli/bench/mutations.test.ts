import { describe, expect, it } from 'vitest';
import { CLASSIC_MUTATIONS, MUTATIONS } from '../../../src/cli/bench/mutations.ts';
import { seededRandom } from '../../../src/cli/bench/seeded-random.ts';

const WORDS = (
  'The committee of three recognised that NATO had well-known labour rules, ' +
  "and the members' old programme ended in 12 towns before the long winter came."
).split(' ');

function printed(name: string, seed: number): string | null {
  const mutation = MUTATIONS.find((each) => each.name === name);
  const mutated = mutation?.apply(WORDS, seededRandom(seed));
  return mutated ? mutated.parts.join(' | ') : null;
}

describe('MUTATIONS', () => {
  it('has eleven classic ones and names each once', () => {
    expect(CLASSIC_MUTATIONS).toHaveLength(11);
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
  });

  it.each(MUTATIONS.map(({ name }) => name))('prints the same for the same seed: %s', (name) => {
    expect(printed(name, 5)).toBe(printed(name, 5));
    expect(printed(name, 5)).not.toBeNull();
  });

  it.each([
    ['verbatim', (words: number) => words === 0],
    ['dropped', (words: number) => words < 0],
    ['added', (words: number) => words > 0],
    ['substituted', (words: number) => words === 0],
    ['elided', (words: number) => words < 0],
    ['footnote', (words: number) => words === 0],
    ['clause moved', (words: number) => words === 0],
    ['sic', (words: number) => words === 1],
  ])('changes the number of words as its name says: %s', (name, isRight) => {
    for (let seed = 0; seed < 20; seed++)
      expect(isRight((printed(name, seed) ?? '').split(' ').length - WORDS.length)).toBe(true);
  });

  it.each([
    ['spelling', /recognized .* labor .* program /],
    ['capitals', /^THE COMMITTEE OF THREE/],
    ['attribution', /\S \| \S/],
    ['two paragraphs', /\S \| \S/],
    ['abbreviation', /N\.A\.T\.O\. |NATO \[the long name\]/],
    ['number', /committee of 3 | twelve towns/],
    ['hyphens', /well(?:–| – | |)known/],
    ['elided in parentheses', / \(…\) /],
    ['open ends', /^(?:…|\.\.\.|\[…\]) |(?:…|\.\.\.|\[…\])$/],
  ])('prints what its name says: %s', (name, pattern) => {
    for (let seed = 0; seed < 20; seed++) expect(printed(name, seed)).toMatch(pattern);
  });

  it('returns null where the words offer no occasion', () => {
    const plain = ['a', 'word', 'and', 'another', 'word', 'and', 'no', 'more'];
    for (const name of ['spelling', 'hyphens', 'number', 'abbreviation'])
      expect(
        MUTATIONS.find((each) => each.name === name)?.apply(plain, seededRandom(1)),
      ).toBeNull();
  });
});
