import { BUDGET_PAGE } from './bench-plan.ts';
import type { BenchReport } from './bench-report.ts';
import type { Table } from './print-table.ts';
import { corpusCell, megabyteCell, numberCell, ratioCell, wholeCell } from './report-cells.ts';

/** Return what an index costs to build, to open and to use first. */
export function indexTable({ corpora, idlePeakBytes }: BenchReport): Table {
  return {
    labels: 1,
    title: 'Index and first match',
    note:
      `Every process is a fresh one. First match: from the call with the text of a page in hand (${wholeCell(BUDGET_PAGE.words)} words, ` +
      `${BUDGET_PAGE.quotations} quotations) to the answer, index and phrase frequencies being open; median and fastest of the runs. ` +
      `Peak memory: the whole process with all texts in memory; one that only loads the code has ${wholeCell(idlePeakBytes / 1e6)} MB.`,
    head: [
      'documents',
      'stride',
      'words',
      'build ms',
      'bytes a word',
      'open ms',
      'first match ms',
      'fastest',
      'runs',
      'peak MB, build',
      'peak MB, match',
    ],
    rows: corpora.flatMap((corpus) =>
      corpus.index.map((figures) => [
        corpusCell(corpus),
        `${figures.stride}`,
        wholeCell(corpus.words),
        wholeCell(figures.buildMs),
        figures.bytesPerWord.toFixed(2),
        numberCell(figures.openMs),
        numberCell(figures.firstMatchMs),
        numberCell(figures.leastFirstMatchMs),
        `${figures.runs}`,
        wholeCell(figures.buildPeakBytes / 1e6),
        wholeCell(figures.matchPeakBytes / 1e6),
      ]),
    ),
  };
}

/** Return what a page costs when everything is warm. */
export function warmTable({ corpora }: BenchReport): Table {
  return {
    labels: 1,
    title: 'A page, warm',
    note:
      'The floor is one bare tokenising pass of the same page, in the same loop. Beside the quotations stands text of another kind than ' +
      'the corpus, or of the same kind, which shares more phrases with it than news does.',
    head: [
      'documents',
      'stride',
      'words',
      'quotations',
      'beside them',
      'rounds',
      'floor ms',
      'match ms',
      'p95 ms',
      'of the floor',
    ],
    rows: corpora.flatMap((corpus) =>
      corpus.warm.map(({ stride, page, rounds, floorMs, medianMs, p95Ms, ratio }) => [
        corpusCell(corpus),
        `${stride}`,
        wholeCell(page.words),
        `${page.quotations}`,
        `${page.host} kind`,
        `${rounds}`,
        numberCell(floorMs),
        numberCell(medianMs),
        numberCell(p95Ms),
        ratioCell(ratio),
      ]),
    ),
  };
}

/** Return how time grows with pages that are made to cost much. */
export function hostileTable({ hostile }: BenchReport): Table {
  return {
    labels: 1,
    title: 'Pages made to cost much, bundled documents',
    note:
      'Repeated until the page has the length; milliseconds at a quarter, a half and all of it, the fastest of three. Growth: by what the time grows ' +
      'when the page doubles; 2 is linear.',
    head: ['page of nothing but', 'MB', 'a quarter', 'a half', 'all', 'growth'],
    rows: hostile.map(({ name, sizes, leastMs, growth }) => [
      name,
      megabyteCell(sizes.at(-1) ?? NaN),
      ...leastMs.map(wholeCell),
      growth.toFixed(2),
    ]),
  };
}
