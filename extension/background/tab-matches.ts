import type { Annotation } from '../../src/core/model/annotation.ts';
import { quotedParts, type Match } from '../../src/core/model/match.ts';
import { describeSpan } from '../../src/core/selector/describe.ts';
import type { Dismissal } from '../../src/db/user-database.ts';
import { annotationOf } from '../../src/protocol/annotation-of.ts';
import type { PageMatch, TabMatch, TabState } from '../../src/protocol/messages.ts';
import { readTabState } from '../platform/tab-state.ts';
import { Refusal } from './refusal.ts';

/** Return the matches as a tab's state keeps them. Their ids stay the same when text is added elsewhere on the page. */
export function describeMatches(
  matches: readonly Match[],
  pageText: string,
  sourceTextOf: (documentId: string) => string,
): TabMatch[] {
  const seen = new Map<string, number>();
  return matches.map((match) => {
    const { documentId, start, end } = match.source;
    const place = `${documentId}:${start}-${end}`;
    const repeat = seen.get(place) ?? 0;
    seen.set(place, repeat + 1);
    return {
      id: `${place}:${repeat}`,
      match,
      selectors: describeSpan(pageText, match.quotation),
      sourceText: sourceTextOf(documentId).slice(start, end),
    };
  });
}

/** Return what a dismissal of the match says. */
export function dismissalOf({ match, selectors }: TabMatch): Dismissal {
  const { documentId, start, end } = match.source;
  return { documentId, start, end, quotation: selectors.quote.exact };
}

/** Tell whether two name the same words of a page for the same span of a document. */
function isSameDismissal(a: Dismissal, b: Dismissal): boolean {
  return (
    a.documentId === b.documentId &&
    a.start === b.start &&
    a.end === b.end &&
    a.quotation === b.quotation
  );
}

/** Tell whether one of the dismissals hides the match. */
export function isHidden(match: TabMatch, dismissals: readonly Dismissal[]): boolean {
  const own = dismissalOf(match);
  return dismissals.some((dismissal) => isSameDismissal(dismissal, own));
}

/** Return what the page script marks. */
export function pageMatchOf(tabMatch: TabMatch, annotations: readonly Annotation[]): PageMatch {
  const { id, match } = tabMatch;
  return {
    id,
    parts: quotedParts(match),
    level: match.level,
    quoted: match.quoted,
    savedAs: annotationOf(tabMatch, annotations)?.id ?? null,
    documentId: match.source.documentId,
  };
}

/** Return a match of a tab with the tab's state; throws a `Refusal` where the tab has none of that id. */
export async function findTabMatch(
  tabId: number,
  matchId: string,
): Promise<{ state: TabState; tabMatch: TabMatch }> {
  const state = await readTabState(tabId);
  const tabMatch = state?.matches.find(({ id }) => id === matchId);
  if (!state || !tabMatch) throw new Refusal('not-found', `tab ${tabId} has no such match`);
  return { state, tabMatch };
}
