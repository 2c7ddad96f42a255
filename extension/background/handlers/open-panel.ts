import type { RequestOf } from '../../../src/protocol/messages.ts';
import { ownTab, type Sender } from '../sender.ts';
import type { Services } from '../services.ts';
import { setFocus } from './focus-match.ts';

/** Open the sidebar beside the sender's tab. Nothing may be awaited before: the click behind the message would be lost. */
export async function openPanel(
  services: Services,
  { matchId }: RequestOf<'openPanel'>,
  sender: Sender,
): Promise<null> {
  const { id } = ownTab(sender);
  const opened = services.openPanel(id);
  await Promise.all([opened, setFocus(id, matchId)]);
  return null;
}
