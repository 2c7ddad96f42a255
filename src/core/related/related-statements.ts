import type { PhraseFrequencies } from '../matching/phrase-frequencies.ts';
import type { Passage, SourceDocument } from '../model/source-document.ts';
import { longestSharedRun, sharedPhrases } from './shared-phrases.ts';
import { indexSubjects } from './subject-vectors.ts';
import type { Statement } from './statement.ts';
import type { SubjectIndex, SubjectStatement } from './subject-vectors.ts';

export type { Statement } from './statement.ts';

/** Why a statement is listed. */
export type RelationReason =
  /** It has a long run of the same words. */
  | { readonly type: 'repeats' }
  | {
      readonly type: 'subject';
      /** What both speak of, as the statement writes it, best first; 1 to 3. */
      readonly terms: readonly string[];
      readonly sameSpeaker: boolean;
      /** When the statement was made, seen from the other; `same-day` where the dates overlap. */
      readonly direction: 'earlier' | 'later' | 'same-day';
    };

/** A statement on the subject of another. */
export interface RelatedStatement {
  readonly statement: Statement;
  readonly reason: RelationReason;
  /** Comparable within one list only. */
  readonly score: number;
}

/** More would not be read. */
const DEFAULT_LIMIT = 10;

/** Named subjects of one relation: enough to tell why, few enough for one line. */
const NAMED_TERMS = 3;

/**
 * Words in a row that make a statement a repetition of another. Different documents of the bundled pack share up to
 * 5 in a row by chance of subject (names of bodies, turns of phrase); twice as many are a sentence said again.
 */
const REPEATED_WORDS = 10;

/**
 * What a further statement of a document that is already listed keeps of its score, so that one long document does not
 * fill the list. Of 0.3 to 1 tried, related pairs of the tests ranked best at a half.
 */
const FURTHER_SHARE = 0.5;

/**
 * A statement that has less than this of the best score is not listed: a short list that is right is worth more than a
 * long one. Up to 0.25 no related pair of the tests is lost.
 */
const LEAST_OF_BEST = 0.2;

/** A passage of fewer words is a heading: it names a subject and states nothing. */
const LEAST_WORDS = 6;
/** Indexes of lists that are still in use: a reader goes from one related statement to the next. */
const indexes = new WeakMap<readonly Statement[], SubjectIndex>();

function indexOf(statements: readonly Statement[], phrases: PhraseFrequencies): SubjectIndex {
  const index = indexes.get(statements) ?? indexSubjects(statements, phrases);
  indexes.set(statements, index);
  return index;
}

function isSameSpeaker(a: SourceDocument, b: SourceDocument): boolean {
  return a.speakers.some(({ name }) => b.speakers.some((speaker) => speaker.name === name));
}

function directionFrom(from: SourceDocument, other: SourceDocument) {
  if (other.latest < from.earliest) return 'earlier';
  return other.earliest > from.latest ? 'later' : 'same-day';
}

/** Return the days between two dates, 0 where they overlap. */
function daysBetween(a: SourceDocument, b: SourceDocument): number {
  const gap = Math.max(
    Date.parse(a.earliest) - Date.parse(b.latest),
    Date.parse(b.earliest) - Date.parse(a.latest),
  );
  return Math.max(0, gap) / 86_400_000;
}

/** Return the relation of a statement to another, or `null` if they share nothing that could be named. */
function relate(
  to: SubjectStatement,
  other: SubjectStatement,
  score: number,
  index: SubjectIndex,
): RelatedStatement | null {
  const { statement } = other;
  const terms = sharedPhrases(other, to, index.weights, NAMED_TERMS);
  if (terms.length === 0) return null;
  if (longestSharedRun(to, other) >= REPEATED_WORDS) {
    return { statement, reason: { type: 'repeats' }, score };
  }
  const from = to.statement.document;
  const reason: RelationReason = {
    type: 'subject',
    terms,
    sameSpeaker: isSameSpeaker(from, statement.document),
    direction: directionFrom(from, statement.document),
  };
  return { statement, reason, score };
}

/** Order by repetition, score, speaker and nearness in time. */
function bySubject(to: SourceDocument) {
  return (a: RelatedStatement, b: RelatedStatement): number => {
    const repeats = Number(b.reason.type === 'repeats') - Number(a.reason.type === 'repeats');
    const [first, second] = [a.statement.document, b.statement.document];
    const speaker = Number(isSameSpeaker(to, second)) - Number(isSameSpeaker(to, first));
    return (
      repeats || b.score - a.score || speaker || daysBetween(to, first) - daysBetween(to, second)
    );
  };
}

/** Leave out what is far from a passage compared with the nearest statement on its subject. */
function withoutFarOnes(related: readonly RelatedStatement[]): RelatedStatement[] {
  const best = Math.max(...related.map(({ score }) => score));
  return related.filter(
    ({ reason, score }) => reason.type === 'repeats' || score >= LEAST_OF_BEST * best,
  );
}

/** Reduce the scores of further statements of a document that stands higher in the list. */
function withVariety(related: readonly RelatedStatement[]): RelatedStatement[] {
  const listed = new Set<string>();
  return related.map((entry) => {
    const { id } = entry.statement.document;
    const isFirst = listed.size < listed.add(id).size;
    return isFirst ? entry : { ...entry, score: entry.score * FURTHER_SHARE };
  });
}

/**
 * Return the statements of other documents that speak of the same subject as a passage, best first, each with the
 * reason. `statements` are those of the whole collection, the passage's own document among them; a passage that is not
 * among them has no related statements.
 */
export function relateStatements(
  to: Passage,
  statements: readonly Statement[],
  phrases: PhraseFrequencies,
  limit: number = DEFAULT_LIMIT,
): RelatedStatement[] {
  const index = indexOf(statements, phrases);
  const row = index.statements.findIndex(({ passage }) => passage.id === to.id);
  const from = index.statements[row];
  if (!from) return [];
  const scores = index.nearness.subarray(row * index.statements.length);
  const related = index.statements
    .map((other, at) =>
      other.passage.documentId === to.documentId || other.words.length < LEAST_WORDS
        ? null
        : relate(from, other, scores[at] ?? 0, index),
    )
    .filter((relation) => relation !== null);
  const order = bySubject(from.statement.document);
  const listed = withoutFarOnes(related.toSorted(order));
  return withVariety(listed).toSorted(order).slice(0, limit);
}
