import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openShadowRoots } from './page-script-world.ts';

/** Return what axe calls serious or critical, one line a finding. */
async function seriousFindings(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing serious, ${colorScheme}`, () => {
    test('in the sidebar', async ({ sidelight, site }) => {
      const article = await sidelight.openArticle(`${site.url}/altered.html`);
      await article.checked();
      const sidebar = await sidelight.openSidebar(article);
      await sidebar.page.emulateMedia({ colorScheme });
      await sidebar.page.setViewportSize({ width: 400, height: 860 });
      await expect(sidebar.items.first()).toBeVisible();
      await sidebar.items.first().getByRole('button').first().click();
      expect(await seriousFindings(sidebar.page)).toEqual([]);
      await sidebar.save('We see it as a kind');
      await sidebar.openSource('We see it as a kind');
      await expect(sidebar.page.getByRole('heading', { name: 'Related statements' })).toBeVisible();
      expect(await seriousFindings(sidebar.page)).toEqual([]);
      await sidebar.show('Collection');
      await expect(sidebar.page.getByRole('tabpanel')).toContainText('We see it as a kind');
      expect(await seriousFindings(sidebar.page)).toEqual([]);
    });

    test('in the library', async ({ sidelight, site }) => {
      const article = await sidelight.openArticle(`${site.url}/altered.html`);
      await article.checked();
      await (await article.pointAt('We see it as a kind')).save();
      for (const view of ['documents', 'saved', 'sites'] as const) {
        const { page } = await sidelight.openLibrary(view);
        await page.emulateMedia({ colorScheme });
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        expect(await seriousFindings(page), view).toEqual([]);
        await page.close();
      }
    });

    test('on the welcome page', async ({ sidelight }) => {
      const page = await sidelight.openOwnPage('welcome.html');
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    });

    // The card's shadow root is closed, so axe cannot look into it from the page: for this test alone it is opened.
    test('in the popup and the button at the edge', async ({ sidelight, site }) => {
      const article = await sidelight.openArticle('about:blank');
      await openShadowRoots(article);
      await article.page.goto(`${site.url}/altered.html`);
      await article.page.emulateMedia({ colorScheme });
      await article.checked();
      await article.pointAt('For more than thirty years');
      const boxes = article.page.locator('html > div');
      const inside = await boxes.evaluateAll((hosts) =>
        hosts.map((host) => host.shadowRoot?.textContent?.length ?? 0),
      );
      expect(Math.max(...inside), 'the roots are open to axe').toBeGreaterThan(100);
      expect(await seriousFindings(article.page, 'html > div')).toEqual([]);
    });
  });
}
