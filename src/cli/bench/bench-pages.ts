import { tokenise } from '../../core/text/tokenise.ts';
import type { BenchTexts } from './bench-texts.ts';
import { firstWords } from './cut-text.ts';
import { CLASSIC_MUTATIONS } from './mutations.ts';
import type { PlantedPage } from './planted-pages.ts';
import { plantPages } from './planted-pages.ts';

/** Pages of one kind. */
export interface PageKind {
  /** What stands beside the quotations: texts of another kind than the corpus, or of the same. */
  readonly host: 'other' | 'same';
  /** Words of a page, about. */
  readonly words: number;
  /** Quotations on a page, about: a mutation that finds no occasion is left out. */
  readonly quotations: number;
}

/** Lengths of quotations on the pages that time is measured on: of a clause to those of two sentences. */
const LENGTHS = [8, 12, 20, 35];
/** Words that a planted quotation adds to a page, with what is said around it. */
const WORDS_PER_QUOTATION = 30;

/** Return texts of so many words, each made of other parts, as long as there are enough. */
export function hostTexts(from: readonly string[], words: number, count: number): string[] {
  let next = 0;
  return Array.from({ length: count }, () => {
    const parts: string[] = [];
    for (let length = 0; length < words; next++) {
      const part = from[next % from.length] ?? '';
      parts.push(part);
      length += tokenise(part).length;
    }
    return firstWords(parts.join('\n'), words);
  });
}

/** Return pages of one kind, always the same for a seed. */
export function benchPages(
  { host, words, quotations }: PageKind,
  count: number,
  texts: Pick<BenchTexts, 'hosts' | 'strangers'>,
  documents: readonly string[],
  seed: number,
): PlantedPage[] {
  const from = host === 'same' ? texts.strangers : texts.hosts;
  const hosts = hostTexts(from, words - quotations * WORDS_PER_QUOTATION, count);
  if (quotations === 0)
    return hosts.map((text) => ({ page: { text, quotes: [] }, quotations: [] }));
  const planted = CLASSIC_MUTATIONS.length * LENGTHS.length;
  const planting = {
    mutations: CLASSIC_MUTATIONS,
    lengths: LENGTHS,
    repeats: Math.ceil((count * quotations) / planted),
    perPage: quotations,
    spread: 'any document',
    quoted: true,
  } as const;
  return plantPages(hosts, documents, planting, seed).slice(0, count);
}
