/**
 * The decision: information against chance, as in BLAST's E-value (Altschul et al. 1990). Repeated words carry so many
 * bits; a corpus of W words offers W places to repeat them by chance, which takes log2 W bits to explain; what is left
 * over, less a price for every departure, is the score. Common phrases carry few bits, so they need no list; a larger
 * corpus asks for more.
 */
import type { Evidence } from './score.ts';

/** Price of an unmarked departure: about how many words could stand in its place without being noticed. */
const EDIT_PRICE = 3;
/** Price of a marked omission: the places from which the quotation could go on. */
const JUMP_PRICE = 5;

/** Score that a quotation needs in a small corpus. At 10 bits, ten thousand hard negatives gave 8 matches. */
const LEAST_SCORE = 10;
/** In a large corpus near misses grow with it: this many bits less than log2 of its words. */
const LARGE_CORPUS_ALLOWANCE = 2.5;
/**
 * Idioms are of up to so many words; each further one that fills a quotation takes so much off what a large corpus asks
 * for. At 10,000 documents and 10 bits, 1.5 million words of novels and news have 14 quotations in marks that repeat up
 * to eight words by chance, and none that repeats more.
 */
const IDIOM_WORDS = 8;
const BITS_PER_FURTHER_WORD = 2.5;
/** What an edited quotation needs on top, once and for each edit: chance likes near misses. */
const EDITED = 3;
const PER_EDIT = 1.5;
/** Words below which a quotation needs more, for each that lacks; and more again if it is edited. */
const SHORT = 5;
const PER_MISSING_WORD = 2;
const SHORT_AND_EDITED = 6;
/**
 * A word as rare as this (one in 131,000) makes a short phrase somebody's own ("cyber General Assembly"). Without one it
 * needs so much more, for common words stand together in many texts ("rules of the game", "bridge the digital gap").
 */
const RARE_WORD_BITS = 17;
const SHORT_AND_COMMON = 10;
/**
 * Common words that many texts have in slightly other words ("information and communication technologies"): an edited
 * quotation of up to so many needs more, and an exact one of five. Of 160 formulas in marks, 12 were taken for quotations
 * before, none after; of 40 random quotations of five words, two more are missed.
 */
const FORMULA = 10;
const EDITED_FORMULA = 4;
const EXACT_FORMULA = 2;

/** Least likeness of a quotation, and the share of the quotation that must be repeated. */
const QUOTED_SIMILARITY = 0.7;
const QUOTED_COVERAGE = 0.62;
/** Part of a longer quotation counts when it repeats so many words in a row and scores so much more. */
const PART_RUN = 7;
const PART_SURPLUS = 25;
/** Without a run of so many words, a quotation must be nearly exact. */
const LEAST_RUN = 3;
const NEARLY_EXACT = 0.9;

/** What a repetition outside quotation marks needs: nothing on the page says that it is one. */
const UNQUOTED_SURPLUS = 24;
const UNQUOTED_WORDS = 8;
const UNQUOTED_RUN = 6;
const UNQUOTED_SIMILARITY = 0.78;

/** Repeated words a word of page and source that tell a quotation from scattered common words. */
const LEAST_PAGE_DENSITY = 0.5;
const LEAST_SOURCE_DENSITY = 0.55;
const LEAST_SOURCE_DENSITY_ELIDED = 0.15;

/** Bits that a quotation of a proven document needs in any case: a phrase of everyday use stays unclaimed. */
const LEAST_ANCHORED_BITS = 20;

/**
 * What it is worth that page and source both mark the very same words, a rare one among them, as a quotation: about one word in a hundred
 * begins a marked phrase, so that chance has a hundredth of the places.
 */
const COINAGE_BITS = 7;

/**
 * Share of the repeated words' weight that names make up in what is a name and no statement, and the words from which on
 * a list of names in quotation marks is the author's own.
 */
const NAME_SHARE = 0.8;
const LIST_OF_NAMES = 10;

/** What a match needs to prove that the page quotes the document: no accident, and no mere phrase. */
const PROOF_SURPLUS = 8;
const PROOF_WORDS = 6;

/** What the decision knows of the corpus. */
export interface DecisionContext {
  /** Words among which the repeated words were found: the corpus's, or those of a document proven on the page. */
  readonly searchedWords: number;
  /** Words of the corpus. */
  readonly corpusWords: number;
}

/** Return the score: bits beyond what chance and the departures explain. */
export function scoreOf({ bits, edits, jumps }: Evidence, searchedWords: number): number {
  return bits - Math.log2(searchedWords + 1) - EDIT_PRICE * edits - JUMP_PRICE * jumps;
}

function isDense({ pageDensity, sourceDensity, jumps, longestRun }: Evidence): boolean {
  if (pageDensity < LEAST_PAGE_DENSITY) return false;
  if (jumps > 0) return sourceDensity >= LEAST_SOURCE_DENSITY_ELIDED && longestRun >= LEAST_RUN;
  return sourceDensity >= LEAST_SOURCE_DENSITY;
}

function leastScore(searchedWords: number, allowance = LARGE_CORPUS_ALLOWANCE): number {
  return Math.max(LEAST_SCORE, Math.log2(searchedWords + 1) - allowance);
}

/** Return how many bits less than log2 of the corpus's words a quotation needs. */
function allowanceFor({ coverage, words, edits }: Evidence): number {
  const further = coverage === 1 ? Math.max(0, words - edits - IDIOM_WORDS) : 0;
  return LARGE_CORPUS_ALLOWANCE + further * BITS_PER_FURTHER_WORD;
}

/**
 * Return what words that many texts have need on top of the least score: a few of them where nothing proves the document,
 * and a formula where the corpus is too small to ask for as much.
 */
function commonSurcharge(
  { edits, longestPart, rarest }: Evidence,
  least: number,
  isAnchored: boolean,
): number {
  if (rarest >= RARE_WORD_BITS) return 0;
  if (longestPart < SHORT) return isAnchored ? 0 : SHORT_AND_COMMON;
  if (longestPart > (edits > 0 ? FORMULA : SHORT)) return 0;
  const formula = edits > 0 ? EDITED_FORMULA : EXACT_FORMULA;
  return Math.max(0, LEAST_SCORE + formula - least);
}

/** Return what a phrase below the length of a quotation needs on top. */
function shortSurcharge({ edits, longestPart }: Evidence): number {
  if (longestPart >= SHORT) return 0;
  return (SHORT - longestPart) * PER_MISSING_WORD + (edits > 0 ? SHORT_AND_EDITED : 0);
}

/**
 * Return the score that a repetition needs. A whole quotation without departures that a proven document has needs no
 * more than in a corpus of that document alone.
 */
function neededScore(
  evidence: Evidence,
  quoted: boolean,
  { searchedWords, corpusWords }: DecisionContext,
): number {
  const { edits, coverage } = evidence;
  const edited = edits > 0 ? EDITED + PER_EDIT * edits : 0;
  const isExact = quoted && edits === 0 && coverage === 1;
  const least = leastScore(
    isExact ? searchedWords : corpusWords,
    quoted ? allowanceFor(evidence) : LARGE_CORPUS_ALLOWANCE,
  );
  const common = commonSurcharge(evidence, least, searchedWords < corpusWords);
  return least + edited + shortSurcharge(evidence) + common;
}

function surplusOf(evidence: Evidence, quoted: boolean, context: DecisionContext): number {
  return scoreOf(evidence, context.searchedWords) - neededScore(evidence, quoted, context);
}

function coinageBonus({ isCoinage, coverage, rarest }: Evidence): number {
  return isCoinage && coverage === 1 && rarest >= RARE_WORD_BITS ? COINAGE_BITS : 0;
}

/** Tell whether a match proves that the page quotes its document, so that it may answer for other quotations. */
export function isProof(evidence: Evidence, score: number, corpusWords: number): boolean {
  if (evidence.words < PROOF_WORDS) return false;
  return score >= leastScore(corpusWords) + PROOF_SURPLUS;
}

function isQuotation(evidence: Evidence, surplus: number): boolean {
  const { similarity, coverage, longestRun } = evidence;
  if (surplus < 0 || similarity < QUOTED_SIMILARITY) return false;
  if (coverage < QUOTED_COVERAGE && !(longestRun >= PART_RUN && surplus >= PART_SURPLUS))
    return false;
  return longestRun >= LEAST_RUN || similarity > NEARLY_EXACT;
}

function isReprint({ words, longestRun, similarity }: Evidence, surplus: number): boolean {
  if (words < UNQUOTED_WORDS || longestRun < UNQUOTED_RUN) return false;
  return surplus >= UNQUOTED_SURPLUS && similarity >= UNQUOTED_SIMILARITY;
}

function isName({ nameShare, words }: Evidence, quoted: boolean): boolean {
  return nameShare >= NAME_SHARE && !(quoted && words >= LIST_OF_NAMES);
}

/** Tell whether the evidence makes a match; `quoted` where the words fill quotation marks. */
export function isMatch(evidence: Evidence, quoted: boolean, context: DecisionContext): boolean {
  if (!isDense(evidence) || isName(evidence, quoted)) return false;
  const isAnchored = context.searchedWords < context.corpusWords;
  if (isAnchored && evidence.bits < LEAST_ANCHORED_BITS) return false;
  const bonus = quoted ? coinageBonus(evidence) : 0;
  const surplus = surplusOf(evidence, quoted, context) + bonus;
  return quoted ? isQuotation(evidence, surplus) : isReprint(evidence, surplus);
}

/**
 * Tell whether the evidence makes part of a quotation whose other words stand elsewhere in the document: what a quotation
 * needs, but for filling the marks.
 */
export function isPart(evidence: Evidence, context: DecisionContext): boolean {
  const { words, similarity, longestRun } = evidence;
  if (!isDense(evidence) || isName(evidence, true) || words < PROOF_WORDS) return false;
  if (similarity < QUOTED_SIMILARITY || longestRun < LEAST_RUN) return false;
  return surplusOf(evidence, true, context) >= 0;
}
