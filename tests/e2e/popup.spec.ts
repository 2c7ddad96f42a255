import { expect, test } from './fixtures.ts';

test.describe('the popup', () => {
  test('shows speaker, title, date and level of the quotation under the pointer', async ({
    sidelight,
    site,
  }) => {
    const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
    await article.checked();
    const card = await article.pointAt('without universal agreements');
    const text = await card.text();
    expect(text).toContain('Sergey Lavrov');
    expect(text).toContain('Without code of conduct in Internet sphere');
    expect(text).toContain('14 April 2022');
    expect(text).toContain('date inferred');
    expect(text).toContain('Word for word');
    expect(text).toContain('the world will run the risk of plunging into cyberanarchy');
  });

  test('names what differs', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/altered.html`);
    await article.checked();
    const card = await article.pointAt('I am certain that these processes');
    const text = await card.text();
    expect(text).toContain('Differs in 1 word');
    expect(text).toContain('drops a negation');
    expect(text).toContain('should not be regarded');
  });

  test('is whole within a narrow window, beside its scrollbar', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/altered.html`);
    await article.page.setViewportSize({ width: 375, height: 740 });
    await article.checked();
    await article.pointAt('I am certain that these processes');
    const { right, room } = await article.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('html > div[popover]')];
      return {
        right: Math.max(...boxes.map((box) => box.getBoundingClientRect().right)),
        room: document.documentElement.clientWidth,
      };
    });
    expect(room).toBeLessThan(375);
    expect(right).toBeGreaterThan(300);
    expect(right).toBeLessThanOrEqual(room);
  });

  test('goes with Escape, and stays while it is pointed at', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
    await article.checked();
    const card = await article.pointAt('without universal agreements');
    await article.hover(await card.button('Save'));
    await article.page.waitForTimeout(1500); // longer than any delay before a card closes
    expect(await article.hasCard()).toBe(true);
    await article.page.keyboard.press('Escape');
    await expect.poll(() => article.hasCard()).toBe(false);
  });

  test('is closed to the page, and deaf to what the page makes up', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
    await article.checked();
    await article.pointAt('without universal agreements');
    const seen = await article.page.evaluate(() => {
      const hosts = [...document.documentElement.children].filter((child) => child.matches('div'));
      for (const host of hosts)
        for (const type of ['pointerdown', 'mousedown', 'click', 'keydown'])
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      return { count: hosts.length, open: hosts.some((host) => host.shadowRoot !== null) };
    });
    expect(seen.count).toBeGreaterThan(0);
    expect(seen.open).toBe(false);
    expect(await sidelight.rows('user', 'annotations')).toEqual([]);
  });

  test('hides a quotation that the reader says is none, and takes it back', async ({
    sidelight,
    site,
  }) => {
    const article = await sidelight.openArticle(`${site.url}/reprint.html`);
    const before = (await article.checked()).matches.length;
    const card = await article.pointAt('The real reason');
    await card.press('Not a match');
    await article.checked(({ matches }) => matches.length === before - 1);
    await card.press('Undo');
    await article.checked(({ matches }) => matches.length === before);
  });
});
