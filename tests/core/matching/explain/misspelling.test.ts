import { describe, expect, it } from 'vitest';
import { isMisspelling } from '../../../../src/core/matching/explain/misspelling.ts';
import type { ComparedWord } from '../../../../src/core/matching/explain/misspelling.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';
import { phrases } from '../seed-corpus.ts';

function wordOf(letters: string): ComparedWord {
  return { letters, hash: tokenise(letters).hash[0] };
}

describe('isMisspelling', () => {
  it.each([
    // A slip of the source's, and slips of a page's: the one makes no word, the other does.
    ['invovle', 'involve', true],
    ['noormal', 'normal', true],
    ['cultre', 'culture', true],
    ['convetnion', 'convention', true],
    ['goverment', 'government', true],
    ['informtion', 'information', true],
    ['internatinal', 'international', true],
    // A letter too many or too few where it doubles.
    ['publissh', 'publish', true],
    ['comittee', 'committee', true],
    ['occured', 'occurred', true],
    ['later', 'latter', false],
    ['planed', 'planned', false],
    ['filing', 'filling', false],
    // Long words whose slip looks like a rare word, and short ones that are words.
    ['prevetnion', 'prevention', true],
    ['infomration', 'information', true],
    ['hose', 'house', false],
    ['worm', 'warm', false],
    // Two known words.
    ['treats', 'threats', false],
    ['martial', 'marital', false],
    ['casual', 'causal', false],
    ['statue', 'statute', false],
    ['through', 'thorough', false],
    // Forms of a word, known or not.
    ['declaration', 'declarations', false],
    ['denazify', 'denazified', false],
    ['cyberattack', 'cyberattacks', false],
    // Opposites, known or not.
    ['acceptable', 'unacceptable', false],
    ['explainable', 'unexplainable', false],
    // Two unknown words.
    ['cyberanarchy', 'cyberanatchy', false],
  ])('judges %s and %s', (a, b, expected) => {
    expect(isMisspelling(wordOf(a), wordOf(b), phrases)).toBe(expected);
    expect(isMisspelling(wordOf(b), wordOf(a), phrases)).toBe(expected);
  });
});
