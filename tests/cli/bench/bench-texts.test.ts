import { describe, expect, it } from 'vitest';
import { syntheticTexts, textsOf, withoutMarks } from '../../../src/cli/bench/bench-texts.ts';
import { syntheticText } from '../../../src/cli/bench/synthetic-text.ts';

const speeches = Array.from({ length: 8 }, (_, i) => syntheticText(3000, i));
const texts = textsOf(speeches, 3, [syntheticText(3000, 100)]);

describe('textsOf', () => {
  it('cuts documents, strangers and hosts out of different texts', () => {
    const documents = texts.documents(Infinity);
    const all = [...documents, ...texts.strangers, ...texts.hosts];
    expect(documents.length).toBeGreaterThanOrEqual(5);
    expect(texts.strangers.length).toBeGreaterThanOrEqual(3);
    expect(new Set(all).size).toBe(all.length);
  });

  it('begins a larger corpus with the documents of a smaller one', () => {
    expect(texts.documents(4).slice(0, 2)).toEqual(texts.documents(2));
  });

  it('returns fewer documents where there are not so many', () => {
    expect(texts.documents(1000).length).toBeLessThan(1000);
  });
});

describe('syntheticTexts', () => {
  it('gives as many documents as are asked for, none of them a stranger or a host', () => {
    const { documents, strangers, hosts } = syntheticTexts();
    const three = documents(3);
    expect(three).toHaveLength(3);
    expect(documents(2)).toEqual(three.slice(0, 2));
    expect([...strangers, ...hosts].filter((text) => three.includes(text))).toEqual([]);
  });
});

describe('withoutMarks', () => {
  it('takes out double quotation marks and leaves apostrophes', () => {
    expect(withoutMarks('“He” «said» "it’s" „so‟')).toBe('He said it’s so');
  });
});
