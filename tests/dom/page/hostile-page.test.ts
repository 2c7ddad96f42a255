import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_PAGE_TEXT } from '../../../src/protocol/limits.ts';
import { readText } from '../../../src/dom/readable-text.ts';
import { startReader } from '../../../extension/page/reader.ts';
import { fakeBackground } from './fake-background.ts';
import { wait } from './real-input.ts';
import { ARTICLE, PHRASES, renderArticle } from './sample-page.ts';
import { inBoxes } from './shadow-roots.ts';

let stop = new AbortController();
const errors: unknown[] = [];
const noteError = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push(event);
};

beforeEach(() => {
  stop = new AbortController();
  errors.length = 0;
  addEventListener('error', noteError);
  addEventListener('unhandledrejection', noteError);
  for (const method of ['error', 'warn', 'log'] as const) vi.spyOn(console, method);
});

afterEach(() => {
  stop.abort();
  removeEventListener('error', noteError);
  removeEventListener('unhandledrejection', noteError);
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function expectSilence(): void {
  expect(errors).toEqual([]);
  for (const method of ['error', 'warn', 'log'] as const)
    expect(console[method]).not.toHaveBeenCalled();
}

function paragraph(): HTMLElement {
  const element = document.createElement('div');
  element.append('some words of a paragraph');
  return element;
}

function nested(depth: number): string {
  return `${'<div>'.repeat(depth)}${ARTICLE}${'</div>'.repeat(depth)}`;
}

describe('a hostile or broken page', () => {
  it.each<[name: string, html: string, found: number]>([
    ['no text', '<img alt="">', 0],
    ['malformed markup', `<p><b>${ARTICLE}</i></p></section><table><p>x<td><div></b>`, 3],
    ['right to left', `<div dir="rtl" lang="ar">${ARTICLE}<p>مرحبا بالعالم</p></div>`, 3],
    ['deep nesting', nested(400), 3],
    ['many empty elements', `${'<i></i>'.repeat(50_000)}${ARTICLE}`, 3],
  ])('is read in silence: %s', async (_, html, found) => {
    renderArticle(html);
    const { ask, readings } = fakeBackground({ phrases: PHRASES });
    startReader({ ask, gate: false, signal: stop.signal });
    await expect.poll(() => readings().length, { timeout: 5_000 }).toBe(1);
    await wait(30);
    const marks = ['sl-1', 'sl-2', 'sl-3'].map((name) => CSS.highlights.get(name)?.size ?? 0);
    expect(marks.reduce((sum, size) => sum + size, 0)).toBe(found);
    expect(inBoxes('button.edge')).toHaveLength(found > 0 ? 1 : 0);
    expectSilence();
  });

  it('is left alone after a while when it never stops changing', { timeout: 20_000 }, async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const main = renderArticle();
    const { ask, readings } = fakeBackground({ phrases: PHRASES });
    startReader({ ask, signal: stop.signal });
    const times: number[] = [];
    let known = 0;
    for (let seconds = 0; seconds < 1_200; seconds += 1) {
      main.append(`word ${seconds} `);
      await Promise.resolve(); // The observer's turn.
      await vi.advanceTimersByTimeAsync(1_000);
      if (readings().length > known) times.push(seconds);
      known = readings().length;
    }
    vi.useRealTimers();
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(readings().length).toBeLessThanOrEqual(17);
    expect(gaps.at(-1)).toBeGreaterThan(gaps[0] ?? 0);
    expect(times.at(-1)).toBeLessThan(900);
    expectSilence();
  });

  it('does not notice its own boxes as changes', async () => {
    renderArticle();
    const { ask, readings } = fakeBackground({ phrases: PHRASES });
    const reader = startReader({ ask, signal: stop.signal });
    await expect.poll(() => CSS.highlights.size).toBe(3);
    const read = vi.spyOn(Element.prototype, 'checkVisibility');
    reader.step(1);
    await wait(700);
    expect(read).not.toHaveBeenCalled();
    expect(readings()).toHaveLength(1);
  });

  it('survives a page that removes our boxes', async () => {
    renderArticle();
    const { ask } = fakeBackground({ phrases: PHRASES });
    const reader = startReader({ ask, signal: stop.signal });
    await expect.poll(() => inBoxes('button.edge').length).toBe(1);
    for (const box of document.querySelectorAll('html > div[popover]')) box.remove();
    expect(reader.step(1)).toBe(true);
    await expect.poll(() => inBoxes('.body').length).toBe(1);
    expectSilence();
  });

  it('survives a page that replaces its body', async () => {
    renderArticle();
    const { ask } = fakeBackground({ phrases: PHRASES });
    startReader({ ask, signal: stop.signal });
    await expect.poll(() => CSS.highlights.size).toBe(3);
    const body = document.createElement('body');
    body.innerHTML = ARTICLE; // Fixture of the tests.
    const old = document.body;
    old.replaceWith(body);
    await expect
      .poll(() => [...(CSS.highlights.get('sl-1') ?? [])].map(String), { timeout: 3_000 })
      .toEqual([PHRASES[0]]);
    body.replaceWith(old);
    expectSilence();
  });

  it('clears our marks and gets them back when its words change', async () => {
    const main = renderArticle();
    const { ask } = fakeBackground({ phrases: PHRASES });
    startReader({ ask, signal: stop.signal });
    await expect.poll(() => CSS.highlights.size).toBe(3);
    CSS.highlights.clear();
    main.append('new words');
    await expect.poll(() => CSS.highlights.size, { timeout: 3_000 }).toBe(3);
  });
});

/** Not in TypeScript's library yet. */
declare const scheduler: { yield: () => Promise<void> };

describe('a very large page', () => {
  it.each<[name: string, fill: (root: Element) => void]>([
    ['10 MB in one text node', (root) => root.append('word  '.repeat(1_750_000))],
    ['100,000 paragraphs', (root) => root.append(...Array.from({ length: 100_000 }, paragraph))],
  ])('is read in many short stretches: %s', { timeout: 30_000 }, async (_, fill) => {
    // Not part of the page: what the browser needs to lay it out is not ours to measure.
    const root = document.createElement('div');
    fill(root);
    vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
    const stretches: number[] = [];
    let from = performance.now();
    const endStretch = (): void => {
      stretches.push(performance.now() - from);
      from = performance.now();
    };
    vi.spyOn(scheduler, 'yield').mockImplementation(async () => {
      endStretch();
      await wait(0);
      from = performance.now();
    });
    await readText(root, { limit: MAX_PAGE_TEXT });
    endStretch();
    // The median and a share, because the machine may be busy and collect garbage in between.
    const whole = stretches.reduce((sum, stretch) => sum + stretch, 0);
    const median = stretches.toSorted((a, b) => a - b)[stretches.length >> 1] ?? whole;
    expect(stretches.length).toBeGreaterThan(5);
    expect(median).toBeLessThan(whole / 5);
  });

  it('is read without recursion: 5,000 nested elements', { timeout: 30_000 }, async () => {
    const deep = document.createElement('div');
    let inner: Element = deep;
    for (let depth = 0; depth < 5_000; depth += 1) {
      // Inline: Chromium itself gives up on the layout of so many blocks.
      inner = inner.appendChild(document.createElement('i'));
      inner.append('word');
    }
    const main = renderArticle();
    main.append(deep);
    const { ask } = fakeBackground({ phrases: PHRASES });
    startReader({ ask, signal: stop.signal });
    await expect.poll(() => CSS.highlights.size, { timeout: 20_000 }).toBe(3);
    expectSilence();
  });
});
