/** Edits that leave the words and change how they are printed, and where they begin and end. */
import type { Edit } from './word-edits.ts';
import { FILLERS, OTHER_WORDS, editOne, splitClosing } from './word-edits.ts';
import { pick, randomBelow } from './seeded-random.ts';

const FOOTNOTES = ['[1]', '¹', '*', '[12]', '²'];
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH = '\u200b';
const NO_BREAK_SPACE = '\u00a0';
const EN_DASH = '\u2013';

/** Put a footnote mark on a word. */
export const addFootnote: Edit = (words, random) => {
  const place = 1 + randomBelow(words.length - 1, random);
  words[place] += pick(FOOTNOTES, random);
  return true;
};

/** Move the end of the sentence, a third of it, to the front. */
export const moveClause: Edit = (words, random) => {
  const moved = words.splice(Math.ceil(words.length * (0.67 + 0.1 * random())));
  words.unshift(...moved);
  return true;
};

/** Put other words in place of the first or the last one, as where the page's own sentence runs into the quotation. */
export const replaceEnd: Edit = (words, random) => {
  if (random() < 0.5) words.splice(0, 1, 'We', pick(FILLERS, random));
  else words.splice(-1, 1, pick(OTHER_WORDS, random));
  return true;
};

/** Mark that more stood before or after. */
export const openEnds: Edit = (words, random) => {
  const [before, after] = pick(
    [
      [true, false],
      [false, true],
      [true, true],
    ],
    random,
  );
  if (before) words.unshift(pick(['…', '...', '[…]'], random));
  if (after) words.push(pick(['…', '...', '[…]'], random));
  return true;
};

/** Put the editor's remark that the source has it so behind a word. */
export const addSic: Edit = (words, random) => {
  words.splice(
    1 + randomBelow(words.length - 1, random),
    0,
    pick(['[sic]', '(sic)', '[sic!]'], random),
  );
  return true;
};

/** Print everything in capitals. */
export const capitaliseAll: Edit = (words) => {
  words.forEach((word, i) => (words[i] = word.toUpperCase()));
  return true;
};

/** Put characters that nobody sees into long words, and spaces that do not break between words. */
export const addInvisible: Edit = (words, random) => {
  words.forEach((word, i) => {
    const middle = word.length >> 1;
    if (word.length > 5)
      words[i] =
        word.slice(0, middle) + pick([SOFT_HYPHEN, ZERO_WIDTH], random) + word.slice(middle);
  });
  const place = randomBelow(words.length - 1, random);
  words.splice(place, 2, `${words[place]}${NO_BREAK_SPACE}${words[place + 1]}`);
  return true;
};

/** Print the hyphen of a word as a dash, a space or nothing. */
export const changeHyphens = editOne(
  (word) => /\p{L}-\p{L}/u.test(word),
  (word, random) => word.replace('-', pick([EN_DASH, ` ${EN_DASH} `, ' ', ''], random)),
);

/** Print a small number in digits instead of in letters, or the other way round. */
export const changeNumber = editOne(
  (word) =>
    NUMBERS.includes(splitClosing(word)[0]) ||
    Number(splitClosing(word)[0] || NaN) < NUMBERS.length,
  (word) => {
    const [stem, closing] = splitClosing(word);
    const value = NUMBERS.indexOf(stem);
    return (value < 0 ? (NUMBERS[Number(stem)] ?? stem) : String(value)) + closing;
  },
);

/** Write an abbreviation with points, or explain it in brackets. */
export const spellOut = editOne(
  (word) => /^[A-Z]{2,5}[.,;:]?$/.test(word),
  (word, random) => {
    const [stem, closing] = splitClosing(word);
    return random() < 0.5
      ? `${[...stem].join('.')}.${closing}`
      : `${stem} [the long name]${closing}`;
  },
);
