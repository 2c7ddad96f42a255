import { describe, expect, it } from 'vitest';
import { benchPages, hostTexts } from '../../../src/cli/bench/bench-pages.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';
import { corpus, texts } from './invented-corpus.ts';

const wordsOf = (text: string): number => tokenise(text).length;

describe('hostTexts', () => {
  it('returns texts of the length that is asked for, of different parts while there are enough', () => {
    const hosts = hostTexts(texts.hosts, 600, 4);
    expect(hosts.map(wordsOf)).toEqual([600, 600, 600, 600]);
    expect(new Set(hosts).size).toBe(4);
  });

  it('takes parts again when there are no more', () => {
    expect(hostTexts(['one two.'], 7, 1).map(wordsOf)).toEqual([7]);
  });
});

describe('benchPages', () => {
  const kind = { host: 'other', words: 1000, quotations: 12 } as const;
  const pages = benchPages(kind, 3, texts, corpus.documents, 1);

  it('returns pages of about the length and the number of quotations', () => {
    expect(pages).toHaveLength(3);
    for (const { page, quotations } of pages) {
      expect(Math.abs(wordsOf(page.text) - 1000)).toBeLessThan(200);
      // A mutation for which the documents give no occasion is left out.
      expect(quotations.length).toBeGreaterThanOrEqual(9);
      expect(quotations.length).toBeLessThanOrEqual(12);
    }
  });

  it('returns the same pages for the same seed', () => {
    expect(benchPages(kind, 3, texts, corpus.documents, 1)).toEqual(pages);
  });

  it('returns pages of the host alone when no quotation is asked for', () => {
    const [bare] = benchPages({ ...kind, quotations: 0 }, 1, texts, corpus.documents, 1);
    expect(bare).toEqual({
      page: { text: hostTexts(texts.hosts, 1000, 1)[0], quotes: [] },
      quotations: [],
    });
  });

  it('takes the host from texts of the kind of the corpus where that is asked for', () => {
    const same = { host: 'same', words: 300, quotations: 0 } as const;
    const [page] = benchPages(same, 1, texts, corpus.documents, 1);
    expect(page?.page.text).toBe(hostTexts(texts.strangers, 300, 1)[0]);
  });
});
