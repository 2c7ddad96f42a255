import type { PhraseFrequencies } from '../matching/phrases/phrase-frequencies.ts';
import type { TextSpan } from '../model/text-span.ts';
import { sparseRows, transpose } from './sparse-rows.ts';
import type { SparseRows } from './sparse-rows.ts';
import type { Statement } from './statement.ts';
import { termCoherence } from './term-coherence.ts';
import { readTerms } from './term-reader.ts';
import type { PlacedWord, TermReader } from './term-reader.ts';
import { termNumbers, weighTerms, wordTerms } from './term-weights.ts';

/** The statements of a collection, ready to be compared. A row is a statement; rows of a document stand together. */
export interface SubjectIndex {
  readonly statements: readonly Statement[];
  /** Row of a statement by the id of its passage. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows of each document. */
  readonly documents: readonly TextSpan[];
  /** Document of each row. */
  readonly documentOf: Uint32Array;
  /** Words of each document. */
  readonly documentLengths: Uint32Array;
  readonly read: TermReader;
  /** Number of a term by its key. */
  readonly numberOf: ReadonlyMap<number, number>;
  /** Bits that sharing a term says about the subject, by its number. */
  readonly weights: Float32Array;
  /** Terms of each row, and rows of each term. */
  readonly termsOf: SparseRows;
  readonly rowsOf: SparseRows;
  /** Terms that a document has more than once, with how often; and documents by such terms. */
  readonly repeatsOf: SparseRows;
  readonly repeatersOf: SparseRows;
}

/** Read texts one by one: the words of a large collection are more than fits into memory at once. */
function* readEach(texts: readonly string[], read: TermReader): Generator<PlacedWord[]> {
  for (const text of texts) yield read(text);
}

/** Return the keys of the words in the names and offices of all speakers: they say who speaks, not on what. */
function speakerTerms(texts: readonly string[], read: TermReader): Set<number> {
  return new Set(texts.flatMap((text) => wordTerms(read(text))));
}

function byDocument(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.document.id);
    if (group) group.push(statement);
    else groups.set(statement.document.id, [statement]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => a.passage.number - b.passage.number),
  );
}

/** Return the statements ready to be compared, in time that grows with their words. Those of a document need not stand together. */
export function indexSubjects(
  statements: readonly Statement[],
  phrases: PhraseFrequencies,
): SubjectIndex {
  const groups = byDocument(statements);
  const ordered = groups.flat();
  const speakers = new Set(
    groups.flatMap(([first]) =>
      (first?.document.speakers ?? []).flatMap(({ name, role }) => [name, role]),
    ),
  );
  const texts = ordered.map(({ passage }) => passage.text);
  const read = readTerms(texts, phrases);
  const terms = weighTerms(readEach(texts, read), speakerTerms([...speakers], read));
  const numbers = (group: readonly Statement[]) =>
    group.flatMap(({ passage }) => termNumbers(read(passage.text), terms.numberOf));
  const termsOf = sparseRows(ordered, (statement) => numbers([statement]));
  const repeatsOf = sparseRows(groups, numbers, 2);
  const termCount = terms.weights.length;
  const rowsOf = transpose(termsOf, termCount);
  const coherence = termCoherence(termsOf, rowsOf, terms.weights);

  let row = 0;
  const documents = groups.map(({ length }) => ({ start: row, end: (row += length) }));
  return {
    statements: ordered,
    rowOf: new Map(ordered.map(({ passage }, at) => [passage.id, at])),
    documents,
    documentOf: Uint32Array.from(
      documents.flatMap(({ start, end }, at) => Array<number>(end - start).fill(at)),
    ),
    documentLengths: Uint32Array.from(groups, (group) =>
      group.reduce((sum, { passage }) => sum + read(passage.text).length, 0),
    ),
    read,
    numberOf: terms.numberOf,
    weights: terms.weights.map((weight, term) => weight * (coherence[term] ?? 1)),
    termsOf,
    rowsOf,
    repeatsOf,
    repeatersOf: transpose(repeatsOf, termCount),
  };
}
