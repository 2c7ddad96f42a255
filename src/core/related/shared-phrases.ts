import type { SubjectStatement } from './subject-vectors.ts';
import type { TermWeight } from './term-weights.ts';

/** A stretch of words that both passages have. */
interface SharedPhrase {
  /** Index of its first word in the statement. */
  readonly first: number;
  /** Index after its last word. */
  readonly end: number;
  readonly weight: number;
}

/** At least so many bits make a word worth naming, and fit to begin or end a phrase. */
const NAMED_BITS = 2.5;

/** A single word of fewer bits ("group", "initiative") is named only where nothing better is shared. */
const HEAVY_BITS = 3.3;

/** Return runs of words of a statement that stand in the same order in the other passage, as far as pairs tell. */
function sharedRuns({ words }: SubjectStatement, other: SubjectStatement): [number, number][] {
  const runs: [number, number][] = [];
  for (const [at, { term, pair }] of words.entries()) {
    if (!other.own.has(term)) continue;
    const last = runs.at(-1);
    if (last?.[1] === at && pair !== null && other.own.has(pair)) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/**
 * Return the phrases that a statement shares with another passage, as it writes them, those that say most about the
 * subject first, at most `limit`, none inside another. Words that both collection and language use alike are not worth
 * naming by themselves and begin and end no phrase; single words that say little are left out beside better ones.
 */
export function sharedPhrases(
  statement: SubjectStatement,
  other: SubjectStatement,
  weights: ReadonlyMap<number, TermWeight>,
  limit: number,
): string[] {
  const naming = statement.words.map(({ term }) => {
    const known = weights.get(term);
    return statement.own.get(term) && known ? Math.min(known.weight, Math.max(0, known.excess)) : 0;
  });
  const phrases = sharedRuns(statement, other).flatMap(([from, to]): SharedPhrase[] => {
    let [first, end] = [from, to];
    while (first < end && (naming[first] ?? 0) < NAMED_BITS) first++;
    while (end > first && (naming[end - 1] ?? 0) < NAMED_BITS) end--;
    const weight = naming.slice(first, end).reduce((sum, bits) => sum + bits, 0);
    return first < end ? [{ first, end, weight }] : [];
  });
  const { words, passage } = statement;
  const named = phrases
    .sort((a, b) => b.weight - a.weight)
    .map(({ first, end, weight }) => ({
      isHeavy: end - first > 1 || weight >= HEAVY_BITS,
      text: passage.text.slice(words[first]?.start, words[end - 1]?.end),
      stems: ` ${words
        .slice(first, end)
        .map(({ stem }) => stem)
        .join(' ')} `,
    }));
  const distinct = named.filter(
    ({ stems }, at) => !named.slice(0, at).some((before) => before.stems.includes(stems)),
  );
  const heavy = distinct.filter(({ isHeavy }) => isHeavy);
  const chosen = heavy.length > 0 ? heavy.slice(0, limit) : distinct.slice(0, 1);
  return chosen.map(({ text }) => text);
}

/** Return the length in words of the longest run of words that both passages have, letter case and typography aside. */
export function longestSharedRun(a: SubjectStatement, b: SubjectStatement): number {
  let longest = 0;
  let above: number[] = [];
  for (const { hash } of a.words) {
    const row = b.words.map((word, at) => (word.hash === hash ? (above[at - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...row);
    above = row;
  }
  return longest;
}
