import { describe, expect, it } from 'vitest';
import { readProven } from '../../../../src/core/matching/decide/proven-text.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

/** An owner of texts that counts how often each is asked for. */
function countingOwner() {
  const asked: number[] = [];
  const textOf = (document: number): string => {
    asked.push(document);
    return `word and word of document ${document}`;
  };
  return { asked, textOf };
}

describe('readProven', () => {
  it('returns the document with the places of its words', () => {
    const { source, places } = readProven(countingOwner(), 3);
    expect(source).toMatchObject({ document: 3, firstToken: 0, start: 0 });
    expect(places.get(tokenise('word').hash[0])).toEqual([0, 2]);
  });

  it('reads a document once for an owner, and again for another', () => {
    const [owner, other] = [countingOwner(), countingOwner()];
    expect(readProven(owner, 1)).toBe(readProven(owner, 1));
    expect(readProven(other, 1)).not.toBe(readProven(owner, 1));
    expect([owner.asked, other.asked]).toEqual([[1], [1]]);
  });

  it('keeps a bounded number of documents', () => {
    const owner = countingOwner();
    for (let document = 0; document < 40; document++) readProven(owner, document);
    readProven(owner, 39);
    expect(owner.asked).toHaveLength(40);
    readProven(owner, 0);
    expect(owner.asked).toHaveLength(41);
  });
});
