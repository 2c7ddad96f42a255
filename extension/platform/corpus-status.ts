import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { onStorageChange } from './storage-change.ts';

/** How the last look at the bundled pack ended. */
export type CorpusStatus =
  | { readonly ok: true; readonly version: string }
  | {
      readonly ok: false;
      /** What failed: a check of the pack (`magic`, `format`, `length`, `checksum`, `schema`), `missing` or `storage`. */
      readonly check: string;
      /** Names the thing and the value, in English, for a report. */
      readonly message: string;
    };

/** Key in `storage.local`. */
const STATUS_KEY = 'corpus-status';

const StatusSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), version: v.string() }),
  v.object({ ok: v.literal(false), check: v.string(), message: v.string() }),
]);

function parse(stored: unknown): CorpusStatus | null {
  const parsed = v.safeParse(StatusSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Return how the last look at the bundled pack ended, or `null` where there was none yet. */
export async function readCorpusStatus(): Promise<CorpusStatus | null> {
  const stored = await browser.storage.local.get(STATUS_KEY);
  return parse(stored[STATUS_KEY]);
}

/** Keep how it ended. For the background alone. */
export async function writeCorpusStatus(status: CorpusStatus): Promise<void> {
  await browser.storage.local.set({ [STATUS_KEY]: status });
}

/** Call the listener with the new status after each look, until the signal says stop. */
export function onCorpusStatusChange(
  listener: (status: CorpusStatus | null) => void,
  signal: AbortSignal,
): void {
  onStorageChange('local', STATUS_KEY, (value) => listener(parse(value)), signal);
}
