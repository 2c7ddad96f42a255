import type { TokenSpan } from '../../text/quotation-marks.ts';
import type { TokenText } from './local-alignment.ts';

/** Return the text of the tokens `[first, end)` with what stands between them and their neighbours. */
export function textAround({ text, tokens }: TokenText, { first, end }: TokenSpan): string {
  const to = end < tokens.length ? tokens.start[end] : text.length;
  return text.slice(first > 0 ? tokens.end[first - 1] : 0, to);
}

/** Return the text between a token and the one before it; either may be beyond the text. */
export function textBefore(side: TokenText, token: number): string {
  return textAround(side, { first: token, end: token });
}
