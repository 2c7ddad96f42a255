import type { Match } from '../../core/model/match.ts';
import type { TextSpan } from '../../core/model/text-span.ts';
import type { PlantedPage } from './planted-pages.ts';

/** What is judged of a match, whatever found it. */
export type FoundQuotation = Pick<Match, 'quotation' | 'source' | 'alternatives'>;

/** What a matcher made of a planted page. */
export interface PageScore {
  /** For each planted quotation: matches name its document and hold at least half of both its spans. */
  readonly found: readonly boolean[];
  /** Matches that are none of the planted quotations. */
  readonly extra: readonly FoundQuotation[];
}

const HALF = 0.5;

/** Return the share of a span that others cover, in code units. */
function covered(span: TextSpan, by: readonly TextSpan[]): number {
  return by.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
}

function lengthOf(spans: readonly TextSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Return which planted quotations the matches of a page found. `documentIds` are in the order of the corpus. */
export function scorePage(
  { quotations }: PlantedPage,
  matches: readonly FoundQuotation[],
  documentIds: readonly string[],
): PageScore {
  const found = quotations.map(({ document, page, sources }) => {
    const id = documentIds[document];
    const near = matches.filter(({ quotation }) => covered(page, [quotation]) > 0);
    const ofDocument = near.flatMap((match) =>
      [match.source, ...match.alternatives]
        .filter(({ documentId }) => documentId === id)
        .map((source) => ({ source, quotation: match.quotation })),
    );
    const onPage = covered(
      page,
      ofDocument.map(({ quotation }) => quotation),
    );
    const inSource = sources.reduce(
      (sum, span) =>
        sum +
        covered(
          span,
          ofDocument.map(({ source }) => source),
        ),
      0,
    );
    return onPage >= HALF * lengthOf([page]) && inSource >= HALF * lengthOf(sources);
  });
  const spans = quotations.map(({ page }) => page);
  const extra = matches.filter(
    ({ quotation }) => covered(quotation, spans) < HALF * lengthOf([quotation]),
  );
  return { found, extra };
}
