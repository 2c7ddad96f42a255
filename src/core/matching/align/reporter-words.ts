import type { TokenSpan } from '../../text/quotation-marks.ts';
import type { Tokens } from '../../text/tokenise.ts';
import { isAttribution } from './attribution.ts';
import type { TokenText } from './local-alignment.ts';
import { textBefore } from './text-around.ts';

/*
 * A source may itself be a report: `obstacles on this path," he said. "Namely, our partners`. The words between are the
 * reporter's, and whoever leaves them out leaves out nothing of what was said. Told by punctuation, since marks alone
 * are also put around single words (`the "golden billion" and the "rules"`): the speech ends with a stop, in or after
 * the closing mark, and the reporter's words with another.
 */
const AFTER_SPEECH = /[,.;:!?…–—-]["”»’']\s|["”»’'][,.;:–—-]/;
const BEFORE_SPEECH = /[,.;:!?…–—-]\s+["“„«‘']$/;
const OPENING_MARK = /["“„«‘']$/;

function shortOnly(tokens: Tokens, first: number, end: number): TokenSpan | null {
  const before = { first: first - 1, end: first };
  return isAttribution(tokens, before, { first: end, end: end + 1 }) ? { first, end } : null;
}

/** Return the reporter's words among the tokens `[first, end)` of a source, or `null`; both neighbours must be there. */
export function reporterWords(source: TokenText, first: number, end: number): TokenSpan | null {
  const { tokens } = source;
  if (first < 1 || end >= tokens.length) return null;
  let start = -1;
  for (let i = first; i <= end; i++) {
    const between = textBefore(source, i);
    if (!OPENING_MARK.test(between)) {
      if (AFTER_SPEECH.test(between)) start = i;
    } else {
      if (start >= 0 && BEFORE_SPEECH.test(between)) return shortOnly(tokens, start, i);
      start = -1;
    }
  }
  return null;
}

/** Return how many of the tokens `[first, end)` of a source are the speaker's own. */
export function spokenWords(source: TokenText, first: number, end: number): number {
  if (end <= first) return 0;
  const reporter = reporterWords(source, first, end);
  return end - first - (reporter ? reporter.end - reporter.first : 0);
}
