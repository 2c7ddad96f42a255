/**
 * British and American spellings of one word. Two tools for two questions:
 * - `spellingHash` is asked of every token and must be fast: it folds whole families of letters, so that variants meet
 *   in the index. It folds a few pairs of different words too ("later", "latter").
 * - `isSpellingVariant` is asked of the few pairs that met and differ: it knows the patterns by which the two spellings
 *   differ, and is strict.
 */

const A = 97;
const C = 99;
const E = 101;
const F = 102;
const G = 103;
const H = 104;
const I = 105;
const K = 107;
const M = 109;
const O = 111;
const P = 112;
const Q = 113;
const R = 114;
const S = 115;
const U = 117;
const Y = 121;
const Z = 122;

/** Words this short have no variants, and folding them would make "of" and "off" one word. */
const SHORT_WORD = 4;

/**
 * Return a 32-bit hash with all its bits mixed (the finaliser of MurmurHash3). Pass sums as `sum | 0`: what is compiled
 * for numbers of 32 bits is thrown away at the first larger one.
 */
export function mixHash(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function isVowel(letter: number): boolean {
  return (
    letter === A || letter === E || letter === I || letter === O || letter === U || letter === Y
  );
}

/** Fold the end of a word in place (centre, defence, programme, catalogue); returns its new length. */
function foldEnding(letters: Uint16Array, length: number): number {
  const last = length - 1;
  if (letters[last] !== E) return length;
  if (letters[last - 1] === R && !isVowel(letters[last - 2])) {
    letters[last - 1] = E;
    letters[last] = R;
    return length;
  }
  if (letters[last - 1] === C) letters[last - 1] = S;
  const beforeU = letters[last - 2];
  const silentU = letters[last - 1] === U && (beforeU === G || beforeU === Q);
  return silentU && last > SHORT_WORD ? last - 1 : last;
}

/** Letters that a rule of `foldLetter` is about, as bits from `a`: most letters have none, and are not asked about more. */
const LETTERS_WITH_RULES = [A, C, E, O, P, Q, U, Z].reduce((bits, at) => bits | (1 << (at - A)), 0);
/** In place of a letter: leave it out. */
const SILENT = 0;

/** Return what a letter of a long word folds to between its neighbours, or `SILENT`. */
function foldLetter(letter: number, previous: number, next: number, isLonger: boolean): number {
  switch (letter) {
    case Z:
      return S;
    case Q:
      return K;
    case C:
      if (next === K) return SILENT;
      return next === E || next === I || next === Y ? S : C;
    case U:
      return previous === O ? SILENT : U;
    case A:
    case O:
      return next === E && isLonger ? SILENT : letter;
    case E:
      return previous === G && next === M ? SILENT : E;
    case P:
      return next === H ? F : P;
    default:
      return letter;
  }
}

/**
 * Return a hash that spelling variants of a word share. `letters[0, length)` are folded letters; the array is
 * scratch space and is changed.
 */
export function spellingHash(letters: Uint16Array, length: number): number {
  const isLong = length > SHORT_WORD;
  const end = isLong ? foldEnding(letters, length) : length;
  let hash = 0x811c9dc5 | 0;
  let previous = 0;
  for (let i = 0; i < end; i++) {
    let letter = letters[i];
    if (isLong && letter >= A && letter <= Z) {
      if ((LETTERS_WITH_RULES & (1 << (letter - A))) !== 0) {
        const next = i + 1 < end ? letters[i + 1] : 0;
        letter = foldLetter(letter, previous, next, length > SHORT_WORD + 1);
        if (letter === SILENT) continue;
        if (letter === F) i++;
      }
      if (letter === previous && !isVowel(letter)) continue;
    }
    hash = Math.imul(hash ^ letter, 0x01000193);
    previous = letter;
  }
  return mixHash(hash);
}

/** Patterns by which the two spellings differ, each rewritten to one side, in this order. */
const VARIANT_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/([iy])z(?=[aei])/g, '$1s'], // organize, analyze
  [/(?<=..)our/g, 'or'], // labour, odour, but not hour
  [/moul(?=[dt])/g, 'mol'], // mould
  [/([bcdtv])re(?=s?$|d$)/, '$1er'], // centre
  [/([bcdtv])r(?=ing$)/, '$1er'], // centring
  [/([ei])nce(?=s?$)/, '$1nse'], // defence
  [/(?<=ct)ise/, 'ice'], // practise
  [/(?<=^.{4,})([lmst])\1(?=e[drs]|ing|or|ment|ous|ery$)/, '$1'], // travelled, combatting
  [/ll(?=ful)/, 'l'], // skillful
  [/ll$/, 'l'], // fulfill
  [/mme$/, 'm'], // programme
  [/ogue(?=s?$)/, 'og'], // catalogue
  [/eque/, 'eck'], // cheque
  [/(?<=^.{0,9})[ao]e(?=.{3,})/g, 'e'], // encyclopaedia, manoeuvre
  [/dgement/, 'dgment'], // judgement
  [/(?<=[kz]|ag)e(?=able|ing)/, ''], // likeable, ageing
  [/ph/g, 'f'], // sulphur
  [/^sk(?=ept)/, 'sc'], // skeptic
  [/lough/, 'low'], // plough
  [/^grey/, 'gray'],
];

function withoutVariants(word: string): string {
  return VARIANT_PATTERNS.reduce((text, [pattern, other]) => text.replace(pattern, other), word);
}

/** Tell whether two different folded words are spellings of one word (organise, organize). */
export function isSpellingVariant(a: string, b: string): boolean {
  return a.length > SHORT_WORD - 1 && withoutVariants(a) === withoutVariants(b);
}
