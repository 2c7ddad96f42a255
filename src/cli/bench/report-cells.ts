import { BUNDLED } from './bench-corpus.ts';
import type { CorpusFigures, Recall } from './bench-report.ts';
import { shareOf } from './statistics.ts';

const MEGABYTE = 1e6;

/** Return a whole number with its thousands apart. */
export function wholeCell(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Return a number with as many places as say something: 0.123, 1.23, 12.3, 123. */
export function numberCell(value: number): string {
  if (Math.abs(value) >= 100) return wholeCell(value);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);
}

/** Return what was found of what was planted, in per cent; a dash for nothing planted. */
export function recallCell({ found, planted }: Recall): string {
  const share = shareOf(found, planted);
  return share === null ? '–' : (share * 100).toFixed(1);
}

/** Return bytes as megabytes. */
export function megabyteCell(bytes: number): string {
  return numberCell(bytes / MEGABYTE);
}

/** Return a ratio: `3.4×`. */
export function ratioCell(ratio: number): string {
  return `${numberCell(ratio)}×`;
}

/** Return several recalls as one. */
export function sumOf(recalls: readonly Recall[]): Recall {
  return {
    planted: recalls.reduce((sum, { planted }) => sum + planted, 0),
    found: recalls.reduce((sum, { found }) => sum + found, 0),
  };
}

/** Return what a corpus is called: `bundled (15)`, `1,000`. */
export function corpusCell({ name, documents }: Pick<CorpusFigures, 'name' | 'documents'>): string {
  return name === BUNDLED ? `${name} (${documents})` : wholeCell(documents);
}
