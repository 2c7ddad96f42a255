import type { Match, PageText } from '../model/match.ts';
import { claimQuotations, openQuotations, provenDocuments } from './decide/anchor-documents.ts';
import type { CorpusIndex } from './index/corpus-index.ts';
import { findCandidates } from './find-candidates.ts';
import { joinStitched } from './explain/join-stitched.ts';
import type { PhraseFrequencies } from './phrases/phrase-frequencies.ts';
import { readProven } from './decide/proven-text.ts';
import { readPage } from './reading.ts';
import type { Reading } from './reading.ts';
import { tellMatch } from './explain/tell-match.ts';
import { verifyCandidates } from './verify-candidates.ts';
import { chooseFindings } from './decide/choose-findings.ts';

/** A corpus in memory. */
export interface MatchPack {
  /** Ids of the documents in the order of the index, which is that of their dates: the earliest first. */
  readonly documentIds: readonly string[];
  readonly index: CorpusIndex;
  /** Return the text of a document by its place in `documentIds`. */
  readonly textOf: (document: number) => string;
}

/** Return what `matchText` does, for a page that was read before: while pack and phrases were being loaded, say. */
export function matchReading(
  reading: Reading,
  pack: MatchPack,
  phrases: PhraseFrequencies,
): Match[] {
  const { index } = pack;
  const candidates = findCandidates(reading, index, phrases);
  const windows = candidates.windows.map(({ document, start, end }) =>
    pack.textOf(document).slice(start, end),
  );
  const findings = verifyCandidates(candidates, windows, index.wordCount, phrases);
  const open = openQuotations(candidates, findings);
  const proven = open.length > 0 ? provenDocuments(findings, index.wordCount) : [];
  const texts = proven.map((document) => readProven(pack, document));
  const claimed = claimQuotations(candidates, texts, open, index.wordCount, phrases);
  return joinStitched(reading, chooseFindings([...findings, ...claimed])).map((quotation) =>
    tellMatch(reading, quotation, pack, phrases),
  );
}

/** Return the quotations of a page that repeat a document of the pack, in page order. */
export function matchText(page: PageText, pack: MatchPack, phrases: PhraseFrequencies): Match[] {
  return matchReading(readPage(page), pack, phrases);
}
