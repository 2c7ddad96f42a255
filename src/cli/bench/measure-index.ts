import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText } from '../../core/model/match.ts';
import type { BenchPlan } from './bench-plan.ts';
import type { IndexFigures } from './bench-report.ts';
import type { MatchFigures } from './in-fresh-process.ts';
import { inFreshProcess } from './in-fresh-process.ts';
import { median } from './statistics.ts';

/**
 * Build the index of a folder's texts and match a first page, each in processes of their own; leaves the index in the
 * folder. As many runs as the plan gives time for.
 */
export async function measureIndex(
  folder: string,
  stride: number,
  page: PageText,
  { freshRuns, freshBudgetMs }: BenchPlan,
): Promise<IndexFigures> {
  const pagePath = join(folder, 'page.json');
  writeFileSync(pagePath, JSON.stringify(page));
  const built = await inFreshProcess({ type: 'build', folder, stride });
  const runs: MatchFigures[] = [];
  const end = performance.now() + freshBudgetMs;
  do {
    runs.push(await inFreshProcess({ type: 'match', folder, stride, page: pagePath }));
  } while (runs.length < freshRuns && performance.now() < end);
  return {
    stride,
    buildMs: built.ms,
    bytes: built.bytes,
    bytesPerWord: built.bytes / (runs[0]?.words ?? NaN),
    openMs: median(runs.map(({ openMs }) => openMs)),
    firstMatchMs: median(runs.map(({ firstMatchMs }) => firstMatchMs)),
    leastFirstMatchMs: Math.min(...runs.map(({ firstMatchMs }) => firstMatchMs)),
    runs: runs.length,
    buildPeakBytes: built.peakBytes,
    matchPeakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
  };
}
