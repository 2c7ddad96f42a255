import type { PageKind } from './bench-pages.ts';
import type { Effort } from './interleave.ts';

/** How much a run of the benchmark does. */
export interface BenchPlan {
  /** Strides to build each index at. */
  readonly strides: readonly number[];
  /** Fresh processes for a corpus: as many as fit in the time, at least one and at most these. */
  readonly freshRuns: number;
  readonly freshBudgetMs: number;
  /** Pages that time is measured on, and how many of a kind are taken in turn. */
  readonly pages: readonly (PageKind & { readonly count: number })[];
  readonly effort: Effort;
  /** Quotations of each length and mutation. */
  readonly repeats: number;
  /** Pages a peer is given, and the time after which it gets no more. */
  readonly peerPages: number;
  readonly peerBudgetMs: number;
  /** Time for one page beyond which a peer is left out. */
  readonly peerPageMs: number;
  /** The largest of the doubling lengths of most hostile inputs, in code units: a million words. */
  readonly hostileLength: number;
}

/** The page that the budgets are about. */
export const BUDGET_PAGE: PageKind = { host: 'other', words: 5000, quotations: 12 };

/** The whole benchmark. */
export const FULL_PLAN: BenchPlan = {
  strides: [1, 2],
  freshRuns: 11,
  freshBudgetMs: 6000,
  pages: [
    { host: 'other', words: 1000, quotations: 12, count: 12 },
    { host: 'other', words: 1000, quotations: 0, count: 12 },
    { ...BUDGET_PAGE, count: 6 },
    { host: 'other', words: 5000, quotations: 0, count: 6 },
    { host: 'same', words: 5000, quotations: 12, count: 6 },
    { host: 'same', words: 5000, quotations: 0, count: 6 },
    { host: 'other', words: 50_000, quotations: 12, count: 3 },
    { host: 'other', words: 50_000, quotations: 0, count: 3 },
  ],
  effort: { warmUpMs: 1200, least: 6, most: 300, budgetMs: 1200 },
  repeats: 12,
  peerPages: 30,
  peerBudgetMs: 10_000,
  peerPageMs: 15_000,
  hostileLength: 5_000_000,
};

/** Seconds: shows that everything runs. */
export const QUICK_PLAN: BenchPlan = {
  strides: [1, 2],
  freshRuns: 1,
  freshBudgetMs: 0,
  pages: [
    { host: 'other', words: 1000, quotations: 12, count: 2 },
    { host: 'other', words: 1000, quotations: 0, count: 2 },
  ],
  effort: { warmUpMs: 50, least: 3, most: 20, budgetMs: 50 },
  repeats: 1,
  peerPages: 3,
  peerBudgetMs: 300,
  peerPageMs: 3000,
  hostileLength: 200_000,
};
