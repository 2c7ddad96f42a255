import type { TextSpan } from '../../core/model/text-span.ts';
import { foldedWord, tokenise } from '../../core/text/tokenise.ts';

/** A text as our matcher hears it, without punctuation, for peers that compare characters. */
export interface FoldedText {
  /** The folded words, one space between. */
  readonly text: string;
  /** Offset of each word in `text`, ascending. */
  readonly wordStart: Uint32Array;
  /** Offset of each word in the text as it was, and the offset after it. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Return the folded words of a text and where they came from. */
export function foldText(text: string): FoldedText {
  const { length, start, end } = tokenise(text);
  const words = Array.from({ length }, (_, i) => foldedWord(text, start[i] ?? 0, end[i] ?? 0));
  const wordStart = new Uint32Array(length);
  let at = 0;
  words.forEach((word, i) => {
    wordStart[i] = at;
    at += word.length + 1;
  });
  return {
    text: words.join(' '),
    wordStart,
    start: start.slice(0, length),
    end: end.slice(0, length),
  };
}

/** Return the index of the last word that starts at or before an offset of the folded text. */
function wordAt({ wordStart }: FoldedText, offset: number): number {
  let low = 0;
  let high = wordStart.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((wordStart[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Return the words, in the text as it was, that a span of the folded text touches. */
export function originalSpan(folded: FoldedText, { start, end }: TextSpan): TextSpan {
  const first = wordAt(folded, start);
  const last = wordAt(folded, Math.max(start, end - 1));
  return { start: folded.start[first] ?? 0, end: folded.end[last] ?? 0 };
}
