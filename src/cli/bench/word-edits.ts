/** Edits of words that change what they say, or how they are spelt. An edit tells whether it found an occasion. */
import type { Random } from './seeded-random.ts';
import { pick, randomBelow } from './seeded-random.ts';

/** Changes the words of a list in place; tells whether they gave it an occasion. */
export type Edit = (words: string[], random: Random) => boolean;

const WORDS_PER_EDIT = 9;
/** Punctuation at the end of a word. */
export const CLOSING = /[.,;:!?]+$/;
/** Stems in British and American spelling; what an ending adds stays. */
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ...[
    'organ',
    'recogn',
    'real',
    'util',
    'mobil',
    'normal',
    'global',
    'civil',
    'critic',
    'emphas',
    'author',
    'modern',
  ].map((stem) => [`${stem}is`, `${stem}iz`] as const),
  ...['lab', 'behavi', 'hon', 'fav', 'neighb', 'endeav', 'col', 'harb', 'rig', 'vig', 'rum'].map(
    (stem) => [`${stem}our`, `${stem}or`] as const,
  ),
  ['programme', 'program'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['travelled', 'traveled'],
  ['cancelled', 'canceled'],
  ['analys', 'analyz'],
  ['judgement', 'judgment'],
  ['catalogue', 'catalog'],
];
/** Words that a page might put in the place of others. */
export const OTHER_WORDS = [
  'matter',
  'country',
  'issue',
  'strong',
  'policy',
  'plan',
  'great',
  'public',
  'local',
  'common',
];
/** Words that a page might put in. */
export const FILLERS = [
  'very',
  'clearly',
  'really',
  'indeed',
  'now',
  'always',
  'perhaps',
  'often',
  'already',
  'also',
];
/** Marks of an omission. */
export const OMISSIONS = ['…', '...', '[…]', '. . .', '[...]', '(...)'];
const BRACKETED = ['[the government]', '[their]', '[these new rules]', '[that]', '[the ministry]'];
const NO_BREAK_HYPHEN = '\u2011';

/** Return where to edit: about one place for nine words, apart from one another and not at the ends. */
function editPlaces(length: number, random: Random): number[] {
  const wanted = Math.max(1, Math.round(length / WORDS_PER_EDIT));
  const places: number[] = [];
  for (let tries = 0; tries < 99 && places.length < wanted; tries++) {
    const place = 1 + randomBelow(Math.max(1, length - 2), random);
    if (places.every((other) => Math.abs(other - place) >= 3)) places.push(place);
  }
  return places.toSorted((a, b) => b - a);
}

/** Return the places of the words that a test holds for. */
function placesWhere(words: readonly string[], test: (word: string) => boolean): number[] {
  return words.flatMap((word, i) => (test(word) ? [i] : []));
}

/** Return a word without the punctuation at its end, and that. */
export function splitClosing(word: string): [stem: string, closing: string] {
  const closing = CLOSING.exec(word)?.[0] ?? '';
  return [word.slice(0, word.length - closing.length), closing];
}

/** Return an edit that replaces words at some places. */
export function editEach(change: (word: string, random: Random) => string): Edit {
  return (words, random) => {
    for (const place of editPlaces(words.length, random))
      words[place] = change(words[place] ?? '', random);
    return true;
  };
}

/** Return an edit of one word for which a test holds. */
export function editOne(
  test: (word: string) => boolean,
  change: (word: string, random: Random) => string,
): Edit {
  return (words, random) => {
    const places = placesWhere(words, test);
    if (places.length === 0) return false;
    const place = pick(places, random);
    words[place] = change(words[place] ?? '', random);
    return true;
  };
}

function switchCase(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

/** Return a word with one slip of a letter. */
export function misspell(word: string, random: Random): string {
  const letter = pick([...'aeiorstln'], random);
  if (word.length < 4) return word + letter;
  const i = 1 + randomBelow(word.length - 2, random);
  const [before, after] = [word.slice(0, i), word.slice(i)];
  const slips = [
    before + after.slice(1),
    before + after.charAt(1) + after.charAt(0) + after.slice(2),
    before + letter + after.slice(1),
    before + letter + after,
  ];
  return pick(slips, random);
}

/** Change the number or the tense of a word. */
export function inflect(word: string): string {
  const [stem, closing] = splitClosing(word);
  if (/[^s]s$/.test(stem)) return stem.slice(0, -1) + closing;
  if (stem.endsWith('ed')) return `${stem.slice(0, -2)}ing${closing}`;
  if (stem.endsWith('ing')) return `${stem.slice(0, -3)}ed${closing}`;
  return `${stem}s${closing}`;
}

/** Change the case of the first letter, the shape of apostrophes and hyphens, and leave out a comma. */
export const changeTypography: Edit = (words, random) => {
  const first = words[0] ?? '';
  words[0] = switchCase(first.charAt(0)) + first.slice(1);
  words.forEach((word, i) => {
    const marked = word.replace(/['’]/g, (mark) => (mark === "'" ? '’' : "'"));
    const hyphen = random() < 0.5 ? NO_BREAK_HYPHEN : '-';
    words[i] = marked
      .replace(/-/g, hyphen)
      .replace(/[,;:]$/, (mark) => (random() < 0.4 ? '' : mark));
  });
  return true;
};

/** Change British spelling to American and the other way round. */
export const changeSpelling: Edit = (words) => {
  let isChanged = false;
  words.forEach((word, i) => {
    for (const [british, american] of SPELLINGS) {
      const [from, to] = word.includes(british) ? [british, american] : [american, british];
      if (!word.includes(from)) continue;
      words[i] = word.replace(from, to);
      isChanged = true;
      break;
    }
  });
  return isChanged;
};

/** Put other words in the place of some. */
export const substitute: Edit = editEach(
  (word, random) => pick(OTHER_WORDS, random) + splitClosing(word)[1],
);

/** Leave words out. */
export const drop: Edit = (words, random) => {
  for (const place of editPlaces(words.length, random)) words.splice(place, 1);
  return true;
};

/** Put words in. */
export const add: Edit = (words, random) => {
  for (const place of editPlaces(words.length, random))
    words.splice(place, 0, pick(FILLERS, random));
  return true;
};

/** Return an edit that leaves out a fifth to nearly a half of the words at a mark. */
export function elide(marks: readonly string[]): Edit {
  return (words, random) => {
    const { length } = words;
    const omitted = Math.max(2, Math.min(14, Math.floor(length * (0.2 + 0.25 * random()))));
    words.splice(
      3 + randomBelow(Math.max(1, length - omitted - 6), random),
      omitted,
      pick(marks, random),
    );
    return true;
  };
}

/** Put words in brackets in, or in the place of one or two. */
export const putInBrackets: Edit = (words, random) => {
  const replaced = random() < 0.3 ? 0 : 1 + randomBelow(2, random);
  words.splice(1 + randomBelow(words.length - 3, random), replaced, pick(BRACKETED, random));
  return true;
};

const COMBINATIONS: readonly (readonly Edit[])[] = [
  [elide(OMISSIONS), editEach(misspell)],
  [putInBrackets, substitute],
  [changeTypography, editEach(misspell)],
  [changeSpelling, drop],
  [substitute, add],
  [elide(OMISSIONS), putInBrackets],
  [editEach(misspell), drop],
];

/** Make two of the other edits. */
export const combine: Edit = (words, random) =>
  pick(COMBINATIONS, random)
    .map((edit) => edit(words, random))
    .includes(true);
