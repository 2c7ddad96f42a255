import { parseArgs } from 'node:util';
import type { CorpusSize } from './bench-corpus.ts';
import { BUNDLED } from './bench-corpus.ts';

/** Forms that the tables are printed in. */
export const BENCH_FORMATS = ['text', 'md'] as const;
export type BenchFormat = (typeof BENCH_FORMATS)[number];

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  readonly corpora: readonly CorpusSize[];
  /** Small inputs and few rounds: seconds instead of minutes. */
  readonly quick: boolean;
  readonly format: BenchFormat;
  /** Path to write the figures to; `null` for none. */
  readonly json: string | null;
}

/** What the words of the command line say. */
export type BenchCommand =
  | { readonly type: 'bench'; readonly options: BenchOptions }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly problem: string };

const FULL_CORPORA = 'bundled,100,1000,10000';
const QUICK_CORPORA = 'bundled,20';

export const BENCH_USAGE = `Usage: npm run bench -- [OPTIONS]

Measures the matcher in one run: index, first and later matches, quality, hostile pages, and other
ways to do the same. Takes about eight minutes; the larger corpora and the pages are cut from
speeches if those lie beside the project, else from synthetic text.

  --corpora LIST     which corpora: bundled, or numbers of documents
                     (default ${FULL_CORPORA}; with --quick ${QUICK_CORPORA})
  --quick            small inputs of synthetic text: seconds, to see that everything runs
  --format text|md   how to print the tables (default text)
  --json FILE        also write every figure to a file
  --help             print this

Exit status: 0; 1 if a measurement failed; 2 for wrong usage.
`;

function corpusSizes(list: string): CorpusSize[] {
  return list.split(',').map((size) => {
    if (size === BUNDLED) return BUNDLED;
    if (/^[1-9]\d{0,5}$/.test(size)) return Number(size);
    throw new Error(`--corpora: expected ${BUNDLED} or a number of documents, got "${size}"`);
  });
}

function parseOptions(args: readonly string[]): BenchCommand {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpora: { type: 'string' },
      quick: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { type: 'help' };
  const { quick } = values;
  const format = BENCH_FORMATS.find((known) => known === values.format);
  if (!format)
    throw new Error(
      `--format: expected one of ${BENCH_FORMATS.join(', ')}, got "${values.format}"`,
    );
  if (values.json === '') throw new Error('--json: expected a path, got ""');
  const corpora = corpusSizes(values.corpora ?? (quick ? QUICK_CORPORA : FULL_CORPORA));
  return { type: 'bench', options: { corpora, quick, format, json: values.json ?? null } };
}

/** Return what the command line's words ask for. */
export function parseBenchCommand(args: readonly string[]): BenchCommand {
  try {
    return parseOptions(args);
  } catch (error) {
    return { type: 'wrong', problem: error instanceof Error ? error.message : String(error) };
  }
}
