import type { AlignmentRun, Difference, MatchLevel } from '../model/match.ts';
import { tokenise, foldedWord } from '../text/tokenise.ts';

/** Words that negate, folded; what is built with "n't" ends in "nt". */
const NEGATIONS = new Set(
  'no not never none nobody nothing nowhere neither nor without cannot hardly'.split(' '),
);
const NEGATED_VERB =
  /^(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|must|ai|need|might)nt$/;
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non)(?=.{4})/;
/** Words for numbers, folded. */
const NUMBERS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million millions billion billions trillion dozen dozens half twice'
  ).split(' '),
);
/** Spaces and punctuation around the words of a difference. */
const AROUND = /^[\s,;:.!?"“”'‘’–—-]+|[\s,;:.!?"“”'‘’–—-]+$/g;

function wordsOf(text: string): string[] {
  const { length, start, end } = tokenise(text);
  return Array.from({ length }, (_, i) => foldedWord(text, start[i], end[i]));
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || NEGATED_VERB.test(word);
}

function isNumber(word: string): boolean {
  return NUMBERS.has(word) || /\d/.test(word);
}

/** Tell whether one of the words is the other's opposite by its prefix (acceptable, unacceptable). */
function hasOpposite(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) => {
    const stem = word.replace(NEGATIVE_PREFIX, '');
    return stem !== word && others.includes(stem);
  });
}

function changesNegation(page: readonly string[], source: readonly string[]): boolean {
  const count = (words: readonly string[]) => words.filter(isNegation).length;
  if (count(page) !== count(source)) return true;
  return hasOpposite(page, source) || hasOpposite(source, page);
}

function changesNumber(page: readonly string[], source: readonly string[]): boolean {
  const numbers = (words: readonly string[]) => words.filter(isNumber).sort().join(' ');
  return numbers(page) !== numbers(source);
}

function trimmed(text: string): string {
  return text.replace(AROUND, '') || text.trim();
}

/** Return the departures of a quotation that a reader is told about, in page order. */
export function differencesOf(
  alignment: readonly AlignmentRun[],
  pageText: string,
  sourceText: string,
): Difference[] {
  const differences: Difference[] = [];
  for (const { kind, page, source } of alignment) {
    if (kind === 'same' || kind === 'typographic' || kind === 'attribution') continue;
    const pageWords = trimmed(pageText.slice(page.start, page.end));
    const sourceWords = trimmed(sourceText.slice(source.start, source.end));
    const a = wordsOf(pageWords);
    const b = wordsOf(sourceWords);
    const isSpelling = kind === 'spelling';
    differences.push({
      kind,
      page: pageWords,
      source: sourceWords,
      negation: !isSpelling && changesNegation(a, b),
      number: !isSpelling && changesNumber(a, b),
    });
  }
  return differences;
}

/** Return the level that an alignment comes to: by its gravest departure. */
export function levelOf(alignment: readonly AlignmentRun[]): MatchLevel {
  const kinds = new Set(alignment.map(({ kind }) => kind));
  if (kinds.has('changed') || kinds.has('added') || kinds.has('dropped') || kinds.has('jump'))
    return 'altered';
  return kinds.has('elided') || kinds.has('inserted') ? 'marked' : 'verbatim';
}
