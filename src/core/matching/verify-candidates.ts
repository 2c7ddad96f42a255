/** The second half of matching: align each candidate with its window and decide. */
import { tokenise } from '../text/tokenise.ts';
import type { Alignment, SourceText } from './alignment.ts';
import { alignCandidate } from './align-candidate.ts';
import type { Link } from './chain.ts';
import type { DecisionContext } from './decide.ts';
import { isMatch, scoreOf } from './decide.ts';
import type { Candidates, SourceWindow } from './find-candidates.ts';
import type { PhraseFrequencies } from './phrase-frequencies.ts';
import type { Reading } from './reading.ts';
import type { Evidence } from './score.ts';
import { weighEvidence } from './score.ts';

/** An alignment that the evidence bears out. */
export interface Finding {
  readonly alignment: Alignment;
  readonly evidence: Evidence;
  readonly score: number;
  readonly quoted: boolean;
  /** Page tokens from the first repeated word to the last. */
  readonly first: number;
  readonly end: number;
}

/** Return a window's text, tokenised. */
export function readWindow(
  { document, firstToken, start }: SourceWindow,
  text: string,
): SourceText {
  return { document, firstToken, start, text, tokens: tokenise(text) };
}

/** Return the finding that an alignment comes to, or `null` where the evidence is too weak. */
export function decideAlignment(
  { reading, weights }: Candidates,
  alignment: Alignment | null,
  phrases: PhraseFrequencies,
  context: DecisionContext,
): Finding | null {
  if (alignment === null) return null;
  const evidence = weighEvidence(reading, alignment, weights, phrases);
  const inMarks = alignment.frame !== null && isMatch(evidence, true, context);
  if (!inMarks && !isMatch(evidence, false, context)) return null;
  const { blocks } = alignment;
  const last = blocks[blocks.length - 1];
  return {
    alignment,
    evidence,
    score: scoreOf(evidence, context.searchedWords),
    quoted: alignment.frame !== null,
    first: blocks[0].page,
    end: last.page + last.pageWords,
  };
}

/**
 * Return the links inside quotation marks, if only some are: the words around a short quotation may repeat the document
 * too ("«…», said the Deputy Foreign Minister"), and hide it.
 */
function quotedLinks({ quotations }: Reading, links: readonly Link[]): readonly Link[] {
  const quoted = links.filter(({ page }) => quotations.depth[page] > 0);
  return quoted.length < links.length ? quoted : [];
}

/** Return the candidates that the text of their windows bears out; `texts[i]` is the text of `windows[i]`. */
export function verifyCandidates(
  candidates: Candidates,
  texts: readonly string[],
  corpusWords: number,
  phrases: PhraseFrequencies,
): Finding[] {
  const { reading, weights, list, windows } = candidates;
  const context = { searchedWords: corpusWords, corpusWords };
  const sources = windows.map((window, i) => readWindow(window, texts[i]));
  const findings: Finding[] = [];
  const verify = (links: readonly Link[], source: SourceText) =>
    decideAlignment(candidates, alignCandidate(reading, source, links, weights), phrases, context);
  for (const { links, window } of list) {
    const finding =
      verify(links, sources[window]) ?? verify(quotedLinks(reading, links), sources[window]);
    if (finding) findings.push(finding);
  }
  return findings;
}
