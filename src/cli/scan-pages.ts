import { matchText } from '../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../core/matching/phrase-frequencies.ts';
import type { MatchLevel, PageText } from '../core/model/match.ts';
import type { Corpus } from './corpus.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { listInputs, problemOf, readBytes, readPage } from './scan-inputs.ts';
import { LEVELS } from './scan-options.ts';

/** What a scan matches against. */
export interface ScanCorpus {
  readonly corpus: Corpus;
  readonly phrases: PhraseFrequencies;
}

/** What a scan came to. */
export interface ScanResult {
  /** In the order of the pages, then of the quotations in each. */
  readonly findings: readonly Finding[];
  readonly pageCount: number;
  /** What could not be read, and why. */
  readonly failures: readonly { readonly path: string; readonly problem: string }[];
}

/** Return the findings of one page at a level of at least `minLevel`. */
export function scanPage(
  path: string,
  page: PageText,
  { corpus, phrases }: ScanCorpus,
  minLevel: MatchLevel,
): Finding[] {
  const strict = (level: MatchLevel) => LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel);
  return matchText(page, corpus, phrases)
    .filter(({ level }) => strict(level))
    .flatMap((match) => {
      const source = corpus.byId.get(match.source.documentId);
      return source ? [findingOf(path, page.text, match, source)] : [];
    });
}

/** Scan files, folders and standard input. What cannot be read is noted and does not stop the rest. */
export async function scanPaths(
  paths: readonly string[],
  scanCorpus: ScanCorpus,
  minLevel: MatchLevel,
  /** Test seam. */
  read: (path: string) => Promise<Uint8Array> = readBytes,
): Promise<ScanResult> {
  const findings: Finding[] = [];
  const failures: { path: string; problem: string }[] = [];
  let pageCount = 0;
  for await (const input of listInputs(paths)) {
    if (!input.ok) {
      failures.push(input);
      continue;
    }
    try {
      const page = readPage(input.path, await read(input.path));
      findings.push(...scanPage(input.path, page, scanCorpus, minLevel));
      pageCount++;
    } catch (error) {
      failures.push({ path: input.path, problem: problemOf(error) });
    }
  }
  return { findings, pageCount, failures };
}
