import '../library/fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { relatedExcerpt } from '../../../extension/sidepanel/related-excerpt.ts';
import { relationLabel } from '../../../extension/sidepanel/relation-label.ts';

describe('relatedExcerpt', () => {
  const text =
    'The weather was fine. A code of conduct is needed. The code of conduct was signed by all.';

  it.each([
    [['weather'], text, 'The weather was fine. '],
    [
      ['code of conduct'],
      '… A code of conduct is needed. The code of conduct was signed by all.',
      'A code of conduct is needed. ',
    ],
    [
      ['signed', 'code of conduct'],
      '… The code of conduct was signed by all.',
      'The code of conduct was signed by all.',
    ],
    [[], text, 'The weather was fine. '],
    [['treaty'], text, 'The weather was fine. '],
  ])('begins where %j are', (terms, expected, sentence) => {
    const excerpt = relatedExcerpt(text, terms, 'en');
    expect(excerpt.text).toBe(expected);
    expect(text.slice(excerpt.sentence.start, excerpt.sentence.end)).toBe(sentence);
  });
});

describe('relationLabel', () => {
  it.each([
    [{ type: 'repeats' }, 'repeats this sentence'],
    [
      { type: 'subject', terms: ['code of conduct', 'UN'], sameSpeaker: true, direction: 'later' },
      'same speaker, same subject: code of conduct, UN',
    ],
    [
      { type: 'subject', terms: ['OEWG'], sameSpeaker: false, direction: 'earlier' },
      'earlier, on the same subject: OEWG',
    ],
  ] as const)('says %j in words', (reason, expected) => {
    expect(relationLabel(reason)).toBe(expected);
  });
});
