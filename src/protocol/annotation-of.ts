import type { Annotation } from '../core/model/annotation.ts';
import type { TabMatch } from './messages.ts';

/** Return the annotation of its page that saved the match, or `null`. */
export function annotationOf(
  { match, selectors }: TabMatch,
  annotations: readonly Annotation[],
): Annotation | null {
  const found = annotations.find(
    ({ source, quotation }) =>
      source?.document.id === match.source.documentId &&
      source.selectors.position.start === match.source.start &&
      source.selectors.position.end === match.source.end &&
      quotation.quote.exact === selectors.quote.exact,
  );
  return found ?? null;
}
