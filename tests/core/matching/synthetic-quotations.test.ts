import { describe, expect, it } from 'vitest';
import { MUTATIONS } from '../../../src/cli/bench/mutations.ts';
import type { PlantedQuotation, Planting } from '../../../src/cli/bench/planted-pages.ts';
import { plantPages } from '../../../src/cli/bench/planted-pages.ts';
import { scorePage } from '../../../src/cli/bench/planted-score.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import { inventedPages } from './invented-news.ts';
import { phrases, seedPack } from './seed-corpus.ts';

const documents = seedPack.documentIds.map((_, document) => seedPack.textOf(document));
const hosts = inventedPages(20, 12, 1);
const PLANTING = { mutations: MUTATIONS, repeats: 4, perPage: 6 };

interface Tally {
  readonly planted: readonly PlantedQuotation[];
  readonly found: ReadonlySet<PlantedQuotation>;
  /** Words of the pages that are marked and were not planted. */
  readonly extra: readonly string[];
}

/** Plant quotations in pages, match them, and return what was found of them. */
function tally(planting: Planting, seed: number): Tally {
  const planted: PlantedQuotation[] = [];
  const found = new Set<PlantedQuotation>();
  const extra: string[] = [];
  for (const plantedPage of plantPages(hosts, documents, planting, seed)) {
    const { page, quotations } = plantedPage;
    const matches = matchText(page, seedPack, phrases);
    const score = scorePage(plantedPage, matches, seedPack.documentIds);
    planted.push(...quotations);
    quotations.filter((_, i) => score.found[i]).forEach((quotation) => found.add(quotation));
    extra.push(...score.extra.map(({ quotation: { start, end } }) => page.text.slice(start, end)));
  }
  return { planted, found, extra };
}

/** Return which share of those planted quotations is found that are counted. */
function recall(
  { planted, found }: Tally,
  isCounted: (quotation: PlantedQuotation) => boolean,
): number {
  const counted = planted.filter(isCounted);
  return counted.filter((quotation) => found.has(quotation)).length / counted.length;
}

/** The share of each mutation that must be found, of 8 to 35 words. */
const LEAST_RECALL: readonly (readonly [mutation: string, least: number])[] = [
  ['verbatim', 1],
  ['typography', 1],
  ['spelling', 1],
  ['misspelt', 1],
  ['substituted', 0.95],
  ['dropped', 0.95],
  ['added', 0.95],
  ['elided', 0.95],
  ['bracketed', 0.95],
  ['attribution', 0.95],
  // Two edits in eight words leave little.
  ['combined', 0.9],
  ['footnote', 1],
  ['two paragraphs', 0.95],
  ['inflected', 0.95],
  ['clause moved', 1],
  ['end replaced', 0.95],
  ['open ends', 1],
  ['sic', 0.95],
  ['capitals', 1],
  ['invisible', 1],
  ['hyphens', 1],
  ['number', 0.95],
  // An abbreviation of four letters with points is four words, in eight.
  ['abbreviation', 0.85],
  ['elided in parentheses', 0.95],
  ['stitched', 1],
];

describe('matching of planted quotations', () => {
  const planting = { ...PLANTING, quoted: true, lengths: [8, 12, 20, 35] };
  const inMarks = [
    ['of one document a page', tally({ ...planting, spread: 'one document' }, 101)],
    ['each of any document', tally({ ...planting, spread: 'any document' }, 102)],
  ] as const;

  it.each(inMarks)('finds 99 % of those of 12 words and more: %s', (_spread, result) => {
    expect(recall(result, ({ words }) => words >= 12)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(inMarks)('finds 95 % of those of 8 words: %s', (_spread, result) => {
    expect(recall(result, ({ words }) => words === 8)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(inMarks)('marks nothing else on the pages: %s', (_spread, { extra }) => {
    expect(extra).toEqual([]);
  });

  it('knows every mutation', () => {
    expect(LEAST_RECALL.map(([name]) => name)).toEqual(MUTATIONS.map(({ name }) => name));
  });

  it.each(LEAST_RECALL)('finds those that are %s: at least %d of them', (mutation, least) => {
    const both: Tally = {
      planted: inMarks.flatMap(([, { planted }]) => planted),
      found: new Set(inMarks.flatMap(([, { found }]) => [...found])),
      extra: [],
    };
    expect(recall(both, (quotation) => quotation.mutation === mutation)).toBeGreaterThanOrEqual(
      least,
    );
  });

  it('finds 97 % of those of 20 words and more outside quotation marks, and marks nothing else', () => {
    const unmarked = tally(
      { ...PLANTING, quoted: false, lengths: [20, 35], spread: 'one document' },
      103,
    );
    expect(recall(unmarked, () => true)).toBeGreaterThanOrEqual(0.97);
    expect(unmarked.extra).toEqual([]);
  });
});
