import { tokenise } from '../../core/text/tokenise.ts';

/** Words of a part, about: the length of a short article, and what the figures of the research were taken at. */
export const PART_WORDS = 1430;

/** Return a text cut before words into parts of equal length, about `PART_WORDS` words each; a short one stays whole. */
export function cutText(text: string): string[] {
  const { length, start } = tokenise(text);
  const parts = Math.max(1, Math.round(length / PART_WORDS));
  const offsetOf = (part: number) =>
    part === parts ? text.length : (start[Math.round((part * length) / parts)] ?? 0);
  return Array.from({ length: parts }, (_, part) =>
    text.slice(part === 0 ? 0 : offsetOf(part), offsetOf(part + 1)),
  );
}

/** Return about the first so many words of a text, or all of it. */
export function firstWords(text: string, words: number): string {
  const { length, end } = tokenise(text);
  return words < length ? text.slice(0, end[words - 1] ?? 0) : text;
}
