import type { PhraseFrequencies } from '../matching/phrase-frequencies.ts';
import type { Passage, SourceDocument } from '../model/source-document.ts';
import { longestSharedRun, sharedPhrases } from './shared-phrases.ts';
import { indexSubjects, subjectOverlap } from './subject-vectors.ts';
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
  index: SubjectIndex,
): RelatedStatement | null {
  const { statement } = other;
  const phrases = sharedPhrases(other, to, index.weights, NAMED_TERMS);
  if (phrases.length === 0) return null;
  const score = subjectOverlap(to.subject, other.subject);
  if (longestSharedRun(to, other) >= REPEATED_WORDS) {
    return { statement, reason: { type: 'repeats' }, score };
  }
  const from = to.statement.document;
  const reason: RelationReason = {
    type: 'subject',
    terms: phrases.map(({ text }) => text),
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
  const from = index.statements.find(({ passage }) => passage.id === to.id);
  if (!from) return [];
  const related = index.statements
    .filter(({ passage }) => passage.documentId !== to.documentId)
    .map((other) => relate(from, other, index))
    .filter((relation) => relation !== null);
  const order = bySubject(from.statement.document);
  return withVariety(related.toSorted(order)).toSorted(order).slice(0, limit);
}
