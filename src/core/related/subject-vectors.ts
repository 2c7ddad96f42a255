/**
 * A passage as a vector of weighted terms. A paragraph names its subject seldom in full: the paragraphs around it and
 * the terms that its document keeps coming back to say what it is about. So a part of theirs is added to its own
 * (smoothing a passage by its document: Liu and Croft, "Passage retrieval based on language models", CIKM 2002). The
 * shares were chosen by the rank of the related pairs of the tests.
 */
import type { SourceDocument } from '../model/source-document.ts';
import type { PhraseFrequencies } from '../matching/phrase-frequencies.ts';
import { termKeys, termWords } from './passage-terms.ts';
import type { PassageWords } from './passage-terms.ts';
import type { Statement } from './statement.ts';
import { compoundTerms, termsOf, weighTerms } from './term-weights.ts';
import type { TermWeight } from './term-weights.ts';

/** Share of the terms of the paragraphs right before and after. */
const NEIGHBOUR_SHARE = 0.2;
/** Share of the terms of the paragraphs two before and two after. */
const SECOND_NEIGHBOUR_SHARE = 0.1;
/** Share of the terms that the document repeats; one that it has n times counts (n - 1)/n. */
const DOCUMENT_SHARE = 0.3;

/** Weights by key of the term. */
export type TermVector = ReadonlyMap<number, number>;

/** A statement ready to be compared. */
export interface SubjectStatement extends PassageWords {
  readonly statement: Statement;
  /** Terms of the passage itself. */
  readonly own: TermVector;
  /** Terms of the passage with shares of what stands around it. */
  readonly subject: TermVector;
}

/** The statements of a collection, ready to be compared. */
export interface SubjectIndex {
  readonly statements: readonly SubjectStatement[];
  readonly weights: ReadonlyMap<number, TermWeight>;
}

/** Return the keys of the words in the names and offices of all speakers: they say who speaks, not on what. */
function speakerTerms(
  documents: readonly SourceDocument[],
  keyOf: (stem: string) => number,
): Set<number> {
  const texts = documents.flatMap(({ speakers }) =>
    speakers.flatMap(({ name, role }) => [name, role]),
  );
  return new Set(
    [...new Set(texts)].flatMap((text) => termWords(text, keyOf).map(({ term }) => term)),
  );
}

function addShare(vector: Map<number, number>, other: TermVector | undefined, share: number): void {
  for (const [term, weight] of other ?? []) {
    vector.set(term, (vector.get(term) ?? 0) + share * weight);
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
    const subject = new Map(vector);
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

/** Return the statements with the vectors of their subjects. Statements of a document need not stand together. */
export function indexSubjects(
  statements: readonly Statement[],
  phrases: PhraseFrequencies,
): SubjectIndex {
  const keyOf = termKeys();
  const groups = groupByDocument(statements);
  const words = new Map(
    statements.map(({ passage }) => [passage, termWords(passage.text, keyOf)] as const),
  );
  const passages = [...words].map(([passage, list]) => ({ passage, words: list }));
  const partsOf = compoundTerms(passages, keyOf);
  const weights = weighTerms(passages, partsOf, phrases);
  const unspoken = speakerTerms(
    groups.flatMap(([first]) => (first ? [first.document] : [])),
    keyOf,
  );
  const weightOf = (term: number): number =>
    unspoken.has(term) ? 0 : (weights.get(term)?.weight ?? 0);

  const indexed = groups.flatMap((group) => {
    const lists = group.map(({ passage }) => termsOf(words.get(passage) ?? [], partsOf));
    const own = lists.map((terms) => new Map(terms.map((term) => [term, weightOf(term)])));
    const subjects = subjectsOf(own, repeatedTerms(lists, weightOf));
    return group.map((statement, at) => ({
      statement,
      passage: statement.passage,
      words: words.get(statement.passage) ?? [],
      own: own[at] ?? new Map(),
      subject: subjects[at] ?? new Map(),
    }));
  });
  return { statements: indexed, weights };
}

/** Return what two subjects share: the products of the weights of common terms, in square bits. */
export function subjectOverlap(a: TermVector, b: TermVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
