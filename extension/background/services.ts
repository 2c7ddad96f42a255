import type { Reading } from '../../src/core/matching/reading.ts';
import type { Match } from '../../src/core/model/match.ts';
import type { CorpusStatus } from '../platform/corpus-status.ts';
import type { SenderTab } from './sender.ts';
import type { Stores } from './stores.ts';

/** Finds quotations of the installed documents. */
export interface Matcher {
  /** In page order; of what `readPage` gives. */
  readonly match: (reading: Reading) => Match[];
  /** Text of an installed document; throws for another. */
  readonly textOf: (documentId: string) => string;
}

/** What the handlers need of the world; the tests give their own. */
export interface Services {
  readonly stores: Stores;
  /** Throws a `Refusal` with `corpus-unavailable` where no pack is installed or can be. */
  readonly matcher: () => Promise<Matcher>;
  readonly installCorpus: () => Promise<CorpusStatus>;
  /** Asks the browser for the sidebar before it returns. */
  readonly openPanel: (tabId: number) => Promise<void>;
  /** Reads a tab now; throws a `Refusal` where the browser does not allow it. */
  readonly checkTab: (tabId: number) => Promise<void>;
  /** Throws a `Refusal` where there is no such tab. */
  readonly tabById: (tabId: number) => Promise<SenderTab>;
  readonly now: () => Date;
}
