import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Difference, MatchLevel } from '../core/model/match.ts';

const DifferenceSchema = v.strictObject({
  kind: v.picklist([
    'spelling',
    'changed',
    'added',
    'dropped',
    'elided',
    'inserted',
    'jump',
  ] satisfies Difference['kind'][]),
  page: v.string(),
  source: v.string(),
  negation: v.optional(v.boolean(), false),
  number: v.optional(v.boolean(), false),
});

const ExpectedMatchSchema = v.strictObject({
  /** As a reader sees it, without quotation marks; the parts of a split quotation one by one. */
  text: v.pipe(v.array(v.string()), v.minLength(1)),
  level: v.picklist(['verbatim', 'marked', 'altered'] satisfies MatchLevel[]),
  quoted: v.boolean(),
  /** Id of the source document. */
  document: v.string(),
  /** Differences that must be named; others may be. */
  differences: v.optional(v.array(DifferenceSchema), []),
});

const ExpectationsSchema = v.strictObject({
  find: v.array(ExpectedMatchSchema),
  /** Texts of the page in which nothing may be marked. */
  silent: v.array(v.string()),
});

/** A quotation that must be found on a page of the sample site. */
export type ExpectedMatch = v.InferOutput<typeof ExpectedMatchSchema>;
/** What must and what must not be found on a page of the sample site. */
export type Expectations = v.InferOutput<typeof ExpectationsSchema>;

/** A match as far as it is compared with what was expected. */
export interface FoundMatch {
  /** The marked text; the parts of a split quotation one by one. */
  readonly parts: readonly string[];
  readonly level: MatchLevel;
  readonly quoted: boolean;
  readonly documentId: string;
  readonly differences: readonly Difference[];
}

/** Words in a row that a match and a silent text must share before the match counts as marking it. */
const SILENT_RUN = 4;

/** Return the words of a text as a reader hears them: no marks, case or invisible characters. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/[‘’]/g, "'")
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replaceAll(/^'+|'+$/g, ''))
    .filter(Boolean);
}

/** Tell whether words stand in other words, in a row. */
function standsIn(part: readonly string[], whole: readonly string[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** Tell whether a match shares a run of words with a text that must stay silent. */
function marksSilent(match: FoundMatch, silent: string): boolean {
  const words = wordsOf(silent);
  const run = Math.min(SILENT_RUN, words.length);
  const marked = match.parts.flatMap(wordsOf);
  return words
    .slice(0, words.length - run + 1)
    .some((_word, index) => standsIn(words.slice(index, index + run), marked));
}

/** Return what is wrong with one expected quotation and the matches that were found in it, one line a problem. */
function problemsOf(expected: ExpectedMatch, found: readonly FoundMatch[]): string[] {
  const name = `“${expected.text.join(' / ')}”`;
  if (found.length === 0) return [`not found: ${name}`];
  const problems: string[] = [];
  const words = found.flatMap((match) => match.parts.flatMap(wordsOf));
  if (words.length !== expected.text.flatMap(wordsOf).length)
    problems.push(`found in part: ${name}: “${found.flatMap(({ parts }) => parts).join(' / ')}”`);
  for (const { level, quoted } of found) {
    if (level !== expected.level)
      problems.push(`level ${level}, expected ${expected.level}: ${name}`);
    if (quoted !== expected.quoted)
      problems.push(`quoted ${quoted}, expected ${expected.quoted}: ${name}`);
  }
  const named = found.flatMap(({ differences }) => differences);
  for (const wanted of expected.differences) {
    const same = named.some(
      (got) =>
        got.kind === wanted.kind &&
        wordsOf(got.page).join(' ') === wordsOf(wanted.page).join(' ') &&
        standsIn(wordsOf(wanted.source), wordsOf(got.source)) &&
        got.negation === wanted.negation &&
        got.number === wanted.number,
    );
    if (!same)
      problems.push(
        `difference ${JSON.stringify(wanted)} not named: ${name}: ${JSON.stringify(named)}`,
      );
  }
  return problems;
}

/**
 * Compare the matches of a page with what was expected of it and return what is wrong, one line a problem; `[]` when
 * all is as expected. A quotation may be found in several matches if together they cover it.
 */
export function compareMatches(expected: Expectations, found: readonly FoundMatch[]): string[] {
  const left = new Set(found);
  const problems: string[] = [];
  // Longest first, so that a short quotation does not take a match that belongs to a longer one with the same words.
  const byLength = expected.find.toSorted((a, b) => b.text.join().length - a.text.join().length);
  for (const item of byLength) {
    const words = item.text.flatMap(wordsOf);
    let room = words.length;
    const mine = [...left].filter((match) => {
      const marked = match.parts.flatMap(wordsOf);
      const fits =
        match.documentId === item.document && marked.length <= room && standsIn(marked, words);
      if (fits) room -= marked.length;
      return fits;
    });
    for (const match of mine) left.delete(match);
    problems.push(...problemsOf(item, mine));
  }
  for (const match of left)
    problems.push(
      `not expected: “${match.parts.join(' / ')}” (${match.level}, ${match.documentId})`,
    );
  for (const silent of expected.silent)
    if (found.some((match) => marksSilent(match, silent)))
      problems.push(`must stay silent: “${silent}”`);
  return problems;
}

/** Read what is expected of a page from the JSON beside it. Throws where the file is missing or has another shape. */
export function readExpectations(page: string): Expectations {
  const path = page.replace(/\.html$/, '.expected.json');
  const parsed = v.safeParse(ExpectationsSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
