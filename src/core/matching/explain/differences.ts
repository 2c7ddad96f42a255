import type { AlignmentRun, Difference, MatchLevel } from '../../model/match.ts';
import { tokenise, foldedWord } from '../../text/tokenise.ts';
import { numbersIn } from './written-form.ts';

/** Words that negate, folded; what is built with "n't" ends in "nt". */
const NEGATIONS = new Set(
  'no not never none nobody nothing nowhere neither nor without cannot hardly scarcely barely'.split(
    ' ',
  ),
);
const NEGATED_VERB =
  /^(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|sha|should|must|ai|need|dare|ought|might)nt$/;
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non)(?=.{4})/;
const NEGATIVE_SUFFIX = /less$/;
/** Words that count nothing where the other side has no number: "one" for "a", and what orders thoughts. */
const MERE_WORDS = new Set(['1', '1th', '2th']);
/** Source words of a difference that are told in full, and of a longer one at each end: two places may be pages apart. */
const LONGEST_TOLD = 60;
const CLIPPED_END = 12;
/** Spaces and punctuation around the words of a difference. */
const AROUND = /^[\s,;:.!?"“”'‘’–—-]+|[\s,;:.!?"“”'‘’–—-]+$/g;

function wordsOf(text: string): string[] {
  const { length, start, end } = tokenise(text);
  return Array.from({ length }, (_, i) => foldedWord(text, start[i], end[i]));
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || NEGATED_VERB.test(word);
}

/** Tell whether one of the words is the other's opposite by its form (acceptable, unacceptable; careful, careless). */
function hasOpposite(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) => {
    const affirmed = [word.replace(NEGATIVE_PREFIX, ''), word.replace(NEGATIVE_SUFFIX, 'ful')];
    return affirmed.some((other) => other !== word && others.includes(other));
  });
}

function changesNegation(page: readonly string[], source: readonly string[]): boolean {
  const count = (words: readonly string[]) => words.filter(isNegation).length;
  if (count(page) !== count(source)) return true;
  return hasOpposite(page, source) || hasOpposite(source, page);
}

function changesNumber(page: string, source: string): boolean {
  const [a, b] = [numbersIn(page), numbersIn(source)];
  const isMere = [...a, ...b].every((number) => MERE_WORDS.has(number));
  if (isMere && (a.length === 0 || b.length === 0) && !/\d/.test(page + source)) return false;
  return a.toSorted().join(' ') !== b.toSorted().join(' ');
}

function trimmed(text: string): string {
  return text.replace(AROUND, '') || text.trim();
}

/** Return a text without its middle, if it is long: enough of both ends to find it in the source. */
function clipped(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= LONGEST_TOLD) return text;
  return `${words.slice(0, CLIPPED_END).join(' ')} … ${words.slice(-CLIPPED_END).join(' ')}`;
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
    const told = clipped(sourceWords);
    // What lies between two places is not about the words at either.
    const isOwn = kind !== 'spelling' && kind !== 'jump' && told === sourceWords;
    differences.push({
      kind,
      page: pageWords,
      source: told,
      negation: isOwn && changesNegation(a, b),
      number: isOwn && changesNumber(pageWords, sourceWords),
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
