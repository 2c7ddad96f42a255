import { describe, expect, it } from 'vitest';
import { loadPhrases } from '../../../src/cli/load-phrases.ts';
import {
  HARDEST,
  LENGTHS,
  measureQuality,
  qualityPages,
} from '../../../src/cli/bench/measure-quality.ts';
import { sumOf } from '../../../src/cli/bench/report-cells.ts';
import { MUTATIONS } from '../../../src/cli/bench/mutations.ts';
import { corpus, pack, texts } from './invented-corpus.ts';

const phrases = await loadPhrases();
const pages = qualityPages(texts.hosts, corpus.documents, HARDEST, 1);
const planted = pages.flatMap(({ quotations }) => quotations);

describe('measureQuality', () => {
  const figures = measureQuality(pages, pack, phrases, HARDEST);

  it('counts every planted quotation once, by its length', () => {
    expect(figures.byLength.map(({ words }) => words)).toEqual([...LENGTHS]);
    expect(sumOf(figures.byLength).planted).toBe(planted.length);
  });

  it('counts long quotations by their mutation', () => {
    expect(figures.byMutation.map(({ mutation }) => mutation)).toEqual(
      MUTATIONS.map(({ name }) => name),
    );
    const long = planted.filter(({ words }) => words >= 12);
    expect(sumOf(figures.byMutation).planted).toBe(long.length);
  });

  it('finds what the matcher finds, and no more', () => {
    const nothing = { ...pack, documentIds: pack.documentIds.map((id) => `another ${id}`) };
    const shifted = pages.map((page) => ({
      ...page,
      quotations: page.quotations.map((quotation) => ({ ...quotation, document: -1 })),
    }));
    expect(sumOf(figures.byLength).found).toBeGreaterThan(planted.length / 2);
    expect(sumOf(measureQuality(shifted, nothing, phrases, HARDEST).byLength).found).toBe(0);
  });

  it('counts matches that are not planted', () => {
    const bare = pages.map(({ page }) => ({ page, quotations: [] }));
    const { extra } = measureQuality(bare, pack, phrases, HARDEST);
    expect(extra).toBeGreaterThanOrEqual(sumOf(figures.byLength).found);
  });
});
