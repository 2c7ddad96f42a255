import type { PageText } from '../model/match.ts';
import type { Quotations, TokenSpan } from '../text/quotation-marks.ts';
import { findQuotations } from '../text/quotation-marks.ts';
import type { Tokens } from '../text/tokenise.ts';
import { AFTER_BRACKET, AFTER_ELLIPSIS, tokenise } from '../text/tokenise.ts';

/** A page as the matcher reads it. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly quotations: Quotations;
  /** Tokens with an ellipsis before them, in order. */
  readonly ellipses: readonly number[];
  /** Tokens with a square bracket before them, in order. */
  readonly brackets: readonly number[];
}

function omissionsOf({ flags, length }: Tokens): Pick<Reading, 'ellipses' | 'brackets'> {
  const ellipses: number[] = [];
  const brackets: number[] = [];
  for (let i = 0; i < length; i++) {
    if ((flags[i] & (AFTER_ELLIPSIS | AFTER_BRACKET)) === 0) continue;
    if ((flags[i] & AFTER_ELLIPSIS) !== 0) ellipses.push(i);
    if ((flags[i] & AFTER_BRACKET) !== 0) brackets.push(i);
  }
  return { ellipses, brackets };
}

/** Return the words and the quotations of a page. */
export function readPage({ text, quotes }: PageText): Reading {
  const tokens = tokenise(text);
  return { text, tokens, quotations: findQuotations(text, tokens, quotes), ...omissionsOf(tokens) };
}

/** Tell whether one of the sorted tokens stands in `[first, end)`. */
function hasAny(sorted: readonly number[], first: number, end: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < first) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low] < end;
}

/** Tell whether an ellipsis stands right before one of the tokens `[first, end)`. */
export function hasEllipsis({ ellipses }: Reading, first: number, end: number): boolean {
  return hasAny(ellipses, first, end);
}

/** Tell whether an ellipsis or a square bracket stands right before one of the tokens `[first, end)`. */
export function hasOmission(reading: Reading, first: number, end: number): boolean {
  return hasAny(reading.ellipses, first, end) || hasAny(reading.brackets, first, end);
}

/** Return the outermost quotation around a token, or the token itself as a span. */
export function quotationAround({ quotations }: Reading, token: number): TokenSpan {
  const spans = quotations.levels[0] ?? [];
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].end <= token) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.first <= token ? span : { first: token, end: token + 1 };
}
