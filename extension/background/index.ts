import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerAction, answerCommands } from './action.ts';
import { followTabStates } from './badge.ts';
import { checkTab, tabById } from './check-tab.ts';
import { answerContextMenu, createContextMenu } from './context-menu.ts';
import { corpusInstaller } from './corpus-install.ts';
import { handlersFor } from './handlers.ts';
import { matcherCache } from './matcher.ts';
import { openPanel } from './panel.ts';
import { injectIntoOpenTabs, registerPageScript } from './register-page-script.ts';
import { routeMessages } from './router.ts';
import { followSites } from './site-changes.ts';
import { openStores } from './stores.ts';
import { followTabs } from './tab-lifetime.ts';

async function fetchAsset(path: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  return response.arrayBuffer();
}

/** The browser stops the worker at will and starts it for an event: every listener is added before this returns. */
export default defineBackground(() => {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  const stores = openStores();
  const install = corpusInstaller({
    corpus: stores.corpus,
    fetchPack: async () => new Uint8Array(await fetchAsset('/corpus.pack')),
  });
  const matcher = matcherCache({
    corpus: stores.corpus,
    installCorpus: install,
    fetchPhrases: () => fetchAsset('/phrases.bin'),
  });
  const installCorpus = () => install().finally(matcher.reset);
  const now = () => new Date();
  routeMessages(
    handlersFor({ stores, matcher: matcher.get, installCorpus, openPanel, checkTab, tabById, now }),
  );
  answerAction();
  answerCommands();
  answerContextMenu(stores);
  followSites();
  followTabs();
  followTabStates();
  const startUp = () => Promise.all([installCorpus(), registerPageScript(), createContextMenu()]);
  browser.runtime.onStartup.addListener(() => void startUp());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void startUp().then(injectIntoOpenTabs);
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    }
  });
});
