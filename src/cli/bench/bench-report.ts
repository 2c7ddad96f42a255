import type { PageKind } from './bench-pages.ts';

/** What a run of the benchmark measured; `--json` writes it as it stands. Times are medians where nothing else is said. */

/** Where it ran. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly node: string;
}

/** An index built and opened, each in a process of its own. */
export interface IndexFigures {
  readonly stride: number;
  readonly buildMs: number;
  readonly bytes: number;
  readonly bytesPerWord: number;
  /** To create the views. */
  readonly openMs: number;
  /** First match in a fresh process: from the call with the page's text in hand to the answer. */
  readonly firstMatchMs: number;
  /** The fastest of them: what is left when nothing else wants the processor. */
  readonly leastFirstMatchMs: number;
  /** Fresh processes that did so. */
  readonly runs: number;
  /** Most memory of the process that built, and of the one that opened and matched; with all texts in memory. */
  readonly buildPeakBytes: number;
  readonly matchPeakBytes: number;
}

/** Pages matched again and again in one process. */
export interface WarmFigures {
  readonly stride: number;
  readonly page: PageKind;
  readonly rounds: number;
  /** One bare tokenising pass of the same page. */
  readonly floorMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** `medianMs / floorMs`. */
  readonly ratio: number;
}

/** Quotations of one length or mutation. */
export interface Recall {
  readonly planted: number;
  readonly found: number;
}

/** What is found of planted quotations. */
export interface QualityFigures {
  readonly stride: number;
  /** Where the quotations come from and how they stand on the page. */
  readonly setting: string;
  readonly pages: number;
  /** Matches that are no planted quotation. */
  readonly extra: number;
  readonly byLength: readonly (Recall & { readonly words: number })[];
  /** Quotations of `LONG_WORDS` words and more only. */
  readonly byMutation: readonly (Recall & { readonly mutation: string })[];
}

/** A way to find quotations on the same pages. */
export interface PeerFigures {
  readonly name: string;
  /** To build what it needs of the corpus, in the process at hand; `null` for ours, which is measured by itself. */
  readonly openMs: number | null;
  readonly pages: number;
  readonly all: Recall;
  /** Quotations of `LONG_WORDS` words and more. */
  readonly long: Recall;
  /** Quotations for which it names another document. */
  readonly wrong: number;
  /** Quotations of documents that the corpus does not have, and for how many of them it names a source. */
  readonly foreign: number;
  readonly falseAlarms: number;
  readonly medianMs: number;
  /** Its time on the same pages as a multiple of ours. */
  readonly ratio: number;
}

/** A peer that was left out as too slow. */
export interface SkippedPeer {
  readonly name: string;
  /** What a page would take, to judge by few of the documents. */
  readonly expectedMs: number;
}

export interface CorpusFigures {
  readonly name: string;
  readonly documents: number;
  readonly words: number;
  readonly index: readonly IndexFigures[];
  readonly warm: readonly WarmFigures[];
  readonly quality: readonly QualityFigures[];
  readonly peers: readonly (PeerFigures | SkippedPeer)[];
}

/** An input that is made to cost much, at sizes that double. */
export interface HostileFigures {
  readonly name: string;
  /** Code units of the page. */
  readonly sizes: readonly number[];
  /** The fastest of the rounds. */
  readonly leastMs: readonly number[];
  /** By what the time grows when the input doubles: 2 is linear. */
  readonly growth: number;
}

export interface BenchReport {
  readonly machine: Machine;
  /** What corpora (but the bundled one) and pages are made of. */
  readonly text: string;
  /** Most memory of a process that only loads the code. */
  readonly idlePeakBytes: number;
  readonly corpora: readonly CorpusFigures[];
  readonly hostile: readonly HostileFigures[];
}

/** Words from which on a quotation is expected to be found whatever happened to it. */
export const LONG_WORDS = 12;
