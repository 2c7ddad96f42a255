import { describe, expect, it } from 'vitest';
import { MUTATIONS } from '../../../src/cli/bench/mutations.ts';
import type { PlantedPage, Planting } from '../../../src/cli/bench/planted-pages.ts';
import { plantPages } from '../../../src/cli/bench/planted-pages.ts';
import { scorePage } from '../../../src/cli/bench/planted-score.ts';
import { syntheticText } from '../../../src/cli/bench/synthetic-text.ts';

const DOCUMENTS = [1, 2, 3].map((seed) => syntheticText(1500, seed));
const IDS = ['a', 'b', 'c'];
const HOSTS = [4, 5].map((seed) => syntheticText(300, seed));
const PLANTING: Planting = {
  mutations: MUTATIONS,
  lengths: [8, 20],
  repeats: 2,
  perPage: 6,
  spread: 'any document',
  quoted: true,
};
const VERBATIM: Planting = { ...PLANTING, mutations: MUTATIONS.slice(0, 1), repeats: 30 };

/** Return matches that name exactly what was planted. */
function perfect({ quotations }: PlantedPage) {
  return quotations.map(({ page, document, sources }) => {
    const source = {
      documentId: IDS[document] ?? '',
      start: sources[0]?.start ?? 0,
      end: sources.at(-1)?.end ?? 0,
    };
    return { quotation: page, source, alternatives: [] };
  });
}

describe('plantPages', () => {
  it('plants the same pages for the same seed, and others for another', () => {
    expect(plantPages(HOSTS, DOCUMENTS, PLANTING, 7)).toEqual(
      plantPages(HOSTS, DOCUMENTS, PLANTING, 7),
    );
    expect(plantPages(HOSTS, DOCUMENTS, PLANTING, 7)).not.toEqual(
      plantPages(HOSTS, DOCUMENTS, PLANTING, 8),
    );
  });

  it.each([true, false])('gives the spans of page and source, in marks or not: %s', (quoted) => {
    const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu);
    for (const { page, quotations } of plantPages(HOSTS, DOCUMENTS, { ...VERBATIM, quoted }, 7))
      for (const { page: span, document, sources } of quotations) {
        const source = DOCUMENTS[document]?.slice(sources[0]?.start, sources[0]?.end) ?? '';
        expect(words(page.text.slice(span.start, span.end))).toEqual(words(source));
      }
  });

  it('presents some quotations by the markup alone', () => {
    const quotes = plantPages(HOSTS, DOCUMENTS, VERBATIM, 7).flatMap(({ page }) => page.quotes);
    expect(quotes.length).toBeGreaterThan(0);
  });

  it('quotes one document a page if told so', () => {
    const pages = plantPages(HOSTS, DOCUMENTS, { ...VERBATIM, spread: 'one document' }, 7);
    for (const { quotations } of pages)
      expect(new Set(quotations.map(({ document }) => document)).size).toBe(1);
  });

  it('leaves out a mutation of more words than asked for, or without an occasion', () => {
    const planting = { ...PLANTING, lengths: [8], repeats: 1 };
    const planted = plantPages(HOSTS, DOCUMENTS, planting, 7)
      .flatMap(({ quotations }) => quotations)
      .map(({ mutation }) => mutation);
    expect(planted).toContain('dropped');
    expect(planted).not.toContain('stitched');
    expect(planted).not.toContain('abbreviation');
  });
});

describe('scorePage', () => {
  const pages = plantPages(HOSTS, DOCUMENTS, PLANTING, 7);

  it('finds everything in matches that name what was planted, and nothing without matches', () => {
    for (const page of pages) {
      expect(scorePage(page, perfect(page), IDS)).toEqual({
        found: page.quotations.map(() => true),
        extra: [],
      });
      expect(scorePage(page, [], IDS).found).not.toContain(true);
    }
  });

  it('takes the document from among the alternatives too, and no other', () => {
    for (const page of pages) {
      const elsewhere = { documentId: 'x', start: 0, end: 1 };
      const other = perfect(page).map((match) => ({ ...match, source: elsewhere }));
      expect(scorePage(page, other, IDS).found).not.toContain(true);
      const listed = perfect(page).map((match) => ({
        ...match,
        source: elsewhere,
        alternatives: [match.source],
      }));
      expect(scorePage(page, listed, IDS).found).not.toContain(false);
    }
  });

  it('asks for half of both spans', () => {
    for (const page of pages) {
      const cut = (share: number) =>
        perfect(page).map(({ quotation: { start, end }, ...rest }) => ({
          ...rest,
          quotation: { start, end: start + Math.ceil((end - start) * share) },
        }));
      expect(scorePage(page, cut(0.6), IDS).found).not.toContain(false);
      expect(scorePage(page, cut(0.4), IDS).found).not.toContain(true);
    }
  });

  it('calls a match outside what was planted extra', () => {
    const [page] = pages;
    const source = { documentId: 'a', start: 0, end: 20 };
    const end = page?.page.text.length ?? 0;
    const extra = { quotation: { start: end - 2, end }, source, alternatives: [] };
    expect(page && scorePage(page, [...perfect(page), extra], IDS).extra).toEqual([extra]);
  });
});
