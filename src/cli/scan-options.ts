import { parseArgs } from 'node:util';
import type { MatchLevel } from '../core/model/match.ts';

/** Forms that findings are printed in. */
export const SCAN_FORMATS = ['text', 'json', 'csv', 'md'] as const;
export type ScanFormat = (typeof SCAN_FORMATS)[number];

/** Levels from the loosest to the strictest. */
export const LEVELS: readonly MatchLevel[] = ['altered', 'marked', 'verbatim'];

/** What `npm run scan` was asked for. */
export interface ScanOptions {
  /** Files, folders, `-` for standard input; at least one. */
  readonly paths: readonly string[];
  readonly format: ScanFormat;
  /** Path of a pack; `null` for the bundled one. */
  readonly corpus: string | null;
  /** Matches of a looser level are left out. */
  readonly minLevel: MatchLevel;
  /** Nothing on standard error but what failed: no progress, no summary. */
  readonly quiet: boolean;
}

/** What the words of the command line say. */
export type ScanCommand =
  | { readonly type: 'scan'; readonly options: ScanOptions }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly problem: string };

export const SCAN_USAGE = `Usage: npm run scan -- [OPTIONS] PATHS…

Finds quotations of the collection's documents in saved web pages and texts.
PATHS are files, folders (searched for .html, .htm and .txt), or - for standard input.

  --format text|json|csv|md           how to print what is found (default text)
  --corpus PACK                       a pack file (default: the bundled documents)
  --min-level altered|marked|verbatim leave out what is further from its source (default altered)
  --quiet                             show no progress and no summary on standard error
  --help                              print this

Findings are printed in the order of the pages, as soon as these are scanned. A quotation whose
words several documents have is given with the earliest; the others follow under "also in"
("alternatives" in JSON and CSV). Offsets of quotations count UTF-16 code units of the page's
visible text, those of sources the seed file's; both exclude their end.
A folder of many pages is scanned by as many threads as there are processors.
Exit status: 0, with or without quotations; 1 if a file could not be read; 2 for wrong usage.
`;

/** Return the member of a list that a value names; throws if it names none. */
function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((member) => member === value);
  if (!found) throw new Error(`${option}: expected one of ${known.join(', ')}, got "${value}"`);
  return found;
}

function parseOptions(args: readonly string[]): ScanCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      corpus: { type: 'string' },
      'min-level': { type: 'string', default: 'altered' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { type: 'help' };
  const options: ScanOptions = {
    paths: positionals,
    format: oneOf('--format', values.format, SCAN_FORMATS),
    corpus: values.corpus ?? null,
    minLevel: oneOf('--min-level', values['min-level'], LEVELS),
    quiet: values.quiet,
  };
  if (positionals.length === 0) return { type: 'wrong', problem: 'no file or folder is given' };
  return { type: 'scan', options };
}

/** Return what the command line's words ask for. */
export function parseScanCommand(args: readonly string[]): ScanCommand {
  try {
    return parseOptions(args);
  } catch (error) {
    return { type: 'wrong', problem: error instanceof Error ? error.message : String(error) };
  }
}
