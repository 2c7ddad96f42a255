import type { AboutTab } from '../../src/protocol/messages.ts';
import { ownTab, type Sender, type SenderTab } from './sender.ts';
import type { Services } from './services.ts';

/** Return the tab that a request is about: the one it names (only a page of the extension may), or the sender's own. */
export async function tabAbout(
  { tabById }: Pick<Services, 'tabById'>,
  { tabId }: AboutTab,
  sender: Sender,
): Promise<SenderTab> {
  return tabId === undefined ? ownTab(sender) : tabById(tabId);
}
