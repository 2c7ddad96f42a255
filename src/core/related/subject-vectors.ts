/**
 * A passage as a vector of weighted terms. A paragraph names its subject seldom in full: the paragraphs around it and
 * the terms that its document keeps coming back to say what it is about. So a part of theirs is added to its own
 * (smoothing a passage by its document: Liu and Croft, "Passage retrieval based on language models", CIKM 2002). The
 * shares were chosen by the rank of the related pairs of the tests.
 *
 * Tried besides, with fewer related pairs in the top five: cosine and half cosine (long passages on several subjects sink),
 * document instead of passage frequency, families or a suffix stripper instead of stems, terms of the title, the best pair
 * of sentences, and lists that cover the terms of the passage one after the other.
 */
import type { PhraseFrequencies } from '../matching/phrase-frequencies.ts';
import { termKeys, termWords } from './passage-terms.ts';
import type { PassageWords } from './passage-terms.ts';
import type { Statement } from './statement.ts';
import { overlapsWithLentTerms } from './lent-terms.ts';
import { allOverlaps } from './overlaps.ts';
import type { TermVector } from './overlaps.ts';
import { termCoherence } from './term-coherence.ts';
import { termUses, weighTerms, wordSplitter } from './term-weights.ts';
import type { TermUse, TermWeight } from './term-weights.ts';

/** Share of the terms of the paragraphs right before and after. */
const NEIGHBOUR_SHARE = 0.4;
/** Share of the terms of the paragraphs two before and two after. */
const SECOND_NEIGHBOUR_SHARE = 0.2;
/** Share of the terms that the document repeats; one that it has n times counts (n - 1)/n. */
const DOCUMENT_SHARE = 0.2;

/** A statement ready to be compared. */
export interface SubjectStatement extends PassageWords {
  readonly statement: Statement;
  /** Terms of the passage itself. */
  readonly own: TermVector;
}

/** The statements of a collection, ready to be compared. */
export interface SubjectIndex {
  readonly statements: readonly SubjectStatement[];
  readonly weights: ReadonlyMap<number, TermWeight>;
  /** How near the subjects of two statements are, row by row, in square bits. */
  readonly nearness: Float64Array;
}

/** Return the keys of the words in the names and offices of all speakers: they say who speaks, not on what. */
function speakerTerms(
  statements: readonly Statement[],
  usesOf: (text: string) => readonly TermUse[],
): Set<number> {
  const texts = statements.flatMap(({ document }) =>
    document.speakers.flatMap(({ name, role }) => [name, role]),
  );
  const uses = [...new Set(texts)].flatMap(usesOf);
  return new Set(uses.filter(({ kind }) => kind !== 'pair').map(({ term }) => term));
}

function addShare(vector: Map<number, number>, other: TermVector | undefined, share: number): void {
  for (const [term, weight] of other ?? []) {
    if (weight > 0) vector.set(term, (vector.get(term) ?? 0) + share * weight);
  }
}

/** Return the terms that a document has more than once, each with its weight reduced by the first time. */
function repeatedTerms(
  termLists: readonly number[][],
  weightOf: (term: number) => number,
): TermVector {
  const counts = new Map<number, number>();
  for (const term of termLists.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1);
  return new Map(repeated.map(([term, count]) => [term, (weightOf(term) * (count - 1)) / count]));
}

/** Return the subject of each passage of one document from their own terms. */
function subjectsOf(own: readonly TermVector[], document: TermVector): TermVector[] {
  return own.map((vector, at) => {
    const subject = new Map<number, number>();
    addShare(subject, vector, 1);
    for (const side of [-1, 1]) {
      addShare(subject, own[at + side], NEIGHBOUR_SHARE);
      addShare(subject, own[at + 2 * side], SECOND_NEIGHBOUR_SHARE);
    }
    addShare(subject, document, DOCUMENT_SHARE);
    return subject;
  });
}

function groupByDocument(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.document.id) ?? [];
    group.push(statement);
    groups.set(statement.document.id, group);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => a.passage.number - b.passage.number),
  );
}

/**
 * Return how near the subjects of passages are. What the passages say themselves counts once more: of 0, 0.5, 1 and 2
 * times tried, related pairs of the tests ranked best with 1.
 */
function nearnessOf(
  own: readonly TermVector[],
  subjects: readonly TermVector[],
  documents: readonly string[],
): Float64Array {
  const ownOverlaps = allOverlaps(own);
  return overlapsWithLentTerms(allOverlaps(subjects), documents).map(
    (overlap, cell) => overlap + (ownOverlaps[cell] ?? 0),
  );
}

/** Return what the weights of terms become when it is seen what kind of passages they stand in. */
function withCoherence(
  weights: ReadonlyMap<number, TermWeight>,
  vectors: readonly TermVector[],
): Map<number, TermWeight> {
  const coherence = termCoherence(vectors);
  return new Map(
    [...weights].map(([term, { weight, excess }]) => [
      term,
      { weight: weight * (coherence.get(term) ?? 1), excess },
    ]),
  );
}

/** Return the statements with the vectors of their subjects. Statements of a document need not stand together. */
export function indexSubjects(
  statements: readonly Statement[],
  phrases: PhraseFrequencies,
): SubjectIndex {
  const keyOf = termKeys();
  const groups = groupByDocument(statements);
  const ordered = groups.flat();
  const passages = ordered.map(({ passage }) => ({
    passage,
    words: termWords(passage.text, keyOf),
  }));
  const splitOf = wordSplitter(passages, keyOf);
  const lists = passages.map(({ words }) => termUses(words, splitOf, phrases));
  const unspoken = speakerTerms(ordered, (text) =>
    termUses(termWords(text, keyOf), splitOf, phrases),
  );
  const vectorsBy = (weights: ReadonlyMap<number, TermWeight>): TermVector[] =>
    lists.map((uses) => new Map(uses.map(({ term }) => [term, weightBy(weights, term)])));
  const weightBy = (weights: ReadonlyMap<number, TermWeight>, term: number): number =>
    unspoken.has(term) ? 0 : (weights.get(term)?.weight ?? 0);

  const wordCount = passages.reduce((sum, { words }) => sum + words.length, 0);
  const first = weighTerms(lists, wordCount);
  const weights = withCoherence(first, vectorsBy(first));
  const own = vectorsBy(weights);
  const subjects: TermVector[] = [];
  for (const { length } of groups) {
    const [from, to] = [subjects.length, subjects.length + length];
    const terms = lists.slice(from, to).map((uses) => uses.map(({ term }) => term));
    const document = repeatedTerms(terms, (term) => weightBy(weights, term));
    subjects.push(...subjectsOf(own.slice(from, to), document));
  }
  const indexed = ordered.map((statement, at) => ({
    statement,
    passage: statement.passage,
    words: passages[at]?.words ?? [],
    own: own[at] ?? new Map<number, number>(),
  }));
  const documents = ordered.map(({ document }) => document.id);
  return { statements: indexed, weights, nearness: nearnessOf(own, subjects, documents) };
}
