/**
 * Documents that a page is proven to quote answer for its other quotations too: a page rarely quotes a document once.
 * Such a quotation is judged against the words of that document instead of the corpus's, which lets short ones and
 * much edited ones in that would be too weak alone. After ProQuo (Arnold and Jäschke, 2022), without its model.
 */
import type { TokenSpan } from '../../text/quotation-marks.ts';
import { alignCandidate } from '../align/align-candidate.ts';
import type { Link } from '../chain/chains.ts';
import { isProof } from './decide.ts';
import type { Candidates } from '../find-candidates.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import type { ProvenText } from './proven-text.ts';
import type { Finding } from '../verify-candidates.ts';
import { isBorneOut, weighAlignment } from '../verify-candidates.ts';

/** Documents that are read whole for one page; the surest ones. */
const MAX_PROVEN = 4;
/** Quotations that are looked up in them, by length and in number. */
const SHORTEST = 2;
const LONGEST = 60;
const MAX_QUOTATIONS = 400;
/** Places of one word in the document beyond which it says nothing about where the quotation comes from. */
const MAX_PLACES = 8;
/** Neighbouring diagonals that count as one place, since edits shift the words. */
const DIAGONALS = 4;
/** Weight that a place needs for a closer look, in bits and as a share of the quotation's. */
const LEAST_VOTE = 16;
const VOTE_SHARE = 0.4;
/** Share of a quotation that a finding must hold for it to be explained. */
const EXPLAINED = 0.6;

/** Return the documents that the findings prove, the surest first. */
export function provenDocuments(findings: readonly Finding[], corpusWords: number): number[] {
  const best = new Map<number, number>();
  for (const { alignment, evidence, score } of findings) {
    if (!isProof(evidence, score, corpusWords)) continue;
    const { document } = alignment.source;
    best.set(document, Math.max(best.get(document) ?? 0, score));
  }
  return [...best.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_PROVEN)
    .map(([document]) => document);
}

/** Return the quotations of a page that no finding explains. */
export function openQuotations({ reading }: Candidates, findings: readonly Finding[]): TokenSpan[] {
  const open: TokenSpan[] = [];
  for (const span of reading.quotations.levels.flat()) {
    const words = span.end - span.first;
    if (words < SHORTEST || words > LONGEST) continue;
    const isExplained = findings.some(
      ({ first, end }) =>
        Math.min(end, span.end) - Math.max(first, span.first) >= EXPLAINED * words,
    );
    if (!isExplained) open.push(span);
    if (open.length === MAX_QUOTATIONS) break;
  }
  return open;
}

/** Return every place of the document where a word of a quotation stands, but for words that stand everywhere. */
function linksTo(
  places: ReadonlyMap<number, readonly number[]>,
  { first, end }: TokenSpan,
  { reading, weights }: Candidates,
): { links: Link[]; weight: number } {
  const links: Link[] = [];
  let weight = 0;
  for (let page = first; page < end; page++) {
    const there = places.get(reading.tokens.hash[page]);
    if (!there || there.length > MAX_PLACES) continue;
    weight += weights.of(page, page + 1);
    for (const source of there) links.push({ page, source });
  }
  return { links, weight };
}

function bandOf({ page, source }: Link): number {
  return Math.floor((source - page) / DIAGONALS);
}

/** Return links to the place of the document that most words of a quotation vote for; none if they agree on none. */
function voteForPlace(
  span: TokenSpan,
  places: ReadonlyMap<number, readonly number[]>,
  candidates: Candidates,
): Link[] {
  const { weights } = candidates;
  const { links, weight } = linksTo(places, span, candidates);
  const least = Math.max(LEAST_VOTE, VOTE_SHARE * weights.of(span.first, span.end));
  if (weight < least) return [];
  const votes = new Map<number, number>();
  const lastVoter = new Map<number, number>();
  const voteFor = (band: number, page: number) => {
    // A word that stands at a place more than once has one vote there.
    if (lastVoter.get(band) === page) return;
    lastVoter.set(band, page);
    votes.set(band, (votes.get(band) ?? 0) + weights.of(page, page + 1));
  };
  for (const link of links) {
    const band = bandOf(link);
    // A word on the edge of a band of diagonals votes for the next one too.
    voteFor(band, link.page);
    voteFor(band + 1, link.page);
  }
  let elected = 0;
  let most = 0;
  for (const [band, vote] of votes) {
    if (vote <= most) continue;
    elected = band;
    most = vote;
  }
  if (most < least) return [];
  return links.filter((link) => bandOf(link) === elected || bandOf(link) + 1 === elected);
}

/** Return the findings of one proven document among the quotations that are still open. */
function claim(
  candidates: Candidates,
  { source, places }: ProvenText,
  open: readonly TokenSpan[],
  corpusWords: number,
  phrases: PhraseFrequencies,
): Finding[] {
  const { reading, weights } = candidates;
  const claimed: Finding[] = [];
  const searchedWords = Math.min(corpusWords, source.documentWords);
  const context = { searchedWords, corpusWords };
  for (const span of open) {
    const links = voteForPlace(span, places, candidates);
    if (links.length === 0) continue;
    const alignment = alignCandidate(reading, source, links, weights, span);
    if (!alignment?.frame) continue;
    const finding = weighAlignment(candidates, alignment, phrases, searchedWords);
    if (isBorneOut(finding, context)) claimed.push(finding);
  }
  return claimed;
}

/** Return what the texts of `provenDocuments` explain of the quotations `open`. */
export function claimQuotations(
  candidates: Candidates,
  proven: readonly ProvenText[],
  open: readonly TokenSpan[],
  corpusWords: number,
  phrases: PhraseFrequencies,
): Finding[] {
  return proven.flatMap((text) => claim(candidates, text, open, corpusWords, phrases));
}
