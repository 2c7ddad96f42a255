import { clipEnd } from '../components/wording.ts';

/** Words of a statement that are shown: three lines at the usual width. */
const EXCERPT_WORDS = 30;

/**
 * Return the beginning of a statement from the sentence on that has most of the shared terms, so that the reason why it
 * is listed can be seen in it. The earlier of two equal sentences; the whole from its beginning where there are no terms.
 */
export function relatedExcerpt(text: string, terms: readonly string[], language: string): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let best = { index: 0, count: 0 };
  for (const { index, segment } of segmenter.segment(text)) {
    const count = terms.filter((term) => segment.includes(term)).length;
    if (count > best.count) best = { index, count };
  }
  const excerpt = clipEnd(text.slice(best.index), EXCERPT_WORDS);
  return best.index === 0 ? excerpt : `… ${excerpt}`;
}
