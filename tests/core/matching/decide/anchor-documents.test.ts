import { describe, expect, it } from 'vitest';
import { matchSeeds, wordsOf } from '../seed-corpus.ts';

/** Proves on its own that a page quotes the document of the cyber dictatorship. */
const PROOF =
  'which seem to be under the illusion that they will be able to impose their cyber dictatorship on the world';

describe('claimQuotations', () => {
  it.each([0, 1, 2, 3])(
    'finds two rare words of a proven document, wherever on the page (%i words on)',
    (words) => {
      // The document has the first word eight times, twice within a few words.
      const page = `He told of nations “${PROOF}”. ${'Then '.repeat(words)}The words “cyber dictatorship” stuck.`;
      const matches = matchSeeds(page);
      expect(matches.map((match) => wordsOf(match, page).source)).toEqual([
        PROOF,
        'cyber dictatorship',
      ]);
      expect(matches[1]).toMatchObject({ level: 'verbatim', quoted: true });
    },
  );

  it('leaves two rare words alone where nothing proves the document', () => {
    expect(matchSeeds('The words “cyber dictatorship” stuck.')).toEqual([]);
  });
});
