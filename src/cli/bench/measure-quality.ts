import type { MatchPack } from '../../core/matching/match-text.ts';
import { matchText } from '../../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../../core/matching/phrases/phrase-frequencies.ts';
import type { QualityFigures, Recall } from './bench-report.ts';
import { LONG_WORDS } from './bench-report.ts';
import { MUTATIONS } from './mutations.ts';
import type { PlantedPage, PlantedQuotation, Planting } from './planted-pages.ts';
import { plantPages } from './planted-pages.ts';
import { scorePage } from './planted-score.ts';

/** Lengths of planted quotations, in words. */
export const LENGTHS = [4, 6, 8, 12, 20, 35] as const;
/** Quotations on a page of about `HOST_WORDS` words of its own. */
const PER_PAGE = 12;
const PLANTING_SEED = 21;

/** How quotations are planted. */
export interface Setting {
  readonly name: string;
  readonly spread: Planting['spread'];
  readonly quoted: boolean;
}

/** Where each quotation comes from another document nothing on the page answers for it: the hardest. */
export const HARDEST: Setting = { name: 'any document', spread: 'any document', quoted: true };
export const SETTINGS: readonly Setting[] = [
  HARDEST,
  { name: 'one document a page', spread: 'one document', quoted: true },
  { name: 'any document, no marks', spread: 'any document', quoted: false },
];

/** A planted quotation and whether it was found. */
export interface Judged extends PlantedQuotation {
  readonly isFound: boolean;
}

/** Return how many of the quotations for which a test holds were found. */
export function recallOf(judged: readonly Judged[], test: (quotation: Judged) => boolean): Recall {
  const tested = judged.filter(test);
  return { planted: tested.length, found: tested.filter(({ isFound }) => isFound).length };
}

export const isLong = ({ words }: PlantedQuotation): boolean => words >= LONG_WORDS;

/** Return pages with quotations of every length and mutation, always the same for a corpus. */
export function qualityPages(
  hosts: readonly string[],
  documents: readonly string[],
  { spread, quoted }: Setting,
  repeats: number,
): PlantedPage[] {
  const planting = { mutations: MUTATIONS, lengths: LENGTHS, repeats, perPage: PER_PAGE };
  return plantPages(hosts, documents, { ...planting, spread, quoted }, PLANTING_SEED);
}

/** Measure what is found on pages with planted quotations. */
export function measureQuality(
  pages: readonly PlantedPage[],
  pack: MatchPack,
  phrases: PhraseFrequencies,
  setting: Setting,
): QualityFigures {
  let extra = 0;
  const judged = pages.flatMap((planted) => {
    const score = scorePage(planted, matchText(planted.page, pack, phrases), pack.documentIds);
    extra += score.extra.length;
    return planted.quotations.map((quotation, i) => ({
      ...quotation,
      isFound: score.found[i] ?? false,
    }));
  });
  return {
    stride: pack.index.stride,
    setting: setting.name,
    pages: pages.length,
    extra,
    byLength: LENGTHS.map((words) => ({
      words,
      ...recallOf(judged, (quotation) => quotation.words === words),
    })),
    byMutation: MUTATIONS.map(({ name: mutation }) => ({
      mutation,
      ...recallOf(judged, (quotation) => quotation.mutation === mutation && isLong(quotation)),
    })),
  };
}
