import { describe, expect, it } from 'vitest';
import { buildPhrases } from '../../../../src/core/matching/phrases/build-phrases.ts';
import { openPhrases } from '../../../../src/core/matching/phrases/phrase-frequencies.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

describe('buildPhrases', () => {
  it('counts more words than its first array holds, up to the last', () => {
    // 100,000 words, the rarer one in the last document only.
    const texts = [
      ...Array.from({ length: 99 }, () => 'alpha '.repeat(1000)),
      'bravo '.repeat(1000),
    ];
    const phrases = openPhrases(buildPhrases(texts));
    const bitsOf = (word: string) => phrases.unigramBits(tokenise(word).hash[0] ?? 0);
    expect(bitsOf('alpha')).toBeCloseTo(-Math.log2(0.99), 1);
    expect(bitsOf('bravo')).toBeCloseTo(-Math.log2(0.01), 1);
  });
});
