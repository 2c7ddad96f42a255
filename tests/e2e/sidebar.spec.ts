import { expect, test } from './fixtures.ts';
import { openRealPanel } from './real-panel.ts';

test.describe('the sidebar', () => {
  test('lists the quotations of the page and shows the document at the passage', async ({
    sidelight,
    site,
  }) => {
    const article = await sidelight.openArticle(`${site.url}/marked-changes.html`);
    const { matches } = await article.checked();
    const sidebar = await sidelight.openSidebar(article);
    await expect(sidebar.items).toHaveCount(matches.length);

    await sidebar.openSource('submitted to the United Nations');
    const panel = sidebar.page.getByRole('tabpanel');
    await expect(panel).toContainText('Without code of conduct in Internet sphere');
    await expect(panel).toContainText('Sergey Lavrov');
    await expect(panel).toContainText('14 April 2022');
    await expect(panel).toContainText('in the field of IT and communication technologies');
    // The whole document: its first and last paragraphs are there, and the passage is in view.
    await expect(panel).toContainText(
      'The world will run the risk of plunging into cyberanarchy unless',
    );
    await expect(panel).toContainText('the protection of our values, our culture and our history');
    await expect(
      panel.getByText('We are determined to press for a fairer').last(),
    ).toBeInViewport();
  });

  test('reads the document from the database, not from the pack', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
    await article.checked();
    expect(await sidelight.rows('corpus', 'documents')).toHaveLength(15);
    expect((await sidelight.rows('corpus', 'passages')).length).toBeGreaterThan(60);

    const sidebar = await sidelight.openSidebar(article);
    const loaded: string[] = [];
    sidebar.page.on('request', (request) => loaded.push(request.url()));
    await sidebar.page.reload();
    await sidebar.openSource('We regard as unacceptable');
    await expect(sidebar.page.getByRole('tabpanel')).toContainText('For more than twenty years');
    expect(loaded.filter((url) => url.endsWith('.pack'))).toEqual([]);
    // A word changed in the database is changed in the sidebar: that is where it reads.
    await sidelight.observer.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('corpus');
          open.addEventListener('error', () => reject(open.error));
          open.addEventListener('success', () => {
            const transaction = open.result.transaction('passages', 'readwrite');
            const cursor = transaction.objectStore('passages').openCursor();
            cursor.addEventListener('success', () => {
              const row = cursor.result;
              if (!row) return;
              const text = String(row.value.text).replace('For more than twenty years', 'PROOF');
              if (text !== row.value.text) row.update({ ...row.value, text });
              row.continue();
            });
            transaction.addEventListener('complete', () => {
              open.result.close();
              resolve();
            });
          });
        }),
    );
    await sidebar.page.reload();
    await sidebar.openSource('We regard as unacceptable');
    await expect(sidebar.page.getByRole('tabpanel')).toContainText('PROOF');
  });

  test('relates statements, with the reason and the date', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
    await article.checked();
    const sidebar = await sidelight.openSidebar(article);
    await sidebar.openSource('without universal agreements');
    const panel = sidebar.page.getByRole('tabpanel');
    await expect(panel.getByRole('heading', { name: 'Related statements' })).toBeVisible();
    await expect(panel).toContainText('Tomikhin');
    await expect(panel).toContainText('2019');
  });

  test('is linked with the page both ways', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/long.html`);
    await article.checked();
    const sidebar = await sidelight.openSidebar(article);
    await sidebar.items.filter({ hasText: 'If our partners' }).getByRole('button').first().click();
    await expect.poll(() => article.page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  });

  test('opens as the browser’s own side panel from the popup', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
    await article.checked();
    const card = await article.pointAt('without universal agreements');
    await card.press('Open source');
    const panel = await openRealPanel(sidelight.context);
    await expect.poll(() => panel.text()).toContain('Without code of conduct in Internet sphere');
    await expect.poll(() => panel.text()).toContain('14 April 2022');
  });
});
