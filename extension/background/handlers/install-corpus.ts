import type { ValueOf } from '../../../src/protocol/messages.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** Look at the installed corpus again, and mend it where that is needed. */
export async function installCorpus(services: Services): Promise<ValueOf<'installCorpus'>> {
  const status = await services.installCorpus();
  if (!status.ok) throw new Refusal('corpus-unavailable', status.message);
  return { version: status.version };
}
