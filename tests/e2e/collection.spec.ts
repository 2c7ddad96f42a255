import type { Annotation } from '../../src/core/model/annotation.ts';
import { expect, test } from './fixtures.ts';
import type { Sidelight } from './sidelight.ts';

/** Save two quotations of the sample site, one with a note from the popup, one from the sidebar. */
async function saveTwo(sidelight: Sidelight, url: string): Promise<void> {
  const article = await sidelight.openArticle(`${url}/marked-changes.html`);
  await article.checked();
  const card = await article.pointAt('submitted to the United Nations');
  await card.save();
  await card.focusNote();
  await article.page.keyboard.type('For the chapter on treaties');
  await card.press('Save note');
  await article.page.keyboard.press('Escape');
  const sidebar = await sidelight.openSidebar(article);
  await sidebar.save('In 2019 Thailand emphasized');
  await expect.poll(() => sidelight.rows('user', 'annotations')).toHaveLength(2);
}

/** The collection as the database has it, in the order of its ids. */
async function savedRows(sidelight: Sidelight): Promise<Annotation[]> {
  const rows = (await sidelight.rows('user', 'annotations')) as Annotation[];
  return rows.toSorted((a, b) => a.id.localeCompare(b.id));
}

test.describe('the collection', () => {
  test('survives a restart of the browser', async ({ sidelight, site }) => {
    await saveTwo(sidelight, site.url);
    const before = await savedRows(sidelight);
    expect(before.map(({ note }) => note).toSorted()).toEqual(['', 'For the chapter on treaties']);
    await sidelight.restart();
    expect(await savedRows(sidelight)).toEqual(before);
    const library = await sidelight.openLibrary('saved');
    await expect(library.saved).toHaveCount(2);
    await expect(library.page.getByText('For the chapter on treaties')).toBeVisible();
    // The page knows it, too.
    const article = await sidelight.openArticle(`${site.url}/marked-changes.html`);
    await article.checked();
    const card = await article.pointAt('submitted to the United Nations');
    expect(await card.text()).toContain('Saved');
  });

  test('saves once, however often it is asked to', async ({ sidelight, site }) => {
    const article = await sidelight.openArticle(`${site.url}/reprint.html`);
    await article.checked();
    const card = await article.pointAt('The real reason');
    await card.save();
    await card.press('Saved');
    await article.page.reload();
    await article.checked();
    await (await article.pointAt('The real reason')).press('Saved');
    expect(await savedRows(sidelight)).toHaveLength(1);
  });

  test('exports every field and takes the file back', async ({ sidelight, site }) => {
    await saveTwo(sidelight, site.url);
    const before = await savedRows(sidelight);
    const library = await sidelight.openLibrary('saved');
    const text = await library.exportAll('JSON');
    const file = JSON.parse(text) as { items: Annotation[] };
    const exported = file.items.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(exported).toHaveLength(before.length);
    for (const [index, annotation] of before.entries())
      for (const [field, value] of Object.entries(annotation))
        expect(exported[index]?.[field as keyof Annotation], field).toEqual(value);

    // What was exported is what stands on the page and in the source.
    const [marked] = exported.filter(({ source }) => source?.level === 'marked');
    expect(marked).toMatchObject({
      page: { url: `${site.url}/marked-changes.html`, site: 'The Harbour Courier' },
      source: {
        document: { id: 'lavrov-2022-04-14-cyberanarchy', date: '2022-04-14' },
        quoted: true,
      },
      note: 'For the chapter on treaties',
    });
    expect(marked?.quotation.quote.exact).toMatch(/^submitted to the United Nations.*…/s);
    expect(marked?.source?.selectors.quote.exact).toContain('in the field of IT');

    await library.deleteAll();
    await expect(library.saved).toHaveCount(0);
    await library.chooseImport('sidelight.json', text);
    await library.page.getByRole('button', { name: 'Import 2 annotations' }).click();
    await expect(library.saved).toHaveCount(2);
    expect(await savedRows(sidelight)).toEqual(before);

    await library.chooseImport('sidelight.json', text);
    await expect(library.page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
    expect(await savedRows(sidelight)).toEqual(before);
  });

  test('refuses a file that is wrong, and stores nothing', async ({ sidelight }) => {
    const library = await sidelight.openLibrary('saved');
    await library.chooseImport(
      'wrong.json',
      '{"format": "sidelight", "version": 1, "items": [{"id": 7}]}',
    );
    await expect(library.page.getByText('This file cannot be imported')).toBeVisible();
    expect(await savedRows(sidelight)).toEqual([]);
  });

  test('exports as Markdown', async ({ sidelight, site }) => {
    await saveTwo(sidelight, site.url);
    const library = await sidelight.openLibrary('saved');
    const text = await library.exportAll('Markdown');
    expect(text).toMatch(/^---\n/);
    expect(text).toContain('submitted to the United Nations a draft global convention');
    expect(text).toContain('For the chapter on treaties');
    expect(text).toContain('Sergey Lavrov, 14 April 2022, date inferred');
  });

  test('gives back what was deleted', async ({ sidelight, site }) => {
    await saveTwo(sidelight, site.url);
    const before = await savedRows(sidelight);
    const library = await sidelight.openLibrary('saved');
    await library.deleteAll();
    await expect(library.saved).toHaveCount(0);
    await library.page.getByRole('button', { name: 'Undo' }).click();
    await expect(library.saved).toHaveCount(2);
    expect(await savedRows(sidelight)).toEqual(before);
  });
});
