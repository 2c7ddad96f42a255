import type { TextSpan } from '../../src/core/model/text-span.ts';
import { clipEnd } from '../components/wording.ts';

/** Words of a statement that are shown: three lines at the usual width. */
const EXCERPT_WORDS = 30;

/** What is shown of a statement in a list. */
export interface RelatedExcerpt {
  readonly text: string;
  /** The sentence that it begins with, in the statement's text: whose words it has says who is quoted. */
  readonly sentence: TextSpan;
}

/**
 * Return the beginning of a statement from the sentence on that has most of the shared terms, so that the reason why it
 * is listed can be seen in it. The earlier of two equal sentences; the whole from its beginning where there are no terms.
 */
export function relatedExcerpt(
  text: string,
  terms: readonly string[],
  language: string,
): RelatedExcerpt {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let best = { start: 0, end: 0, count: -1 };
  for (const { index, segment } of segmenter.segment(text)) {
    const count = terms.filter((term) => segment.includes(term)).length;
    if (count > best.count) best = { start: index, end: index + segment.length, count };
  }
  const { start, end } = best;
  const excerpt = clipEnd(text.slice(start), EXCERPT_WORDS);
  return { text: start === 0 ? excerpt : `… ${excerpt}`, sentence: { start, end } };
}
