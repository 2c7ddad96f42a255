import { describe, expect, it } from 'vitest';
import { loadPhrases } from '../../../../src/cli/load-phrases.ts';
import { phraseBits } from '../../../../src/core/matching/phrases/information.ts';
import {
  UNCOUNTED_BITS,
  UNCOUNTED_BITS_IN_PHRASE,
  isUncounted,
} from '../../../../src/core/matching/phrases/uncounted-words.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

const phrases = await loadPhrases();

/** The words of a text that are of a language that was not counted. */
function uncountedIn(text: string): string[] {
  const tokens = tokenise(text);
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i++)
    if (isUncounted(phrases, tokens, i)) words.push(text.slice(tokens.start[i], tokens.end[i]));
  return words;
}

function bitsOf(text: string): number {
  const tokens = tokenise(text);
  return phraseBits(phrases, tokens, 0, tokens.length);
}

describe('isUncounted', () => {
  it.each([
    ['the peace and security of all nations', []],
    // A coinage among counted words is a rare word.
    ['they spoke of a xenoharmonic peace and of security', []],
    ['права человека', ['права', 'человека']],
    ['the word “перестройка” and nothing else', []],
    // So are a few words of another language in an English text.
    ['the words “гласность и свобода” and others', []],
    // Two rare words of English side by side are not another language.
    ['that form the basis of the army xenoharmonic ethosphere and of its aims', []],
    ['维护世界和平', [...'维护世界和平']],
    // Function words of English stand between.
    [
      'les droits de l’homme et la liberté du citoyen',
      ['les', 'droits', 'l’homme', 'et', 'liberté', 'du', 'citoyen'],
    ],
  ])('knows which words of %j nobody counted', (text, expected) => {
    expect(uncountedIn(text)).toEqual(expected);
  });
});

describe('phraseBits', () => {
  it('gives words of other languages what a word says on average', () => {
    expect(bitsOf('права человека')).toBe(UNCOUNTED_BITS + UNCOUNTED_BITS_IN_PHRASE);
    expect(bitsOf('زورق أخضر صغير')).toBe(UNCOUNTED_BITS + 2 * UNCOUNTED_BITS_IN_PHRASE);
  });

  it('gives a character of a script without spaces its share of a word', () => {
    expect(bitsOf('维护世界和平')).toBeCloseTo(
      (UNCOUNTED_BITS + 5 * UNCOUNTED_BITS_IN_PHRASE) * (2 / 3),
    );
    expect(bitsOf('わたしたち')).toBeCloseTo((UNCOUNTED_BITS + 4 * UNCOUNTED_BITS_IN_PHRASE) / 4);
  });
});
