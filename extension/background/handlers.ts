import { describeCard } from './handlers/card.ts';
import { dismiss } from './handlers/dismiss.ts';
import { focusMatch } from './handlers/focus-match.ts';
import { installCorpus } from './handlers/install-corpus.ts';
import { matchPage } from './handlers/match.ts';
import { openPanel } from './handlers/open-panel.ts';
import { save } from './handlers/save.ts';
import type { Handlers } from './router.ts';
import type { Services } from './services.ts';

/** Return the handler of each message. */
export function handlersFor(services: Services): Handlers {
  return {
    match: (request, sender) => matchPage(services, request, sender),
    card: (request, sender) => describeCard(services, request, sender),
    save: (request, sender) => save(services, request, sender),
    dismiss: (request, sender) => dismiss(services, request, sender),
    openPanel: (request, sender) => openPanel(services, request, sender),
    checkTab: async ({ tabId }) => {
      await services.checkTab(tabId);
      return null;
    },
    focusMatch: (request) => focusMatch(request),
    installCorpus: () => installCorpus(services),
  };
}
