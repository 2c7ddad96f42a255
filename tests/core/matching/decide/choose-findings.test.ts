import { describe, expect, it } from 'vitest';
import { chooseFindings } from '../../../../src/core/matching/decide/choose-findings.ts';
import type { Evidence } from '../../../../src/core/matching/decide/score.ts';
import type { Finding } from '../../../../src/core/matching/verify-candidates.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

const EVIDENCE: Evidence = {
  bits: 45,
  edits: 0,
  jumps: 0,
  words: 6,
  longestRun: 6,
  longestPart: 6,
  similarity: 1,
  coverage: 1,
  pageDensity: 1,
  sourceDensity: 1,
  nameShare: 0,
  rarest: 18,
  isCoinage: false,
};

/** A finding for the page words `[first, end)` in a document; documents are numbered by date. */
function finding(document: number, score: number, first = 0, end = 10): Finding {
  const source = {
    document,
    documentWords: 0,
    firstToken: 0,
    start: 0,
    text: '',
    tokens: tokenise(''),
  };
  const alignment = { source, frame: null, blocks: [] };
  return { alignment, evidence: EVIDENCE, score, quoted: true, first, end };
}

/** Choices as `document < others`. */
const chosen = (findings: readonly Finding[]) =>
  chooseFindings(findings).map(({ best, others }) => [
    best.alignment.source.document,
    others.map(({ alignment }) => alignment.source.document),
  ]);

describe('chooseFindings', () => {
  it.each<[string, readonly Finding[], unknown]>([
    ['one', [finding(3, 20)], [[3, []]]],
    ['none', [], []],
    ['the better one', [finding(1, 20), finding(2, 40)], [[2, []]]],
    // The same words: the earliest document is the source, the others follow by date.
    ['the earliest of equals', [finding(4, 40), finding(1, 40), finding(2, 40)], [[1, [2, 4]]]],
    ['the earliest of next to equals', [finding(4, 40), finding(1, 39.5)], [[1, [4]]]],
    ['others that are nearly as good', [finding(4, 40), finding(1, 36)], [[4, [1]]]],
    ['no other that is much worse', [finding(4, 40), finding(1, 30)], [[4, []]]],
    // A document has the words twice.
    ['each other once', [finding(1, 40), finding(2, 40), finding(2, 39.5)], [[1, [2]]]],
    ['the document but once', [finding(1, 40), finding(1, 39.5)], [[1, []]]],
  ])('takes %s for a stretch of the page', (_what, findings, expected) => {
    expect(chosen(findings)).toEqual(expected);
  });

  it('gives a choice for each stretch, in page order', () => {
    const findings = [finding(1, 20, 30, 40), finding(2, 30, 0, 10), finding(3, 40, 12, 20)];
    expect(chosen(findings)).toEqual([
      [2, []],
      [3, []],
      [1, []],
    ]);
  });

  it('takes findings for the same stretch that share more than half of the shorter', () => {
    expect(chosen([finding(1, 40, 0, 10), finding(2, 20, 4, 14)])).toEqual([[1, []]]);
    expect(chosen([finding(1, 40, 0, 10), finding(2, 20, 5, 15)])).toHaveLength(2);
  });
});
