import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AFTER_BRACKET,
  AFTER_ELLIPSIS,
  AFTER_PARAGRAPH,
  AFTER_SENTENCE,
  IDEOGRAPH,
  IN_BRACKETS,
  PARTLY_IN_BRACKETS,
  SYLLABLE,
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

function foldedWordsOf(text: string): string[] {
  const { length, start, end } = tokenise(text);
  return Array.from({ length }, (_, i) => foldedWord(text, start[i], end[i]));
}

function flagsOf(text: string): number[] {
  const { length, flags } = tokenise(text);
  return [...flags.subarray(0, length)];
}

/** Letters of many scripts; of some, with their marks. */
const ALPHABETS = [
  [...'abcdefghéßøZ'],
  [...'абвгдёйЖї'],
  [...'αβγδςΩώ'],
  [...'ابتكيىةأ'],
  [...'אבגדםץ'],
  [...'कखगािी्ंड़'],
  [...'กขคะาิ่เแไๆ'],
  [...'ກຂຄະາິ່ເ'],
  [...'ကခဂာိ့်္'],
  [...'កខគាិ្'],
  [...'かがきしょうカタガー々'],
  ['ｶ', 'ﾞ', 'ﾊ', 'ﾟ'],
  [...'我们海𠀀𠀁〇'],
  [...'한국어바다'],
];
/** Characters that no reader sees, and marks that only decorate. */
const UNSEEN = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u0301',
  '\u0327',
  '\ufe0f',
];
/** Texts on which one of the properties once failed, or might. */
const COUNTEREXAMPLES = [
  'ה"צד" של יו"רית',
  'ABC’了',
  'a𠀀b',
  '\u0e34\u0e01',
  'เ',
  '㍿',
  '\ud800a',
  '1,000,',
  'a[b]c[1]',
  '՞ա',
];
const KIND = IDEOGRAPH | SYLLABLE;

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ALPHABETS.flat(), ...'’\'"“”״׳[]［］….,·0123٣१ \n\u00ad\u200b\u0301😀ﬁ½'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((units) => units.join(''));

describe('tokenise', () => {
  it.each([
    ['Hello, world!', ['Hello', 'world']],
    ["the state’s don't", ['the', 'state’s', "don't"]],
    ['‘quoted’', ['quoted']],
    ['so-called cyber\u2011space', ['so', 'called', 'cyber', 'space']],
    ['in\u00adfor\u200bmation', ['in\u00adfor\u200bmation']],
    ['1,000 and 2.5 in 2019, 2020.', ['1,000', 'and', '2.5', 'in', '2019', '2020']],
    ['the U.S.S.R. of 1977', ['the', 'U.S.S.R', 'of', '1977']],
    // A sentence that ends in a letter, a list, initials.
    ['plan B. A new one, 1.a, J. K. Rowling', 'plan B A new one 1 a J K Rowling'.split(' ')],
    ['[t]he demand[s] word[1]', ['t]he', 'demand[s', 'word', '1']],
    ['ﬁn cœur straße', ['ﬁn', 'cœur', 'straße']],
    ['𝗯𝗼𝗹𝗱 😀 text', ['𝗯𝗼𝗹𝗱', 'text']],
    ['информационной безопасности', ['информационной', 'безопасности']],
    ['ανθρώπινα δικαιώματα', ['ανθρώπινα', 'δικαιώματα']],
    ['سلام عليكم', ['سلام', 'عليكم']],
    ['हिन्दी कविता', ['हिन्दी', 'कविता']],
    ['한국 사람', ['한국', '사람']],
    // Scripts without spaces: characters, with the signs that belong to them.
    ['信息安全', ['信', '息', '安', '全']],
    ['𠀀𠀁a𠀂', ['𠀀', '𠀁', 'a', '𠀂']],
    ['漢\u{e0100}字', ['漢', '字']],
    ['中文ABC字２０２１年', ['中', '文', 'ABC', '字', '２０２１', '年']],
    ['コンピューター', ['コ', 'ン', 'ピ', 'ュ', 'ー', 'タ', 'ー']],
    ['か\u3099ｶﾞ', ['か\u3099', 'ｶﾞ']],
    ['ภาษาไทย เด็กๆ น้ำ', ['ภา', 'ษา', 'ไท', 'ย', 'เด็', 'กๆ', 'น้ำ']],
    ['ສະບາຍດີ', ['ສະ', 'ບາ', 'ຍ', 'ດີ']],
    ['မင်္ဂလာပါ', ['မ', 'င်္ဂ', 'လာ', 'ပါ']],
    ['ភាសាខ្មែរ', ['ភា', 'សា', 'ខ្មែ', 'រ']],
    // Marks inside words, and beside them.
    ['צה"ל ארה״ב ג׳ירפה', ['צה"ל', 'ארה״ב', 'ג׳ירפה']],
    ['ה"הארץ"', ['ה', 'הארץ']],
    ['ինչո՞ւ', ['ինչո՞ւ']],
    ["그는 '우리'는", ['그는', '우리', '는']],
    ['ABC’了', ['ABC', '了']],
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
    ['U.S.S.R.', 'USSR'],
    ['ﬁnal', 'final'],
    ['[T]he', 'the'],
    ['ＣＯＤＥ', 'code'],
    ['Ёлка', 'ёлка'],
    ['ΔΡΌΜΟΣ', 'δρομος'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّدٌ', 'محمد'],
    ['أحمد إلى آخر', 'احمد الى اخر'],
    ['کتاب علی', 'كتاب علي'],
    ['مــــن', 'من'],
    ['क़लम', 'कलम'],
    ['१९६१ ١٩٦١ ๑๙๖๑', '1961 1961 1961'],
    ['한국', '한국'.normalize('NFD')],
    ['がガ', 'か\u3099カ\u3099'],
    ['ガ', 'ｶﾞ'],
    ['น้ำ', 'น้ํา'],
    ['漢字', '漢\ufe00字'],
  ])('folds %j and %j alike', (a, b) => {
    expect(hashesOf(a)).toEqual(hashesOf(b));
    expect(foldedWordsOf(a)).toEqual(foldedWordsOf(b));
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
  ])('gives the spellings %j and %j one hash, and folds them apart', (a, b) => {
    expect(hashesOf(a)).toEqual(hashesOf(b));
    expect(foldedWordsOf(a)).not.toEqual(foldedWordsOf(b));
  });

  it.each([
    ['met', 'meet'],
    ['of', 'off'],
    ['2018', '2019'],
    ['1100', '100'],
    ['か', 'が'],
    ['कि', 'की'],
    ['มา', 'ม้า'],
    ['אל', 'על'],
    ['мир', 'мер'],
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
    ['да…… нет', [0, AFTER_ELLIPSIS]],
    ['а‥ б', [0, AFTER_ELLIPSIS]],
    ['नाव। सागर॥ हम', [0, AFTER_SENTENCE, AFTER_SENTENCE]],
    ['بحر؟ سفينة۔ نور', [0, AFTER_SENTENCE, AFTER_SENTENCE]],
    ['γιατί\u037e ναι', [0, AFTER_SENTENCE]],
    ['我。你！他？', [IDEOGRAPH, IDEOGRAPH | AFTER_SENTENCE, IDEOGRAPH | AFTER_SENTENCE]],
    ['「我……你」', [IDEOGRAPH, IDEOGRAPH | AFTER_ELLIPSIS]],
    ['我［你］', [IDEOGRAPH, IDEOGRAPH | AFTER_BRACKET | IN_BRACKETS]],
    ['我﹝你﹞', [IDEOGRAPH, IDEOGRAPH | AFTER_BRACKET | IN_BRACKETS]],
    ['か【い】', [SYLLABLE, SYLLABLE | AFTER_BRACKET | IN_BRACKETS]],
    ['กา។ ក', [SYLLABLE, SYLLABLE | AFTER_SENTENCE]],
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
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        let last = 0;
        for (let i = 0; i < tokens.length; i++) {
          const [start, end] = [tokens.start[i], tokens.end[i]];
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(foldedWord(text, start, end)).not.toBe('');
          // A word by itself is one word, and hashes as it does in the text.
          const alone = tokenise(text.slice(start, end));
          expect([alone.length, alone.hash[0]]).toEqual([1, tokens.hash[i]]);
          expect(alone.flags[0] & KIND).toBe(tokens.flags[i] & KIND);
          last = end;
        }
      }),
      { seed: 20220414, numRuns: 1500, examples: COUNTEREXAMPLES.map((text) => [text]) },
    );
  });

  it('gives words the same hashes if their folded letters are the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { length, start, end, hash } = tokenise(text);
        for (let i = 0; i < length; i++) {
          const written = foldedWord(text, start[i], end[i]);
          const other = tokenise(`${written} x`);
          if (other.length === 2) expect(other.hash[0]).toBe(hash[i]);
        }
      }),
      { seed: 20220414, numRuns: 500, examples: COUNTEREXAMPLES.map((text) => [text]) },
    );
  });

  it('sees nothing in invisible characters and diacritics, wherever in a word', () => {
    const words = fc
      .constantFrom(...ALPHABETS)
      .chain((alphabet) =>
        fc.array(fc.constantFrom(...alphabet, ' '), { minLength: 1, maxLength: 12 }),
      );
    fc.assert(
      fc.property(
        words,
        fc.array(fc.constantFrom(...UNSEEN), { maxLength: 6 }),
        (units, unseen) => {
          const plain = units.join('');
          // Behind a letter, since at the beginning of a word they stand before it.
          const noisy = units
            .map((unit, i) => (unit === ' ' ? unit : unit + (unseen[i % unseen.length] ?? '')))
            .join('');
          expect(hashesOf(noisy)).toEqual(hashesOf(plain));
          expect(foldedWordsOf(noisy)).toEqual(foldedWordsOf(plain));
        },
      ),
      { seed: 20220414, numRuns: 1000 },
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
