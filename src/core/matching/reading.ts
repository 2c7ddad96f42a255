import type { PageText } from '../model/match.ts';
import type { Quotations } from '../text/quotation-marks.ts';
import { findQuotations } from '../text/quotation-marks.ts';
import type { Tokens } from '../text/tokenise.ts';
import { AFTER_BRACKET, AFTER_ELLIPSIS, tokenise } from '../text/tokenise.ts';

/** A page as the matcher reads it. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly quotations: Quotations;
  /** `ellipses[i]`: tokens of `[0, i)` with an ellipsis before them; one more item than tokens. */
  readonly ellipses: Uint32Array;
  /** The same for square brackets. */
  readonly brackets: Uint32Array;
}

function countBefore({ flags, length }: Tokens, flag: number): Uint32Array {
  const counts = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) counts[i + 1] = counts[i] + ((flags[i] & flag) !== 0 ? 1 : 0);
  return counts;
}

/** Return the words and the quotations of a page. */
export function readPage({ text, quotes }: PageText): Reading {
  const tokens = tokenise(text);
  return {
    text,
    tokens,
    quotations: findQuotations(text, tokens, quotes),
    ellipses: countBefore(tokens, AFTER_ELLIPSIS),
    brackets: countBefore(tokens, AFTER_BRACKET),
  };
}

function hasAny(counts: Uint32Array, first: number, end: number): boolean {
  return counts[Math.min(end, counts.length - 1)] > counts[Math.max(0, first)];
}

/** Tell whether an ellipsis stands right before one of the tokens `[first, end)`. */
export function hasEllipsis({ ellipses }: Reading, first: number, end: number): boolean {
  return hasAny(ellipses, first, end);
}

/** Tell whether an ellipsis or a square bracket stands right before one of the tokens `[first, end)`. */
export function hasOmission(reading: Reading, first: number, end: number): boolean {
  return hasAny(reading.ellipses, first, end) || hasAny(reading.brackets, first, end);
}
