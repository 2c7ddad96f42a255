import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../platform/messaging.ts';
import { removeLeftovers } from './leftovers.ts';
import { answerPageMessages } from './page-messages.ts';
import { startReader } from './reader.ts';

/** Our own world's global object, which the page does not share. */
interface PageWorld {
  sidelight?: AbortController;
}

/** May run more than once in a page, when the reader asks for a check or after an update: the latest takes over. */
export default defineUnlistedScript(() => {
  const world = globalThis as PageWorld;
  world.sidelight?.abort();
  removeLeftovers(document);
  const running = new AbortController();
  world.sidelight = running;
  const reader = startReader({ ask, signal: running.signal });
  answerPageMessages(reader, running.signal);
});
