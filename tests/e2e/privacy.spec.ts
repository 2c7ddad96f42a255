import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Sidelight } from './sidelight.ts';
import { expect, test } from './fixtures.ts';
import { DEMO_ORIGIN } from '../../src/cli/demo/demo-browser.ts';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: {
      readonly url?: string;
      readonly initiator?: string;
      readonly host?: string;
    };
  }[];
}

/** Return every address that the browser's network layer was asked for, with who asked, by its own log. */
async function requestsInLog(path: string): Promise<{ url: string; initiator: string }[]> {
  const { constants, events } = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events
    .filter(({ type }) => type === started)
    .map(({ params }) => ({ url: params?.url ?? '', initiator: params?.initiator ?? '' }))
    .filter(({ url }) => url !== '');
}

test('a whole journey sends nothing outside', async ({ profile, site }) => {
  const log = join(profile, 'network.json');
  const sidelight = new Sidelight({
    profile: join(profile, 'profile'),
    headless: true,
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  });
  await sidelight.launch();
  for (const name of ['index', 'quotation-marks', 'altered', 'decoys', 'late']) {
    const article = await sidelight.openArticle(`${site.url}/${name}.html`);
    await article.checked();
  }
  const article = await sidelight.openArticle(`${site.url}/marked-changes.html`);
  await article.checked();
  const card = await article.pointAt('submitted to the United Nations');
  await card.save();
  await card.press('Copy citation');
  const sidebar = await sidelight.openSidebar(article);
  await sidebar.openSource('Russia stands for a just');
  await sidebar.show('Collection');
  const library = await sidelight.openLibrary('saved');
  const text = await library.exportAll('JSON');
  await library.exportAll('Markdown');
  await library.chooseImport('again.json', text);
  await sidelight.openLibrary('documents');
  await sidelight.openOwnPage('welcome.html');
  await sidelight.close();

  const local = (url: string): boolean =>
    /^(chrome-extension|chrome|data|blob|about|devtools):/.test(url) ||
    url.startsWith('http://127.0.0.1:');
  expect(sidelight.requests.length).toBeGreaterThan(20);
  expect(sidelight.requests.filter((url) => !local(url))).toEqual([]);

  const logged = await requestsInLog(log);
  expect(logged.filter(({ url }) => url.startsWith(site.url)).length).toBeGreaterThan(5);
  // What is left is the browser's own (updates, its start page) and comes from no page and no extension.
  const outside = logged.filter(({ url }) => !local(url));
  expect(
    outside.filter(({ initiator }) =>
      [DEMO_ORIGIN, site.url].some((own) => initiator.startsWith(own)),
    ),
  ).toEqual([]);
  expect(outside.filter(({ url }) => /sidelight|tass|lavrov/i.test(url))).toEqual([]);
  expect(sidelight.complaints).toEqual([]);
});
