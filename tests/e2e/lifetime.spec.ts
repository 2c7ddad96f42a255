import { expect, test } from './fixtures.ts';

test('works the same with the worker stopped between any two steps', async ({
  sidelight,
  site,
}) => {
  const stop = () => sidelight.stopWorker();
  const article = await sidelight.openArticle(`${site.url}/marked-changes.html`);
  const matches = (await article.checked()).matches.length;

  await stop();
  const card = await article.pointAt('submitted to the United Nations');
  expect(await card.text()).toContain('Sergey Lavrov');

  await stop();
  await card.save();
  expect(await sidelight.rows('user', 'annotations')).toHaveLength(1);

  await stop();
  await card.focusNote();
  await article.page.keyboard.type('written to a sleeping worker');
  await card.press('Save note');
  await expect.poll(() => card.text()).toContain('Note saved');
  expect(await sidelight.notes()).toEqual(['written to a sleeping worker']);
  await article.page.keyboard.press('Escape');

  await stop();
  const sidebar = await sidelight.openSidebar(article);
  await expect(sidebar.items).toHaveCount(matches);

  await stop();
  await sidebar.openSource('submitted to the United Nations');
  await expect(sidebar.page.getByRole('tabpanel')).toContainText('14 April 2022');

  await stop();
  await sidebar.show('On this page');
  await sidebar.save('In 2019 Thailand emphasized');
  await expect.poll(() => sidelight.rows('user', 'annotations')).toHaveLength(2);

  await stop();
  await article.page.reload();
  expect((await article.checked()).matches).toHaveLength(matches);
});
