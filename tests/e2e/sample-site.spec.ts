import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foundMatches } from '../../src/cli/demo/article.ts';
import { compareMatches, readExpectations, wordsOf } from '../../src/cli/sample-expectations.ts';
import { FIXTURES } from '../../src/cli/sample-site.ts';
import { expect, test } from './fixtures.ts';

const pages = readdirSync(join(FIXTURES, 'site')).filter((name) => name.endsWith('.html'));

for (const name of pages) {
  test(`finds what ${name} quotes, and nothing else`, async ({ sidelight, site }) => {
    const expected = readExpectations(join(FIXTURES, 'site', name));
    const article = await sidelight.openArticle(`${site.url}/${name}`);
    const enough = expected.find.length;
    // Late content is read again: wait for what is expected, then look at all that is there.
    const state = await article
      .checked(({ matches }) => matches.length >= enough)
      .catch(() => article.checked());
    expect(compareMatches(expected, foundMatches(state))).toEqual([]);

    const wanted = expected.find.flatMap(({ text }) => text.flatMap(wordsOf)).toSorted();
    await expect
      .poll(async () => (await article.marks()).flatMap(wordsOf).toSorted(), 'marked on the page')
      .toEqual(wanted);
  });
}

test('checks a page again that changes without a reload', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/late.html`);
  await article.checked(({ matches }) => matches.length === 2);
  await article.page.getByRole('link', { name: 'Earlier updates' }).click();
  await expect(article.page).toHaveURL(/late-next\.html$/);
  const expected = readExpectations(join(FIXTURES, 'site/late-next.html'));
  await expect
    .poll(async () => {
      const state = await article.state();
      return state ? compareMatches(expected, foundMatches(state)) : ['nothing'];
    })
    .toEqual([]);
  await article.page.goBack();
  await article.checked(({ matches }) => matches.length === 2);
});
