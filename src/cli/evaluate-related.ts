import type { PhraseFrequencies } from '../core/matching/phrases/phrase-frequencies.ts';
import { relateStatements } from '../core/related/related-statements.ts';
import type { Statement } from '../core/related/related-statements.ts';
import { BY_SUBJECT, judgementsByPassage, NOTED_PAIRS } from './related-judgements.ts';
import type { Judgements } from './related-judgements.ts';

/** A reader sees so many without scrolling. */
const FIRST = 3;
/** A pair that is noted beforehand counts as found so far down. */
const NOTED_WITHIN = 5;

/** How right the first statements of the lists of judged passages are. */
export interface Precision {
  /** Statements among the first three that are judged related, and all of the first three. */
  readonly right: number;
  readonly shown: number;
  /** Judged passages; of them, those with any related statement; of these, those that show one in the first three. */
  readonly passages: number;
  readonly answerable: number;
  readonly answered: number;
}

/** Ids of the passages that are listed as related to each passage, best first. */
export type RelatedLists = ReadonlyMap<string, readonly string[]>;

/** Return the lists of all passages. */
export function relatedLists(
  statements: readonly Statement[],
  phrases: PhraseFrequencies,
): RelatedLists {
  return new Map(
    statements.map(({ passage }) => [
      passage.id,
      relateStatements(passage, statements, phrases).map(({ statement }) => statement.passage.id),
    ]),
  );
}

/** Return how right lists are by judgements. */
export function precisionOf(lists: RelatedLists, { passages, isRelated }: Judgements): Precision {
  let [right, shown, answerable, answered] = [0, 0, 0, 0];
  for (const id of passages) {
    const first = lists.get(id)?.slice(0, FIRST) ?? [];
    const rightOnes = first.filter((other) => isRelated(id, other)).length;
    right += rightOnes;
    shown += first.length;
    if (![...lists.keys()].some((other) => isRelated(id, other))) continue;
    answerable++;
    if (rightOnes > 0) answered++;
  }
  return { right, shown, passages: passages.size, answerable, answered };
}

/** Return the pairs noted beforehand that are not in the top five of their passage's list, as "from → document". */
export function missedPairs(lists: RelatedLists): string[] {
  return NOTED_PAIRS.filter(({ from, to }) => {
    const first = lists.get(from)?.slice(0, NOTED_WITHIN) ?? [];
    return !to.some((id) => first.includes(id));
  }).map(({ from, to }) => `${from} → ${to[0]?.split('#')[0]}`);
}

function line(title: string, precision: Precision): string {
  const { right, shown, passages, answerable, answered } = precision;
  return (
    `${title}: precision at ${FIRST} ${(right / shown).toFixed(2)} (${right} of ${shown}), ${passages} passages judged; ` +
    `${answered} of the ${answerable} that have a related statement show one\n`
  );
}

/** Return what is printed of the related statements of the bundled documents. */
export function evaluateRelated(
  statements: readonly Statement[],
  phrases: PhraseFrequencies,
): string {
  const lists = relatedLists(statements, phrases);
  const byPassage = judgementsByPassage(statements.map(({ passage }) => passage.id));
  const found = NOTED_PAIRS.length - missedPairs(lists).length;
  return (
    line('Related statements, by subject', precisionOf(lists, BY_SUBJECT)) +
    line('Related statements, every passage', precisionOf(lists, byPassage)) +
    `Related pairs in the top ${NOTED_WITHIN}: ${found} of ${NOTED_PAIRS.length}\n`
  );
}
