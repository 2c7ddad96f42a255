import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import type { TabState } from '../../protocol/messages.ts';
import { compareMatches, readExpectations, type FoundMatch } from '../sample-expectations.ts';
import { FIXTURES, type SampleSite } from '../sample-site.ts';
import { Article, foundMatches } from './article.ts';
import { closeWelcome, DEMO_ORIGIN, launchDemoBrowser, openObserver } from './demo-browser.ts';
import { readRows } from './read-rows.ts';

/** Articles of the sample site in the order of the tour. */
const ARTICLES = [
  'quotation-marks',
  'marked-changes',
  'altered',
  'decoys',
  'reprint',
  'late',
  'long',
];

/** The quotation whose card and source are pictured, and the page it stands on. */
const PICTURED = { article: 'marked-changes', quotation: 'submitted to the United Nations' };

const SCREENSHOTS = fileURLToPath(new URL('../../../.output/screenshots/', import.meta.url));

/** Size of a side panel as browsers open it. */
const PANEL = { width: 400, height: 900 };

/** Words of a quotation that the table shows. */
const CLIP = 64;

/** Return a text as a table shows it: without soft hyphens and zero-width spaces, on one line, not too long. */
function clip(text: string): string {
  const line = text.replaceAll(/[\u00AD\u200B]/g, '').replaceAll(/\s+/g, ' ');
  return line.length <= CLIP ? line : `${line.slice(0, CLIP - 1)}…`;
}

/** Return the table of what was found on a page, a line a match. */
function table(found: readonly FoundMatch[], dates: ReadonlyMap<string, string>): string {
  const rows = found.map(({ parts, level, documentId }) => [
    `“${clip(parts.join(' … '))}”`,
    level,
    documentId,
    dates.get(documentId) ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** Return the dates of the installed documents by id, read from the extension's database. */
async function installedDates(observer: Page): Promise<Map<string, string>> {
  const rows = (await readRows(observer, 'corpus', 'documents')) as { id: string; date: string }[];
  return new Map(rows.map(({ id, date }) => [id, date]));
}

/** Wait for the state in which all that is expected has been found, or for the last one. */
async function settledState(article: Article, count: number): Promise<TabState> {
  try {
    return await article.checked(({ matches }) => matches.length >= count);
  } catch {
    return article.checked();
  }
}

/** Take a picture of a page in light and in dark. */
async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250); // for transitions between the two
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Take pictures of a page of the extension at a size. */
async function pictureOwnPage(
  context: BrowserContext,
  path: string,
  name: string,
  size: { readonly width: number; readonly height: number },
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(`${DEMO_ORIGIN}/${path}`);
  await page.getByRole('heading').or(page.getByRole('tab')).first().waitFor();
  await prepare(page);
  await picture(page, name);
  await page.close();
}

/** Take all pictures: marks, popup, the sidebar's views, library and welcome page. */
async function takePictures(context: BrowserContext, article: Article): Promise<void> {
  const { page } = article;
  await page.bringToFront();
  await article.pointIn(PICTURED.quotation);
  await picture(page, 'page');
  const card = await article.pointAt(PICTURED.quotation);
  await picture(page, 'popup');
  await card.save();
  await page.keyboard.press('Escape');
  const sidebar = `sidepanel.html?tab=${await article.tabId()}`;
  await pictureOwnPage(context, sidebar, 'sidebar-page', PANEL);
  await pictureOwnPage(context, sidebar, 'sidebar-source', PANEL, async (panel) => {
    const item = panel.getByRole('listitem').filter({ hasText: PICTURED.quotation });
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Open source' }).click();
    await panel.getByRole('heading', { name: 'Related statements' }).waitFor();
  });
  await pictureOwnPage(context, sidebar, 'sidebar-collection', PANEL, (panel) =>
    panel.getByRole('tab', { name: 'Collection' }).click(),
  );
  const tab = { width: 1280, height: 900 };
  await pictureOwnPage(context, 'library.html#saved', 'library-saved', tab);
  await pictureOwnPage(context, 'library.html#documents', 'library-documents', tab);
  await pictureOwnPage(context, 'welcome.html', 'welcome', tab);
}

/** Read the articles one by one, print what was found on each, take screenshots, and return what is not as expected. */
export async function tourSampleSite(
  site: SampleSite,
  print: (line: string) => void,
): Promise<string[]> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const problems: string[] = [];
  const context = await launchDemoBrowser({ profile: '', headless: true });
  try {
    await closeWelcome(context);
    const observer = await openObserver(context);
    for (const name of ARTICLES) {
      const page = await context.newPage();
      await page.goto(`${site.url}/${name}.html`);
      const article = new Article(page, observer);
      const expected = readExpectations(join(FIXTURES, 'site', `${name}.html`));
      const found = foundMatches(await settledState(article, expected.find.length));
      print(`\n${await page.title()}\n${site.url}/${name}.html: ${found.length} found`);
      if (found.length > 0) print(table(found, await installedDates(observer)));
      problems.push(...compareMatches(expected, found).map((problem) => `${name}: ${problem}`));
      if (name === PICTURED.article) await takePictures(context, article);
      await page.close();
    }
  } finally {
    await context.close();
  }
  print(`\nScreenshots: ${SCREENSHOTS}`);
  return problems;
}
