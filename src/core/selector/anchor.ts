import type { TextQuoteSelector, TextSelectors } from '../model/annotation.ts';
import type { TextSpan } from '../model/text-span.ts';
import { CONTEXT_LENGTH } from './describe.ts';

/** Text looked at on each side of an occurrence: twice what was kept, because the page may have more white space now. */
const WIDEST_CONTEXT = 2 * CONTEXT_LENGTH;

const SPECIAL_CHARACTER = /[\\^$.*+?()[\]{}|/-]/g;

/** Return a pattern that finds the words of a text with any white space between them, or `null` if it has no words. */
function wordsPattern(exact: string): RegExp | null {
  const words = exact.trim().split(/\s+/u);
  if (words[0] === '') return null;
  const escaped = words.map((word) => word.replace(SPECIAL_CHARACTER, '\\$&'));
  return new RegExp(escaped.join('\\s+'), 'gu');
}

/** Return where the words stand: as they are written if there is such a place, else with other white space. */
function findOccurrences(text: string, exact: string): TextSpan[] {
  const pattern = wordsPattern(exact);
  if (!pattern) return [];
  const found = [...text.matchAll(pattern)];
  const literal = found.filter(([words]) => words === exact.trim());
  return (literal.length > 0 ? literal : found).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function withPlainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonSuffixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}

/** Return how much of the text around a span is as the selector remembers it, in code units. */
function contextAgreement(text: string, span: TextSpan, quote: TextQuoteSelector): number {
  const before = text.slice(Math.max(0, span.start - WIDEST_CONTEXT), span.start);
  const after = text.slice(span.end, span.end + WIDEST_CONTEXT);
  return (
    commonSuffixLength(withPlainSpaces(before), withPlainSpaces(quote.prefix)) +
    commonPrefixLength(withPlainSpaces(after), withPlainSpaces(quote.suffix))
  );
}

/**
 * Return where a described span stands in a text that may have changed since: at its offsets, else where its words
 * stand, white space aside, the surroundings deciding between several places. Returns `null` where the words are gone or
 * the surroundings do not decide: never a guess.
 */
export function anchorSelectors(text: string, { quote, position }: TextSelectors): TextSpan | null {
  const { start, end } = position;
  if (quote.exact !== '' && text.slice(start, end) === quote.exact) return { start, end };
  const [best, second] = findOccurrences(text, quote.exact)
    .map((span) => ({ span, agreement: contextAgreement(text, span, quote) }))
    .sort((a, b) => b.agreement - a.agreement);
  if (!best || best.agreement === second?.agreement) return null;
  return best.span;
}
