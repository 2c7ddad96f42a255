import { join } from 'node:path';
import { foundMatches } from '../../src/cli/demo/article.ts';
import { compareMatches, readExpectations } from '../../src/cli/sample-expectations.ts';
import { FIXTURES } from '../../src/cli/sample-site.ts';
import { expect, test } from './fixtures.ts';

/** A task longer than this is one that a reader can feel. */
const LONG_TASK_MS = 50;

/** Longer than the extension waits before it reads a page, and than it reads any of these. */
const SETTLE_MS = 2_500;

/** Pages with what the browser itself does slowly on them: only what comes after the load is measured. */
const PAGES = [
  'no-text.html',
  'malformed.html',
  'right-to-left.html',
  'frameset.html',
  'nested.html',
];

for (const name of [...PAGES, 'ten-megabytes.html'])
  test(`stays silent and quick on ${name}`, async ({ sidelight, site }) => {
    const article = await sidelight.openArticle('about:blank');
    await article.page.addInitScript(() => {
      const tasks: { start: number; duration: number }[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          tasks.push({ start: startTime, duration });
      }).observe({ type: 'longtask', buffered: true });
    });
    await article.page.goto(`${site.url}/hostile/${name}`);
    const loaded = await article.page.evaluate(() => performance.now());
    await article.page.waitForTimeout(SETTLE_MS);
    const tasks = await article.page.evaluate(
      () => (window as unknown as { longTasks: { start: number; duration: number }[] }).longTasks,
    );
    const ours = tasks.filter(({ start }) => start >= loaded).map(({ duration }) => duration);
    expect(ours.filter((duration) => duration > LONG_TASK_MS)).toEqual([]);

    const state = await article.state();
    if (['nested.html', 'ten-megabytes.html'].includes(name)) {
      expect(state?.matches ?? []).toEqual([]);
      expect(await article.marks()).toEqual([]);
    } else {
      const expected = readExpectations(join(FIXTURES, 'hostile', name));
      expect(compareMatches(expected, state ? foundMatches(state) : [])).toEqual([]);
    }
  });

test('stays silent on a PDF', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/hostile/tide-table.pdf`);
  await article.page.waitForTimeout(SETTLE_MS);
  expect((await article.state())?.matches ?? []).toEqual([]);
});

test('survives a page that removes its box and clears its marks', async ({ sidelight, site }) => {
  const article = await sidelight.openArticle(`${site.url}/quotation-marks.html`);
  await article.checked();
  await article.edgeButton();
  await article.page.evaluate(() => {
    CSS.highlights.clear();
    for (const box of document.querySelectorAll('html > div')) box.remove();
    for (let round = 0; round < 200; round += 1) {
      const note = document.createElement('p');
      note.textContent = `Note ${round} of the tide table.`;
      document.querySelector('article')?.append(note);
    }
  });
  await article.page.waitForTimeout(SETTLE_MS);
  expect((await article.state())?.status).toBe('checked');
});
