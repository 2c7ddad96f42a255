import type { TextSpan } from '../../core/model/text-span.ts';
import type { Random } from './seeded-random.ts';
import { randomBelow } from './seeded-random.ts';

/** Words in a row of a document. */
export interface SourcePassage {
  /** As they stand in the text, with the marks on them. */
  readonly words: readonly string[];
  readonly span: TextSpan;
}

const MAX_TRIES = 40;
/** Words that a passage is sought in from where it begins; none is as long on average. */
const LETTERS_PER_WORD = 8;
const WORD = /\S+/g;
const SENTENCE_END = /[.!?]\s+(?=\S)/g;
const PLAIN_WORD = /^[\x20-\x7e‘’“”„«»–—…é]{1,25}$/;
const HAS_LETTERS = /\p{L}{2}/u;
/** Share of a passage's words that are words and not numbers or marks. */
const WORD_SHARE = 0.85;

/** Return a random place to begin: where a word begins, and half of the time where a sentence does. */
function placeToBegin(text: string, words: number, random: Random): number {
  const start = randomBelow(Math.max(1, text.length - words * LETTERS_PER_WORD), random);
  if (random() < 0.5) {
    SENTENCE_END.lastIndex = start;
    return SENTENCE_END.test(text) ? SENTENCE_END.lastIndex : 0;
  }
  const space = text.slice(start).search(/\s/);
  return start === 0 || space < 0 ? 0 : start + space;
}

/** Return the words in a row from an offset on, or `null` if a paragraph ends among them or they are hardly words. */
function readPassage(text: string, from: number, length: number): SourcePassage | null {
  const words: string[] = [];
  let [start, end] = [from, from];
  WORD.lastIndex = from;
  while (words.length < length) {
    const match = WORD.exec(text);
    if (!match) return null;
    if (words.length === 0) start = match.index;
    else if (text.slice(end, match.index).includes('\n')) return null;
    words.push(match[0]);
    end = match.index + match[0].length;
  }
  if (!words.every((word) => PLAIN_WORD.test(word))) return null;
  const real = words.filter((word) => HAS_LETTERS.test(word)).length;
  return real < WORD_SHARE * length ? null : { words, span: { start, end } };
}

/** Tell whether the document says the same once more: which of the places a page quotes could not be told then. */
function isRepeated(text: string, { span: { start, end } }: SourcePassage): boolean {
  const passage = text.slice(start, end);
  return text.indexOf(passage) !== text.lastIndexOf(passage);
}

/** Tell whether a passage begins after the end of another, with words between. */
function isApart(passage: SourcePassage, before: SourcePassage | undefined): boolean {
  return before === undefined || passage.span.start > before.span.end + LETTERS_PER_WORD;
}

/**
 * Return one passage of a document, or two that share out its words and follow each other with words between; `null` if
 * none is found.
 */
export function passagesFor(
  text: string,
  words: number,
  count: 1 | 2,
  random: Random,
): SourcePassage[] | null {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const passages: SourcePassage[] = [];
    for (let i = 0; i < count; i++) {
      const length = Math.floor(words / count);
      const passage = readPassage(text, placeToBegin(text, length, random), length);
      if (!passage || isRepeated(text, passage)) break;
      if (isApart(passage, passages.at(-1))) passages.push(passage);
    }
    if (passages.length === count) return passages;
  }
  return null;
}
