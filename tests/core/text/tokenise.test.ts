import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AFTER_BRACKET,
  AFTER_ELLIPSIS,
  AFTER_PARAGRAPH,
  AFTER_SENTENCE,
  IN_BRACKETS,
  PARTLY_IN_BRACKETS,
  foldedWord,
  tokenise,
} from '../../../src/core/text/tokenise.ts';

function words(text: string): string[] {
  const { length, start, end } = tokenise(text);
  return Array.from({ length }, (_, i) => text.slice(start[i], end[i]));
}

function hashesOf(text: string): number[] {
  const { length, hash } = tokenise(text);
  return [...hash.subarray(0, length)];
}

function exactHashesOf(text: string): number[] {
  const { length, exactHash } = tokenise(text);
  return [...exactHash.subarray(0, length)];
}

function flagsOf(text: string): number[] {
  const { length, flags } = tokenise(text);
  return [...flags.subarray(0, length)];
}

describe('tokenise', () => {
  it.each([
    ['Hello, world!', ['Hello', 'world']],
    ["the state’s don't", ['the', 'state’s', "don't"]],
    ['‘quoted’', ['quoted']],
    ['so-called cyber\u2011space', ['so', 'called', 'cyber', 'space']],
    ['in\u00adfor\u200bmation', ['in\u00adfor\u200bmation']],
    ['1,000 and 2.5 in 2019, 2020.', ['1,000', 'and', '2.5', 'in', '2019', '2020']],
    ['[t]he demand[s] word[1]', ['t]he', 'demand[s', 'word', '1']],
    ['ﬁn cœur straße', ['ﬁn', 'cœur', 'straße']],
    ['𝗯𝗼𝗹𝗱 😀 text', ['𝗯𝗼𝗹𝗱', 'text']],
    ['информационной безопасности', ['информационной', 'безопасности']],
    ['信息安全', ['信', '息', '安', '全']],
    ['سلام عليكم', ['سلام', 'عليكم']],
    ['\ud800 lone', ['lone']],
    ['', []],
    ['… — !', []],
  ])('cuts %j into words', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['Cafe\u0301', 'CAFÉ'],
    ['in\u00adfor\u200dma\u2060tion', 'Information'],
    ["dont don't", 'don’t dont'],
    ['1,000', '1000'],
    ['ﬁnal', 'final'],
    ['[T]he', 'the'],
    ['ＣＯＤＥ', 'code'],
    ['Ёлка', 'ёлка'],
  ])('gives %j and %j the same exact hashes', (a, b) => {
    expect(exactHashesOf(a)).toEqual(exactHashesOf(b));
  });

  it.each([
    ['colour', 'color'],
    ['organisation', 'organization'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['travelled', 'traveled'],
    ['programme', 'program'],
    ['catalogue', 'catalog'],
    ['cheque', 'check'],
    ['judgement', 'judgment'],
    ['anaesthetic', 'anesthetic'],
    ['fulfil', 'fulfill'],
    ['sulphur', 'sulfur'],
  ])('gives the spellings %j and %j one hash, and two exact ones', (a, b) => {
    expect(hashesOf(a)).toEqual(hashesOf(b));
    expect(exactHashesOf(a)).not.toEqual(exactHashesOf(b));
  });

  it.each([
    ['met', 'meet'],
    ['of', 'off'],
    ['2018', '2019'],
    ['1100', '100'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(hashesOf(a)).not.toEqual(hashesOf(b));
  });

  it.each([
    ['a … b', [0, AFTER_ELLIPSIS]],
    ['a . . . b', [0, AFTER_ELLIPSIS | AFTER_SENTENCE]],
    ['a. b? c', [0, AFTER_SENTENCE, AFTER_SENTENCE]],
    ['a\nb', [0, AFTER_PARAGRAPH]],
    ['a [b c] d', [0, AFTER_BRACKET | IN_BRACKETS, IN_BRACKETS, AFTER_BRACKET]],
    ['[t]he', [AFTER_BRACKET | PARTLY_IN_BRACKETS]],
    // A bracket that never closes, or closes in another paragraph, is not an editor's.
    ['[b c\nd]', [AFTER_BRACKET, 0, AFTER_PARAGRAPH]],
  ])('marks what stands before the words of %j', (text, expected) => {
    expect(flagsOf(text)).toEqual(expected);
  });

  it('takes no more than sixteen words for an editor’s', () => {
    const text = `[${'word '.repeat(17)}] after`;
    expect(flagsOf(text).some((flags) => (flags & IN_BRACKETS) !== 0)).toBe(false);
  });

  it('gives offsets that cut the text into words in order, whatever the text', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'abcÉß-’\'"“”[]….,0123 \n\u00ad\u200b信а😀'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        const tokens = tokenise(text);
        let last = 0;
        for (let i = 0; i < tokens.length; i++) {
          const [start, end] = [tokens.start[i], tokens.end[i]];
          const isAfterLast = start >= last && end > start && end <= text.length;
          // A word by itself hashes as it does in the text.
          const isSameAlone = tokenise(text.slice(start, end)).exactHash[0] === tokens.exactHash[i];
          if (!isAfterLast || !isSameAlone || foldedWord(text, start, end) === '') return false;
          last = end;
        }
        return true;
      }),
      { seed: 20220414, numRuns: 500 },
    );
  });

  it('reads a word of any length once', () => {
    const text = 'a'.repeat(1_000_000);
    expect(words(text)).toEqual([text]);
    expect(hashesOf(text)).not.toEqual(hashesOf(`${text}b`));
  });

  it('grows with texts of one-letter words', () => {
    const text = 'a '.repeat(5000);
    expect(tokenise(text).length).toBe(5000);
  });
});
