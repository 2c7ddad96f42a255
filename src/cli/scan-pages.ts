import { matchText } from '../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../core/matching/phrases/phrase-frequencies.ts';
import type { MatchLevel, PageText } from '../core/model/match.ts';
import type { Corpus } from './corpus.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { problemOf, readBytes, readPage } from './scan-inputs.ts';
import type { ScanInput } from './scan-inputs.ts';
import { LEVELS } from './scan-options.ts';

/** What a scan matches against. */
export interface ScanCorpus {
  readonly corpus: Corpus;
  readonly phrases: PhraseFrequencies;
}

/** What the scan of one page came to: its findings in page order, or the reason why there are none. */
export type PageOutcome =
  | { readonly ok: true; readonly path: string; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly path: string; readonly problem: string };

/** Scans the file of a path; never rejects. */
export type ScanFile = (path: string) => Promise<PageOutcome>;

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
    .map((match) => findingOf(path, page.text, match, corpus.byId));
}

/** Scan one file or standard input; whatever goes wrong with it is its outcome. */
export async function scanFile(
  path: string,
  scanCorpus: ScanCorpus,
  minLevel: MatchLevel,
  /** Test seam. */
  read: (path: string) => Promise<Uint8Array> = readBytes,
): Promise<PageOutcome> {
  try {
    const page = readPage(path, await read(path));
    return { ok: true, path, findings: scanPage(path, page, scanCorpus, minLevel) };
  } catch (error) {
    return { ok: false, path, problem: problemOf(error) };
  }
}

/**
 * Yield what the scan of each input comes to, in the order of the inputs. No more than `ahead` of them are begun before
 * the first of them is done, so that memory does not grow with their number.
 */
export async function* scanInputs(
  inputs: Iterable<ScanInput>,
  scan: ScanFile,
  ahead: number,
): AsyncGenerator<PageOutcome> {
  const begun: Promise<PageOutcome>[] = [];
  for (const input of inputs) {
    begun.push(input.ok ? scan(input.path) : Promise.resolve(input));
    const first = begun.length < ahead ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const outcome of begun) yield await outcome;
}
