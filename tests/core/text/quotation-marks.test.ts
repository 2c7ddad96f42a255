import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../../../src/core/model/text-span.ts';
import type { TokenSpan } from '../../../src/core/text/quotation-marks.ts';
import { findQuotations, tokenAt } from '../../../src/core/text/quotation-marks.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

/** Quotations by level, as their words. */
function quotationsOf(text: string, quotes: readonly TextSpan[] = []): string[][] {
  const tokens = tokenise(text);
  return findQuotations(text, tokens, quotes).levels.map((spans) =>
    spans.map(({ first, end }) =>
      text.slice(tokens.start[first], tokens.end[end - 1]).replaceAll('\n', ' / '),
    ),
  );
}

/** Marks of a convention by level, what stands between two words, and inside the marks. */
interface Convention {
  readonly marks: readonly (readonly [open: string, close: string])[];
  readonly space: string;
  readonly inside: string;
  readonly words: readonly string[];
}

// No word ends in "s": before a single mark it could be a plural.
const LATIN = ['alpha', "don't", 'É’t', 'No', '2019', 'b'];
const HAN = ['我', '们', '海', '𠀀'];
const CONVENTIONS: readonly Convention[] = [
  {
    marks: [
      ['“', '”'],
      ['‘', '’'],
      ['“', '”'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['‘', '’'],
      ['“', '”'],
      ['‘', '’'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['"', '"'],
      ["'", "'"],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ["'", "'"],
      ['"', '"'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['«', '»'],
      ['“', '”'],
      ['‘', '’'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['«', '»'],
      ['‹', '›'],
    ],
    space: ' ',
    inside: '\u00a0',
    words: LATIN,
  },
  {
    marks: [
      ['«', '»'],
      ['„', '“'],
    ],
    space: ' ',
    inside: '',
    words: ['дом', 'моряк', 'п’ять', 'и'],
  },
  {
    marks: [
      ['„', '“'],
      ['‚', '‘'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['„', '”'],
      ['«', '»'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['»', '«'],
      ['›', '‹'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  {
    marks: [
      ['”', '”'],
      ['’', '’'],
    ],
    space: ' ',
    inside: '',
    words: LATIN,
  },
  { marks: [['»', '»']], space: ' ', inside: '', words: LATIN },
  { marks: [['"', '"']], space: ' ', inside: '', words: ['שלום', 'צה"ל', 'ים', 'ד"ר'] },
  {
    marks: [
      ['«', '»'],
      ['"', '"'],
    ],
    space: ' ',
    inside: '',
    words: ['سلام', 'بحر', 'و'],
  },
  {
    marks: [
      ['"', '"'],
      ["'", "'"],
    ],
    space: ' ',
    inside: '',
    words: ['नाव', 'हम', 'सागर'],
  },
  {
    marks: [
      ['“', '”'],
      ['‘', '’'],
    ],
    space: ' ',
    inside: '',
    words: ['안녕', '바다', '그'],
  },
  {
    marks: [
      ['“', '”'],
      ['‘', '’'],
      ['“', '”'],
    ],
    space: '',
    inside: '',
    words: HAN,
  },
  { marks: [['"', '"']], space: '', inside: '', words: HAN },
  {
    marks: [
      ['「', '」'],
      ['『', '』'],
      ['「', '」'],
    ],
    space: '',
    inside: '',
    words: ['海', 'うみ', 'カ', 'ー'],
  },
  {
    marks: [
      ['“', '”'],
      ['‘', '’'],
    ],
    space: '',
    inside: '',
    words: ['เรือ', 'น้ำ', 'กา'],
  },
];

/** A word (by its place in the convention's list), or a quotation. */
type Part = number | readonly Part[];
const { nestedText } = fc.letrec<{ nestedText: readonly Part[]; part: Part }>((tie) => ({
  // Each list begins and ends with a word, so that no two quotations touch.
  nestedText: fc
    .tuple(fc.nat(9), fc.array(tie('part'), { maxLength: 4 }), fc.nat(9))
    .map(([first, middle, last]) => [first, ...middle.flatMap((part) => [part, first]), last]),
  part: fc.oneof({ maxDepth: 2, depthSize: 'small' }, fc.nat(9), tie('nestedText')),
}));

/** Return a text with its quotations by level, deeper ones than the convention knows left out. */
function write(parts: readonly Part[], { marks, space, inside, words }: Convention) {
  const levels: TokenSpan[][] = [];
  let count = 0;
  const writePart = (part: Part, level: number): string => {
    if (typeof part === 'number') {
      const word = words[part % words.length] ?? '';
      count += tokenise(word).length;
      return word;
    }
    const pair = marks[level];
    if (!pair) return writePart(0, level);
    const first = count;
    const spans = (levels[level] ??= []);
    const at = spans.length;
    const text = part.map((inner) => writePart(inner, level + 1)).join(space);
    spans.splice(at, 0, { first, end: count });
    return `${pair[0]}${inside}${text}${inside}${pair[1]}`;
  };
  const text = parts.map((part) => writePart(part, 0)).join(space);
  return { text, levels };
}

describe('findQuotations', () => {
  it.each([
    ['English', 'he said “one two,” then'],
    ['straight', 'he said "one two," then'],
    ['English single', 'he said ‘one two’ then'],
    ['straight single', "he said 'one two' then"],
    ['two straight single', "he said ''one two'' then"],
    ['French', 'il dit «\u00a0one two\u00a0» alors'],
    ['German', 'er sagte „one two“ dann'],
    ['Polish', 'mówił „one two” potem'],
    ['German single', 'er sagte ‚one two‘ dann'],
    ['German book', 'er sagte »one two« dann'],
    ['Finnish', 'hän sanoi ”one two” sitten'],
    ['Finnish guillemets', 'hän sanoi »one two» sitten'],
    ['single guillemets', 'il dit ‹one two› alors'],
    ['Japanese', '彼は「one two」と'],
    ['Japanese double', '彼は『one two』と'],
    ['prime', '她说〝one two〞了'],
    ['full width', 'x ＂one two＂ y'],
    ['grave', 'he said `one two´ then'],
    ['LaTeX', "he said ``one two'' then"],
    ['LaTeX with a straight one', 'he said ``one two" then'],
    ['ornaments', '❝one two❞'],
    ['French with narrow spaces', 'il dit «\u202fone two\u202f» alors'],
    ['French with common spaces', 'il dit « one two » alors'],
    ['French single with spaces', 'il dit ‹ one two › alors'],
    ['French after an article', 'dans l’"one two" alors'],
    ['Swedish closed by the mirrored mark', 'hän ”one two“ sitten'],
    ['Arabic after a prefix', 'قال ل"one two" ثم'],
    ['Hebrew', 'אמר ״one two״ ואז'],
    ['Hebrew straight, after a prefix', 'אמר ב"one two" ואז'],
    ['Chinese straight', '他说"one two"了'],
    ['Chinese full-width straight', '他说＂one two＂了'],
    ['Chinese single', '他说‘one two’了'],
    ['Chinese after a colon', '他说：“one two。”'],
    ['Japanese half-width', '彼は｢one two｣と'],
    ['vertical', '彼は﹁one two﹂と'],
    ['vertical double', '彼は﹃one two﹄と'],
    ['Korean straight', '그는 "one two"라고'],
    ['Korean single', '그는 ‘one two’라고'],
    ['Korean straight single', "그는 'one two'라고"],
    ['curly closed by straight', 'he said “one two" then'],
    ['straight closed by curly', 'he said "one two” then'],
    ['in parentheses', '("one two")'],
    ['after a dash', 'said—"one two"—then'],
    ['before a word without a space', 'x “one two”he said'],
  ])('finds marks of the style: %s', (_style, text) => {
    expect(quotationsOf(text)).toEqual([['one two']]);
  });

  it.each([
    ['“one ‘two three’ four”', [['one ‘two three’ four'], ['two three']]],
    ['"one “two” three"', [['one “two” three'], ['two']]],
    ['«one „two“ three»', [['one „two“ three'], ['two']]],
    ['„one ‚two‘ three“', [['one ‚two‘ three'], ['two']]],
    ['"one "two" three"', [['one "two" three'], ['two']]],
    ['„one “two” three“', [['one “two” three'], ['two']]],
    [
      '«one “two ‘three’ four” five»',
      [['one “two ‘three’ four” five'], ['two ‘three’ four'], ['three']],
    ],
    ['”one ’two’ three” four', [['one ’two’ three'], ['two']]],
    ['「one『two』three」', [['one『two』three'], ['two']]],
    ['“我‘听到’了”', [['我‘听到’了'], ['听到']]],
    ['『「one」two』', [['one」two'], ['one']]],
    // Both marks stand together.
    [`"'one' two" three`, [[`one' two`], ['one']]],
    [`"one 'two'" three`, [[`one 'two`], ['two']]],
    ['«‹one› two» three', [['one› two'], ['one']]],
    ['«one „two», three', [['one „two']]],
  ])('finds nested quotations: %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });

  it.each([
    // A mark on each paragraph, one closing mark at the end.
    ['“one\n“two\n“three” four', [['one / “two / “three']]],
    ['"one\n"two" three', [['one / "two']]],
    ['«one\n«two» three', [['one / «two']]],
    // French and Spanish: the closing mark on each.
    ['«one\n»two\n»three» four', [['one / »two / »three']]],
    ['“one\n”two” three', [['one / ”two']]],
    ['»one\n»two\n»three« four', [['one / »two / »three']]],
    ['「one\n「two\n「three」', [['one / 「two / 「three']]],
    ['\u3000\u3000“one\n\u3000\u3000“two”', [['one / \u3000\u3000“two']]],
    ['‘one\n‘two’ three', [['one / ‘two']]],
    // A paragraph between that has no mark: an advertisement.
    ['“one\nbuy now\n“two” three', [['one', 'two']]],
    ['«one\nbuy now\n»two» three', [['one', 'two']]],
    // A line break inside a quotation.
    ['“one\ntwo” three', [['one / two']]],
    // A mark that is never closed ends with its paragraph.
    ['“one two\nthree “four” five', [['one two', 'four']]],
    ['"one two\nthree', [['one two']]],
    ['three “one two', [['one two']]],
    // One that is never closed ends where the same mark opens again.
    ['“one two. Then “three” four', [['one two. Then', 'three']]],
    ['"one two. Then "three" and "four" five', [['one two. Then', 'three', 'four']]],
    ['「one。two「three」four', [['one。two', 'three']]],
    // Or at a mark of another style that stands as if it closed it.
    ["“one two,' he said. four", [['one two']]],
    ['«one two,” he said. four', [['one two']]],
    // One whose opening mark is missing takes nothing with it.
    ['one two" then "three" four', [['three']]],
    ['one two” then “three” four', [['three']]],
    ['one two» then «three» four', [['three']]],
    // The opening mark of another convention begins a quotation, though it could end this one.
    ['„one two\nthree “four” five', [['one two', 'four']]],
    // A mark far below ends nothing.
    [`“one${'\n'.repeat(9)}two” three`, [['one']]],
  ])('follows quotations over paragraphs: %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });

  it.each([
    ["it's the states' rights and the '90s"],
    ['it’s the states’ rights, ’tis'],
    ["rock 'n roll"],
    ['5" of rain'],
    [`5'10" and 6'2" tall`],
    ['5′10″ tall'],
    [`rock 'n' roll and rock ’n’ roll and rock ‘n’ roll`],
    [`'tis the states' rights of the '90s, the boys' and the girls'`],
    ['’tis the states’ rights of the ’90s, ’twas O’Neill’s'],
    ['‘90s bands and the states’ rights'],
    ["the O'Neills' house and the boys' game"],
    ['п’ять об’єктів та інтерв’ю'],
    ['צה"ל, מנכ"ל ארה"ב ויו"ר, ג׳ירפה'],
    ['《one two》 and 〈three〉'],
    ["‘unclosed\nand 'unclosed"],
    ['““”” "" «»'],
    ['no marks at all'],
    [''],
  ])('finds none in %j', (text) => {
    expect(quotationsOf(text)).toEqual([]);
  });

  it.each([
    ['‘the states’ rights are ours,’ he said', 'the states’ rights are ours'],
    ["'the states' rights are ours,' he said", "the states' rights are ours"],
    ["'it's ours' he said", "it's ours"],
    ["'I love rock 'n' roll' he said", "I love rock 'n' roll"],
    ['‘O’Neill’s ’90s hits’ he said', 'O’Neill’s ’90s hits'],
    ["'We are the boys' he said. It was the boys' fault.", 'We are the boys'],
    ["'the boys' game' was the girls' idea", "the boys' game"],
    ['‘die ’90s’ zijn voorbij', 'die ’90s'],
    ['אמרו "ראש צה"ל" ואז', 'ראש צה"ל'],
    ['כתבו ב"הארץ הטובה" ואז', 'הארץ הטובה'],
    ['מדיניות ה"צד" של יו"רית הוועד', 'צד'],
  ])('knows apostrophes in %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual([[expected]]);
  });

  it.each([
    ['"the 6" pipe broke" he said', ['the 6" pipe broke']],
    [`"he is 5'10" tall" she said`, [`he is 5'10" tall`]],
    ['"in 2019" and "in 2020"', ['in 2019', 'in 2020']],
    ['a 6" pipe and "one two"', ['one two']],
  ])('tells inches from marks in %j', (text, expected) => {
    expect(quotationsOf(text)).toEqual([expected]);
  });

  it('takes spans of the markup for quotations', () => {
    const text = 'He wrote one two and “three”.';
    expect(quotationsOf(text, [{ start: 9, end: 16 }])).toEqual([['one two', 'three']]);
    expect(quotationsOf(text, [{ start: 0, end: text.length }])).toEqual([
      ['He wrote one two and “three'],
      ['three'],
    ]);
    expect(quotationsOf(text, [{ start: 2, end: 3 }])).toEqual([['three']]);
  });

  it('gives each level in order and without overlap, and the depth of each token, whatever the marks', () => {
    const unit = fc.constantFrom(...'“”"‘’\'«»„‚‹›「」 ab\n.,[');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
        const text = units.join('');
        const tokens = tokenise(text);
        const { levels, depth } = findQuotations(text, tokens, [{ start: 3, end: 30 }]);
        const counted = new Uint8Array(tokens.length);
        for (const spans of levels) {
          let last = 0;
          for (const { first, end } of spans) {
            if (first < last || end <= first) return false;
            for (let i = first; i < end; i++) counted[i]++;
            last = end;
          }
        }
        return depth.every((around, i) => around === counted[i]);
      }),
      { seed: 20220414, numRuns: 500 },
    );
  });

  it('reads well-formed quotations of every convention back exactly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONVENTIONS), nestedText, (convention, parts) => {
        const written = write(parts, convention);
        const tokens = tokenise(written.text);
        const { levels } = findQuotations(written.text, tokens, []);
        expect(levels).toEqual(written.levels);
      }),
      { seed: 20220414, numRuns: 600 },
    );
  });

  it('keeps only so many quotations inside one another', () => {
    expect(quotationsOf(`${'“a '.repeat(50)}${'b” '.repeat(50)}`).length).toBe(8);
  });
});

describe('tokenAt', () => {
  it('returns the first token that starts at or after an offset', () => {
    const tokens = tokenise('one two three');
    expect([0, 1, 4, 5, 8, 9, 99].map((offset) => tokenAt(tokens, offset))).toEqual([
      0, 1, 1, 2, 2, 3, 3,
    ]);
  });
});
