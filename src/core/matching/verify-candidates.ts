/** The second half of matching: align each candidate with its window and decide. */
import type { TokenSpan } from '../text/quotation-marks.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Alignment, SourceText } from './align/alignment.ts';
import { alignCandidate } from './align/align-candidate.ts';
import type { Link } from './chain/chains.ts';
import type { DecisionContext } from './decide/decide.ts';
import { isMatch, scoreOf } from './decide/decide.ts';
import type { Candidates, SourceWindow } from './find-candidates.ts';
import type { PhraseFrequencies } from './phrases/phrase-frequencies.ts';
import type { Reading } from './reading.ts';
import type { Evidence } from './decide/score.ts';
import { weighEvidence } from './decide/score.ts';
import { stitchedParts } from './decide/stitched-parts.ts';

/** An alignment with its evidence. */
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
  { document, documentWords, firstToken, start }: SourceWindow,
  text: string,
): SourceText {
  return { document, documentWords, firstToken, start, text, tokens: tokenise(text) };
}

/** Return an alignment with what it says for a repetition. */
export function weighAlignment(
  { reading, weights }: Candidates,
  alignment: Alignment,
  phrases: PhraseFrequencies,
  searchedWords: number,
): Finding {
  const evidence = weighEvidence(reading, alignment, weights, phrases);
  const { blocks } = alignment;
  const last = blocks[blocks.length - 1];
  return {
    alignment,
    evidence,
    score: scoreOf(evidence, searchedWords),
    quoted: alignment.frame !== null,
    first: blocks[0].page,
    end: last.page + last.pageWords,
  };
}

/** Tell whether the evidence bears an alignment out. */
export function isBorneOut({ evidence, quoted }: Finding, context: DecisionContext): boolean {
  return (quoted && isMatch(evidence, true, context)) || isMatch(evidence, false, context);
}

/**
 * Return the links inside quotation marks, if only some are: the words around a short quotation may repeat the document
 * too ("«…», said the Deputy Foreign Minister"), and hide it.
 */
function quotedLinks({ quotations }: Reading, links: readonly Link[]): readonly Link[] {
  const quoted = links.filter(({ page }) => quotations.depth[page] > 0);
  return quoted.length < links.length ? quoted : [];
}

/** Verifies the candidates of one page. */
class Verifier {
  readonly found: Finding[] = [];
  readonly rejected: Finding[] = [];
  private readonly candidates: Candidates;
  private readonly phrases: PhraseFrequencies;
  private readonly corpusWords: number;

  constructor(candidates: Candidates, corpusWords: number, phrases: PhraseFrequencies) {
    this.candidates = candidates;
    this.phrases = phrases;
    this.corpusWords = corpusWords;
  }

  /**
   * Verify the links of one chain among the page tokens `within`: the surest stretch first, then what it leaves before
   * and after. A page that reprints a report has many quotations on one chain, and the reporter's words between them.
   */
  verify(links: readonly Link[], source: SourceText, within: TokenSpan): void {
    const inside = links.filter(({ page }) => page >= within.first && page < within.end);
    const finding =
      this.tryLinks(inside, source, within) ??
      this.tryLinks(quotedLinks(this.candidates.reading, inside), source, within);
    if (!finding) return;
    this.verify(inside, source, { first: within.first, end: finding.first });
    this.verify(inside, source, { first: finding.end, end: within.end });
  }

  readonly weigh = (alignment: Alignment): Finding =>
    weighAlignment(this.candidates, alignment, this.phrases, this.corpusWords);

  private tryLinks(links: readonly Link[], source: SourceText, within: TokenSpan): Finding | null {
    if (links.length === 0) return null;
    const { reading, weights } = this.candidates;
    const alignment = alignCandidate(reading, source, links, weights, within);
    if (!alignment) return null;
    const finding = this.weigh(alignment);
    const { corpusWords } = this;
    const isFound = isBorneOut(finding, { searchedWords: corpusWords, corpusWords });
    (isFound ? this.found : this.rejected).push(finding);
    return isFound ? finding : null;
  }
}

/** Return what the text of their windows bears out of the candidates; `texts[i]` is the text of `windows[i]`. */
export function verifyCandidates(
  candidates: Candidates,
  texts: readonly string[],
  corpusWords: number,
  phrases: PhraseFrequencies,
): Finding[] {
  const { reading, list, windows } = candidates;
  const sources = windows.map((window, i) => readWindow(window, texts[i]));
  const verifier = new Verifier(candidates, corpusWords, phrases);
  const page = { first: 0, end: reading.tokens.length };
  for (const { links, window } of list) verifier.verify(links, sources[window], page);
  const { found, rejected, weigh } = verifier;
  return [...found, ...stitchedParts(found, rejected, corpusWords, weigh)];
}
