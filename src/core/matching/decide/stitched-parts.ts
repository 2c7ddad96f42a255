/**
 * A quotation may be stitched together from several places of one document. No place fills the marks, but together they
 * do: once one of them proves the document, the others are judged against that document's words alone.
 */
import type { Alignment } from '../align/alignment.ts';
import { isPart } from './decide.ts';
import type { Finding } from '../verify-candidates.ts';

/** Share of a quotation's weight that its parts must repeat together: stitching leaves nothing else in the marks. */
const LEAST_COVERAGE = 0.8;

/** Returns an alignment with its evidence. */
type Weigh = (alignment: Alignment) => Finding;

function sharesWords(a: Finding, b: Finding): boolean {
  return a.first < b.end && b.first < a.end;
}

/** Return a finding without the words at its end that another one has; `null` if none are left. */
function apartFrom(finding: Finding, other: Finding, weigh: Weigh): Finding | null {
  if (!sharesWords(finding, other)) return finding;
  const blocks = finding.alignment.blocks.filter(
    ({ page, pageWords }) => page >= other.end || page + pageWords <= other.first,
  );
  return blocks.length === 0 ? null : weigh({ ...finding.alignment, blocks });
}

/** Return rejected alignments by the quotation and the document that they lie in. */
function byQuotation(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { frame, source } = finding.alignment;
    if (!frame) continue;
    const key = `${source.document}:${frame.spans[0].first}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** Return the strongest places of one document that stand apart in one quotation; none, unless together they fill it. */
function partsAmong(rivals: readonly Finding[], corpusWords: number, weigh: Weigh): Finding[] {
  const parts: Finding[] = [];
  let coverage = 0;
  for (const rival of rivals.toSorted((a, b) => b.score - a.score)) {
    const part = parts.reduce<Finding | null>(
      (rest, other) => rest && apartFrom(rest, other, weigh),
      rival,
    );
    const { documentWords } = rival.alignment.source;
    const searchedWords = parts.length > 0 ? Math.min(corpusWords, documentWords) : corpusWords;
    if (!part || !isPart(part.evidence, { searchedWords, corpusWords })) continue;
    parts.push(part);
    coverage += part.evidence.coverage;
  }
  return parts.length > 1 && coverage >= LEAST_COVERAGE ? parts : [];
}

/**
 * Return those of the rejected alignments that fill a quotation together, with each other or with what is found.
 */
export function stitchedParts(
  found: readonly Finding[],
  rejected: readonly Finding[],
  corpusWords: number,
  weigh: Weigh,
): Finding[] {
  if (rejected.length === 0) return [];
  return byQuotation([...found, ...rejected])
    .flatMap((rivals) => partsAmong(rivals, corpusWords, weigh))
    .filter((part) => !found.includes(part));
}
