/*
 * House styles write one and the same word in several ways: "seventy per cent", "70 percent", "70%"; "and", "&"; "U.S.A.",
 * "USA". Two stretches whose written forms are equal say the same words.
 */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, i): [string, number] => [word, i]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, 20 + 10 * i]),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Ordinals that are not the cardinal with "th". */
const IRREGULAR_ORDINALS = new Map<string, string>([
  ['first', 'one'],
  ['second', 'two'],
  ['third', 'three'],
  ['fifth', 'five'],
  ['eighth', 'eight'],
  ['ninth', 'nine'],
  ['twelfth', 'twelve'],
]);
/** Words that are about how many and have no one value. */
const VAGUE = /^(?:half|twice|(?:dozen|hundred|thousand|million|billion|trillion)s?)$/;
/** What an ordinal is written with: 20th, 1st. */
const ORDINAL = 'th';
const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** 1 250 000, with whatever spaces. */
const SPACED_DIGITS = /(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)/g;
/** Digits that tell a product from its rounding error: 1.1 million. */
const PRECISION = 12;

/** A word of a stretch: its letters, or the number that it is. */
interface Written {
  readonly text: string;
  readonly value: number | null;
}

function digitsValue(digits: string): number {
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits);
  if (isGrouped) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll('.', ''));
  return Number(digits.replace(',', '.'));
}

/** Return the words of a text, symbols and suffixes spelt alike. */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('%', ' percent ')
    .replaceAll(SPACED_DIGITS, (digits) => digits.replaceAll(/\s/g, ''))
    .replaceAll(/(\d)(?:st|nd|rd|th)(?!\p{L})/gu, `$1 ${ORDINAL}`);
  return plain.match(WORD) ?? [];
}

/** Return the cardinal that an ordinal is made of ("twentieth", "twenty"), or the word itself. */
function cardinalOf(word: string): string {
  const irregular = IRREGULAR_ORDINALS.get(word);
  if (irregular) return irregular;
  const cardinal = word.replace(/ieth$/, 'y').replace(/th$/, '');
  return VALUES.has(cardinal) || SCALES.has(cardinal) ? cardinal : word;
}

/** Adds number words up to a number, as long as they go on: "two hundred and fifty-five". */
class NumberReader {
  private total = 0;
  private current = 0;
  private last = Infinity;
  isOpen = false;

  /** Tell whether an "and" after what was read goes on with the number: "two hundred and five". */
  takesAnd(): boolean {
    return this.isOpen && this.last >= 100;
  }

  /** Take the next word; returns whether it belongs to the number. */
  take(word: string): boolean {
    const scale = this.isOpen ? SCALES.get(word) : undefined;
    if (scale !== undefined) {
      if (scale === 100) this.current *= scale;
      else {
        this.total += this.current * scale;
        this.current = 0;
      }
      this.last = scale;
      return true;
    }
    const isDigits = /^\d/.test(word);
    const value = isDigits ? digitsValue(word) : VALUES.get(word);
    if (value === undefined) return false;
    // What follows is smaller than the place before it, or begins another number: "fifty-five", but "five, six".
    const fits = !isDigits && (this.last >= 100 || (this.last >= 20 && value < 10 && value > 0));
    if (this.isOpen && !fits) return false;
    this.current += value;
    this.last = isDigits ? 1 : value;
    this.isOpen = true;
    return true;
  }

  value(): number {
    return Number((this.total + this.current).toPrecision(PRECISION));
  }
}

function read(text: string): Written[] {
  const words = wordsOf(text);
  const written: Written[] = [];
  for (let i = 0; i < words.length;) {
    const number = new NumberReader();
    const first = words[i];
    let isOrdinal = false;
    for (; i < words.length && !isOrdinal; i++) {
      const cardinal = cardinalOf(words[i]);
      const joins =
        words[i] === 'and' && number.takesAnd() && VALUES.has(cardinalOf(words[i + 1] ?? ''));
      if (!joins && !number.take(cardinal)) break;
      isOrdinal = cardinal !== words[i];
    }
    if (!number.isOpen) {
      written.push({ text: first, value: null });
      i++;
      continue;
    }
    written.push({ text: `${number.value()}`, value: number.value() });
    if (isOrdinal) written.push({ text: ORDINAL, value: null });
  }
  return written;
}

/** Return the words of a text joined to one, with numbers in digits: equal for texts that say the same words. */
export function writtenForm(text: string): string {
  return read(text)
    .map((word) => word.text.replaceAll(/['’]/g, ''))
    .join('')
    .normalize('NFC');
}

/** Return the numbers that a text names, in digits or words, and words such as "half" and "dozens", in order; "5", "5th". */
export function numbersIn(text: string): string[] {
  const written = read(text);
  return written.flatMap(({ text: word, value }, i) => {
    const isOrdinal = value !== null && written[i + 1]?.text === ORDINAL;
    return value !== null || VAGUE.test(word) ? [isOrdinal ? `${word}${ORDINAL}` : word] : [];
  });
}
