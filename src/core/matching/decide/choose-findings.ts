import type { Finding } from '../verify-candidates.ts';

/** The best finding for a stretch of the page, and the other documents that have the same words, earliest first. */
export interface Choice {
  readonly best: Finding;
  readonly others: readonly Finding[];
}

/** Share of the shorter of two findings that makes them claim the same words of the page. */
const SAME_STRETCH = 0.5;
/** Bits that another document may lack and still have "the same words". */
const NEARLY_AS_GOOD = 6;
/** Bits between findings that are equally good: the earliest document is then the source. */
const EQUALLY_GOOD = 1;

function claimSameWords(a: Finding, b: Finding): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.first, b.first);
  return shared > SAME_STRETCH * Math.min(a.end - a.first, b.end - b.first);
}

function documentOf({ alignment }: Finding): number {
  return alignment.source.document;
}

function toChoice(rivals: readonly Finding[]): Choice {
  const most = rivals[0].score;
  const best = rivals
    .filter(({ score }) => score >= most - EQUALLY_GOOD)
    .reduce((a, b) => (documentOf(b) < documentOf(a) ? b : a));
  const others = new Map<number, Finding>();
  for (const rival of rivals) {
    const document = documentOf(rival);
    if (rival.score < most - NEARLY_AS_GOOD || document === documentOf(best)) continue;
    if (!others.has(document)) others.set(document, rival);
  }
  return {
    best,
    others: [...others.values()].sort((a, b) => documentOf(a) - documentOf(b)),
  };
}

/**
 * Return one choice for each stretch of the page that findings claim, in page order. Documents are numbered by date.
 */
export function chooseFindings(findings: readonly Finding[]): Choice[] {
  const groups: Finding[][] = [];
  for (const finding of findings.toSorted((a, b) => b.score - a.score)) {
    const group = groups.find(([best]) => claimSameWords(best, finding));
    if (group) group.push(finding);
    else groups.push([finding]);
  }
  return groups.map(toChoice).sort((a, b) => a.best.first - b.best.first);
}
