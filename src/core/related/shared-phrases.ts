import type { SubjectIndex } from './subject-index.ts';
import type { PlacedWord } from './term-reader.ts';

/** A stretch of words that both passages have. */
interface SharedPhrase {
  /** Index of its first word in the statement. */
  readonly first: number;
  /** Index after its last word. */
  readonly end: number;
  readonly weight: number;
}

/**
 * At least so many bits make a word worth naming, and fit to begin or end a phrase. With more, pairs of the tests that
 * share but one word are lost; with fewer, plain words ("use", "main") are named.
 */
const NAMED_BITS = 2.7;

/**
 * Documents are short: in so many further words, none of the terms in question is taken to stand. Without them every word
 * of two paragraphs would be frequent there.
 */
const FURTHER_WORDS = 1000;

/** Return runs of words of a statement that stand in the same order in the other passage, as far as pairs tell. */
function sharedRuns(
  words: readonly PlacedWord[],
  other: readonly PlacedWord[],
): [number, number][] {
  const terms = new Set(other.flatMap(({ word, pair }) => [word.term, ...word.parts, pair]));
  const runs: [number, number][] = [];
  for (const [at, { word, pair }] of words.entries()) {
    if (!terms.has(word.term)) continue;
    const last = runs.at(-1);
    if (last?.[1] === at && terms.has(pair)) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** Return how often a document has a term that it has. */
function timesIn({ repeatsOf, documentOf }: SubjectIndex, row: number, term: number): number {
  const document = documentOf[row] ?? 0;
  const [start, end] = [repeatsOf.starts[document], repeatsOf.starts[document + 1]];
  const at = repeatsOf.columns.subarray(start, end).indexOf(term);
  return at < 0 ? 1 : (repeatsOf.counts[(start ?? 0) + at] ?? 1);
}

/**
 * Return how much the documents of two rows make of a word, in bits: what the times that they have the word save, on
 * average, when they are written by the documents' own frequencies instead of those of general English; the word's term
 * in Dunning's likelihood ratio ("Accurate methods for the statistics of surprise and coincidence", 1993).
 */
function stress(index: SubjectIndex, rows: readonly number[], term: number, bits: number): number {
  let times = 0;
  let length = FURTHER_WORDS;
  for (const row of rows) {
    times += timesIn(index, row, term);
    length += index.documentLengths[index.documentOf[row] ?? 0] ?? 0;
  }
  return (times / rows.length) * (Math.log2(times / length) + bits);
}

/**
 * Return the phrases that a statement shares with another passage, as it writes them, those that say most about the
 * subject first, at most `limit`, none inside another. Words that the documents use no more than all the world does are not worth
 * naming by themselves and begin and end no phrase. Empty where nothing that they share is worth naming.
 */
export function sharedPhrases(
  index: SubjectIndex,
  row: number,
  other: number,
  limit: number,
): string[] {
  const text = index.statements[row]?.passage.text ?? '';
  const words = index.read(text);
  const otherWords = index.read(index.statements[other]?.passage.text ?? '');
  const naming = words.map(({ word: { term, bits } }) => {
    const number = index.numberOf.get(term) ?? -1;
    const weight = index.weights[number] ?? 0;
    if (weight === 0) return 0;
    return Math.min(weight, stress(index, [row, other], number, bits));
  });
  const phrases = sharedRuns(words, otherWords).flatMap(([from, to]): SharedPhrase[] => {
    let [first, end] = [from, to];
    while (first < end && (naming[first] ?? 0) < NAMED_BITS) first++;
    while (end > first && (naming[end - 1] ?? 0) < NAMED_BITS) end--;
    const weight = naming.slice(first, end).reduce((sum, bits) => sum + bits, 0);
    return first < end ? [{ first, end, weight }] : [];
  });
  const named = phrases
    .sort((a, b) => b.weight - a.weight)
    .map(({ first, end }) => ({
      text: text.slice(words[first]?.start, words[end - 1]?.end),
      stems: ` ${words
        .slice(first, end)
        .map(({ word }) => word.stem)
        .join(' ')} `,
    }));
  return named
    .filter(({ stems }, at) => !named.slice(0, at).some((before) => before.stems.includes(stems)))
    .slice(0, limit)
    .map(({ text: phrase }) => phrase);
}

/** Return the length in words of the longest run of words that both texts have, letter case and typography aside. */
export function longestSharedRun(a: readonly PlacedWord[], b: readonly PlacedWord[]): number {
  let longest = 0;
  let above = new Uint16Array(b.length);
  for (const { hash } of a) {
    const row = new Uint16Array(b.length);
    for (const [at, word] of b.entries()) {
      if (word.hash !== hash) continue;
      row[at] = (above[at - 1] ?? 0) + 1;
      longest = Math.max(longest, row[at] ?? 0);
    }
    above = row;
  }
  return longest;
}
