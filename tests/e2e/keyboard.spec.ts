import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** More stops than any page of ours has. */
const MAX_STOPS = 80;

/** Press Tab until what has the focus answers the test; throws when it never does. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Tell whether the focus is on an element of this role and name. */
function focusIsOn(page: Page, role: 'button' | 'tab' | 'link', name: string | RegExp) {
  return async (): Promise<boolean> =>
    (await page.getByRole(role, { name }).and(page.locator(':focus')).count()) > 0;
}

test('the whole journey by keyboard alone', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/marked-changes.html`);
  await article.checked();
  const edge = await article.edgeButton();
  const { page } = article;
  const focused = async () =>
    (await article.nodes()).findLast((node) => node.focused && node.shadowed);

  // To the button at the edge, and from it to the first quotation's card.
  await tabTo(page, async () => (await focused())?.backendNodeId === edge.backendNodeId);
  await page.keyboard.press('Enter');
  const card = await article.card();
  expect(await card.text()).toContain('Sergey Lavrov');

  // To the next quotation and back.
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => card.text()).toContain('Evgeny Tomikhin');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => card.text()).toContain('Sergey Lavrov');

  // Save it with a note.
  await tabTo(page, async () => (await focused())?.name === 'Save');
  await page.waitForTimeout(600); // the card takes no press before it has been seen
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('Saved');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => card.text()).toContain('Note saved');
  await page.keyboard.press('Escape');
  await expect.poll(() => article.hasCard()).toBe(false);
  await expect
    .poll(async () => (await focused())?.backendNodeId, 'the focus is back')
    .toBe(edge.backendNodeId);
  expect(await sidelight.notes()).toEqual(['by keyboard']);

  // The sidebar: to a quotation, its source, and back to the list.
  const sidebar = (await sidelight.openSidebar(article)).page;
  await expect(sidebar.getByRole('tab', { name: 'On this page' })).toBeVisible();
  await tabTo(sidebar, focusIsOn(sidebar, 'tab', 'On this page'));
  await tabTo(sidebar, focusIsOn(sidebar, 'button', /submitted to the United Nations/));
  await sidebar.keyboard.press('ArrowDown');
  expect(await focusIsOn(sidebar, 'button', /Russia stands for a just/)()).toBe(true);
  await tabTo(sidebar, focusIsOn(sidebar, 'button', 'Open source'));
  await sidebar.keyboard.press('Enter');
  await expect(sidebar.getByRole('tabpanel')).toContainText('Digital space should be a place');
  await tabTo(sidebar, focusIsOn(sidebar, 'tab', 'Source'));
  await sidebar.keyboard.press('ArrowRight');
  await expect(sidebar.getByRole('textbox', { name: 'Note' })).toHaveValue('by keyboard');

  // The library: export.
  const library = (await sidelight.openLibrary('saved')).page;
  await expect(library.getByText('by keyboard')).toBeVisible();
  await tabTo(library, focusIsOn(library, 'button', 'JSON'));
  const download = library.waitForEvent('download');
  await library.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});
