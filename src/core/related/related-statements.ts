import type { PhraseFrequencies } from '../matching/phrases/phrase-frequencies.ts';
import type { Passage, SourceDocument } from '../model/source-document.ts';
import { nearPassages } from './lent-terms.ts';
import type { NearPassage } from './lent-terms.ts';
import { longestSharedRun, sharedPhrases } from './shared-phrases.ts';
import type { Statement } from './statement.ts';
import { indexSubjects } from './subject-index.ts';
import type { SubjectIndex } from './subject-index.ts';

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

/** A statement that has less than this of the best score is not listed: a short list that is right is worth more than a long one. */
const LEAST_OF_BEST = 0.2;

/**
 * What makes a statement related at all, as multiples of the bits that it takes to pick one passage out of the
 * collection: what the two passages share themselves, and how near their subjects are (both in square bits, hence the
 * roots). Without them 28 of 100 statements in the first eight of a list are judged related, with them 49, in lists a
 * third as long; in 60 speeches of the General Debate, lists begin to be on the subject at about the same multiples.
 */
const LEAST_OWN = 0.8;
const LEAST_NEARNESS = 3;

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

/** Return the relation of a statement to another, or `null` if they share too little, or nothing that could be named. */
function relate(
  to: Statement,
  { row, own, nearness }: NearPassage,
  index: SubjectIndex,
): RelatedStatement | null {
  const statement = index.statements[row];
  if (!statement) return null;
  const words = index.read(statement.passage.text);
  if (words.length < LEAST_WORDS) return null;
  const toWords = index.read(to.passage.text);
  if (longestSharedRun(toWords, words) >= REPEATED_WORDS) {
    return { statement, reason: { type: 'repeats' }, score: nearness };
  }
  if (Math.sqrt(own) < LEAST_OWN * Math.log2(index.statements.length)) return null;
  const terms = sharedPhrases(index, row, index.rowOf.get(to.passage.id) ?? -1, NAMED_TERMS);
  if (terms.length === 0) return null;
  const reason: RelationReason = {
    type: 'subject',
    terms,
    sameSpeaker: isSameSpeaker(to.document, statement.document),
    direction: directionFrom(to.document, statement.document),
  };
  return { statement, reason, score: nearness };
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

/** Leave out what is far from a passage, by itself and compared with the nearest statement on its subject. */
function withoutFarOnes(
  related: readonly RelatedStatement[],
  passages: number,
): RelatedStatement[] {
  const best = Math.max(...related.map(({ score }) => score));
  const least = Math.max(LEAST_OF_BEST * best, (LEAST_NEARNESS * Math.log2(passages)) ** 2);
  return related.filter(({ reason, score }) => reason.type === 'repeats' || score >= least);
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
  const row = index.rowOf.get(to.id) ?? -1;
  const from = index.statements[row];
  if (!from) return [];
  const order = bySubject(from.document);
  const related = nearPassages(index, row)
    .map((near) => relate(from, near, index))
    .filter((relation) => relation !== null)
    .toSorted(order);
  return withoutFarOnes(withVariety(related), statements.length).toSorted(order).slice(0, limit);
}
