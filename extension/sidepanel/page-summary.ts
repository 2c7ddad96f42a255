import type { TabMatch } from '../../src/protocol/messages.ts';
import { t, tPlural } from '../platform/localise.ts';

/** What stands over the list: the count, and what it does and does not mean. */
export interface PageSummary {
  /** "3 quotations from 2 documents." */
  readonly count: string;
  /** "One differs from its source."; `''` where none does. */
  readonly differing: string;
}

/** Sum up the matches of a page. */
export function pageSummary(matches: readonly TabMatch[]): PageSummary {
  const documents = new Set(matches.map(({ match }) => match.source.documentId));
  const altered = matches.filter(({ match }) => match.level === 'altered').length;
  return {
    count: t(
      'panelSummary',
      tPlural('panelQuotations', matches.length),
      tPlural('panelDocuments', documents.size),
    ),
    differing: altered === 0 ? '' : tPlural('panelDiffering', altered),
  };
}
