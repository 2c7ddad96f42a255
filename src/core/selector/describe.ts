import type { TextSelectors } from '../model/annotation.ts';
import type { TextSpan } from '../model/text-span.ts';

/** Code units of text kept on each side of a quotation, as Hypothesis keeps: enough to tell repetitions apart. */
export const CONTEXT_LENGTH = 32;

/** A second half of a surrogate pair at the start of a text, or a first half at its end. */
const HALF_CHARACTER = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

/**
 * Describe a span of a text by its words with the text around them, and by its offsets. The surroundings never begin or
 * end with half a surrogate pair.
 */
export function describeSpan(text: string, { start, end }: TextSpan): TextSelectors {
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const suffix = text.slice(end, end + CONTEXT_LENGTH);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: prefix.replace(HALF_CHARACTER, ''),
      suffix: suffix.replace(HALF_CHARACTER, ''),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}
