import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../../../src/cli/browsers.mjs';
import { readExpectations, wordsOf } from '../../../src/cli/sample-expectations.ts';
import { FIXTURES, startSampleSite, type SampleSite } from '../../../src/cli/sample-site.ts';
import { Firefox, FIREFOX_ORIGIN } from './firefox.ts';

/** The marked texts of a page, once there are as many as asked for. */
const MARKS = `
  const marks = [...CSS.highlights]
    .filter(([name]) => /^sl-\\d$/.test(name))
    .flatMap(([, highlight]) => [...highlight].map(String));
  return marks.length >= arguments[0] ? marks : null;
`;

/** A point in the first line of the marked text that begins so. */
const POINT_IN = `
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const range = ranges.find((one) => String(one).startsWith(arguments[0]));
  if (!range) return null;
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [line] = range.getClientRects();
  return { x: line.x + Math.min(line.width / 2, 120), y: line.y + line.height / 2 };
`;

/** The root of the popup, whose shadow is closed: only the browser itself can look in. */
const POPUP = `
  const roots = [...document.documentElement.children]
    .map((element) => element.openOrClosedShadowRoot)
    .filter(Boolean);
  const dialog = roots.map((root) => root.querySelector('[role=dialog]')).find(
    (one) => one && one.getClientRects().length > 0 && one.textContent.length > 20,
  );
  if (!dialog) return null;
`;
const POPUP_TEXT = `${POPUP} return dialog.textContent;`;
const POPUP_BUTTON = `${POPUP}
  const button = [...dialog.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === arguments[0] && one.getClientRects().length > 0,
  );
  if (!button) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
`;

/** The text of the sidebar's view, once it holds what is asked for. */
const PANEL_TEXT = `
  const panel = document.querySelector('[role=tabpanel]');
  return panel && panel.textContent.includes(arguments[0]) ? panel.textContent : null;
`;

/** Id of the tab at an address, asked from a page of the extension. */
const TAB_ID = `
  return browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === arguments[0])?.id ?? null);
`;

interface Point {
  readonly x: number;
  readonly y: number;
}

test.describe('in Firefox', () => {
  test.skip(!findFirefox(), 'Firefox is not installed');
  let site: SampleSite;
  let firefox: Firefox;

  test.beforeAll(async () => {
    site = await startSampleSite();
    firefox = await Firefox.launch();
  });
  test.afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  for (const name of ['quotation-marks', 'marked-changes', 'altered', 'decoys', 'late'])
    test(`marks what ${name}.html quotes`, async () => {
      const { find } = readExpectations(join(FIXTURES, 'site', `${name}.html`));
      await firefox.open(`${site.url}/${name}.html`);
      // Nothing is to be waited for where nothing is to be found: long enough that a false alarm would show.
      if (find.length === 0) await new Promise((resolve) => setTimeout(resolve, 2000));
      const parts = find.flatMap(({ text }) => text).length;
      const marks = await firefox.until<string[]>(MARKS, [Math.min(parts, find.length)]);
      expect(marks.flatMap(wordsOf).toSorted()).toEqual(
        find.flatMap(({ text }) => text.flatMap(wordsOf)).toSorted(),
      );
    });

  test('shows the popup, saves from it, and shows the source in the sidebar', async () => {
    const url = `${site.url}/marked-changes.html`;
    await firefox.open(url);
    await firefox.until(MARKS, [1]);
    const quotation = 'submitted to the United Nations';
    await firefox.point(await firefox.until<Point>(POINT_IN, [quotation]));
    const card = await firefox.until<string>(POPUP_TEXT, [], true);
    expect(card).toContain('Sergey Lavrov');
    expect(card).toContain('14 April 2022');
    expect(card).toContain('Without code of conduct in Internet sphere');

    await new Promise((resolve) => setTimeout(resolve, 700)); // no press counts before the card has been seen
    await firefox.point(await firefox.until<Point>(POPUP_BUTTON, ['Save'], true), true);
    await firefox.until<Point>(POPUP_BUTTON, ['Saved'], true);

    await firefox.open(`${FIREFOX_ORIGIN}/library.html#saved`);
    await firefox.until(
      `return document.querySelector('main article')?.textContent.includes(arguments[0]) || null`,
      [quotation],
    );
    const tabId = await firefox.until<number>(TAB_ID, [url]);
    await firefox.open(`${FIREFOX_ORIGIN}/sidepanel.html?tab=${tabId}`);
    expect(await firefox.until<string>(PANEL_TEXT, [quotation])).toContain('Lavrov');
    await firefox.call(
      `[...document.querySelectorAll('[role=tabpanel] li > button')]
        .find((button) => button.textContent.includes(arguments[0])).click()`,
      [quotation],
    );
    await firefox.until(
      `const open = [...document.querySelectorAll('[role=tabpanel] button')]
        .find((button) => button.textContent.trim() === 'Open source');
      open?.click();
      return open ? true : null`,
    );
    const source = await firefox.until<string>(PANEL_TEXT, ['Related statements']);
    expect(source).toContain('in the field of IT and communication technologies');
    expect(source).toContain('our culture and our history');
  });
});
