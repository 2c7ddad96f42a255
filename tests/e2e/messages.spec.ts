import type { browser } from 'wxt/browser';
import { expect, test } from './fixtures.ts';
import { inPageScript } from './page-script-world.ts';

declare const chrome: typeof browser;

/** More text than a page may send. */
const TOO_LONG = 20_000_000;

type Forged = readonly [name: string, message: unknown, code: string];

const FROM_PAGE_SCRIPT: readonly Forged[] = [
  ['an unknown type', { type: 'deleteEverything', request: {} }, 'unknown-type'],
  ['no type', { hello: 'world' }, 'unknown-type'],
  ['a wrong shape', { type: 'card', request: { matchId: 7 } }, 'wrong-shape'],
  ['a key too many', { type: 'card', request: { matchId: 'x', extra: 1 } }, 'wrong-shape'],
  ['an extension page’s question', { type: 'installCorpus', request: {} }, 'forbidden'],
  ['a question about another tab', { type: 'checkTab', request: { tabId: 1 } }, 'forbidden'],
  ['a match that is not there', { type: 'card', request: { matchId: 'x' } }, 'not-found'],
];

const FROM_EXTENSION_PAGE: readonly Forged[] = [
  ['an unknown type', { type: 'deleteEverything', request: {} }, 'unknown-type'],
  ['a wrong shape', { type: 'checkTab', request: { tabId: 'one' } }, 'wrong-shape'],
];

test('refuses what a page script may not say', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/decoys.html`);
  await article.checked();
  for (const [name, message, code] of FROM_PAGE_SCRIPT) {
    const reply = await inPageScript(
      article,
      `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    );
    expect(reply, name).toMatchObject({ ok: false, code });
  }
  const long = await inPageScript(
    article,
    `chrome.runtime.sendMessage({ type: 'card', request: { matchId: 'x'.repeat(${TOO_LONG}) } })`,
  );
  expect(long).toMatchObject({ ok: false, code: 'too-large' });
});

test('refuses what an extension page may not say', async ({ sidelight }) => {
  const { page } = await sidelight.openLibrary();
  for (const [name, message, code] of FROM_EXTENSION_PAGE) {
    const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), message);
    expect(reply, name).toMatchObject({ ok: false, code });
  }
});

test('shows a page script nothing of what is stored', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/reprint.html`);
  await article.checked();
  await (await article.pointAt('The real reason')).save();
  expect(await inPageScript(article, 'indexedDB.databases()')).toEqual([]);
  expect(
    await inPageScript(
      article,
      'Promise.all([chrome.storage.session, chrome.storage.local].map(async (area) => { try { return Object.keys(await area.get(null)).length } catch { return "closed" } }))',
    ),
  ).toEqual(['closed', 'closed']);
});

test('gives a web page nothing to talk to', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/decoys.html`);
  await article.checked();
  const seen = await article.page.evaluate(() => typeof chrome === 'object' && 'runtime' in chrome);
  expect(seen).toBe(false);
});
