import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { startReader, type Reader } from '../../../extension/page/reader.ts';
import {
  fakeBackground,
  type FakeBackground,
  type FakeBackgroundOptions,
} from './fake-background.ts';
import { key, moveTo, press, tap, wait } from './real-input.ts';
import { ARTICLE, PHRASES, renderArticle } from './sample-page.ts';
import { buttonNamed, inBox, inBoxes } from './shadow-roots.ts';

let stop = new AbortController();

beforeEach(async () => {
  stop = new AbortController();
  await page.viewport(900, 700);
  scrollTo(0, 0);
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

function start(options: FakeBackgroundOptions & { gate?: boolean } = {}): {
  reader: Reader;
  background: FakeBackground;
} {
  const { gate = true, ...rest } = options;
  const background = fakeBackground({ phrases: PHRASES, ...rest });
  const reader = startReader({ ask: background.ask, gate, signal: stop.signal });
  return { reader, background };
}

/** The words under each kind of mark. */
function marked(): Record<string, string[]> {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => String(range))]),
  );
}

async function untilMarked(count: number): Promise<void> {
  await expect
    .poll(() => ['sl-1', 'sl-2', 'sl-3'].flatMap((name) => marked()[name] ?? []).length)
    .toBe(count);
}

function rangeOfMark(name: string): Range {
  const [range] = CSS.highlights.get(name) ?? [];
  if (!(range instanceof Range)) throw new Error(`no mark ${name}`);
  return range;
}

describe('startReader', () => {
  it('marks each quotation at its level and leaves the page as it is', async () => {
    const main = renderArticle();
    const before = document.body.innerHTML;
    start();
    await untilMarked(3);
    expect(marked()).toMatchObject({
      'sl-1': [PHRASES[0]],
      'sl-2': [PHRASES[1]],
      'sl-3': [PHRASES[2]],
    });
    expect(document.body.innerHTML).toBe(before);
    expect(main.isConnected).toBe(true);
  });

  it('says how many it found, and from how many sources', async () => {
    renderArticle();
    start();
    await untilMarked(3);
    expect(inBox('button.edge').textContent).toBe('3 quotations, 2 sources');
    expect(inBox('[role=status]').textContent).toBe(
      'Sidelight found 3 quotations, 2 sources on this page.',
    );
  });

  it('shows nothing where nothing was found', async () => {
    renderArticle();
    const { background } = start({ phrases: [] });
    await expect.poll(() => background.readings().length).toBe(1);
    await wait(50);
    expect(inBoxes('button')).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
  });

  it.each<[name: string, html: string, reason: string]>([
    ['no article', '<p>short</p>', 'not-article'],
    ['a log-in', `${ARTICLE}<input type=password>`, 'not-article'],
  ])('reports %s and reads nothing', async (_, html, reason) => {
    renderArticle(html);
    const { background } = start();
    await expect.poll(() => background.readings()).toEqual([{ status: 'skipped', reason }]);
  });

  it('reports a page without text', async () => {
    renderArticle('<canvas></canvas>');
    const { background } = start({ gate: false });
    await expect
      .poll(() => background.readings())
      .toEqual([{ status: 'skipped', reason: 'no-text' }]);
  });

  it('marks words that come late, and sends nothing twice', async () => {
    const main = renderArticle('<article></article>');
    const { background } = start();
    await expect.poll(() => background.readings().length).toBe(1);
    main.innerHTML = ARTICLE;
    await untilMarked(3);
    expect(background.readings()).toHaveLength(2);
    // The same words in new nodes are marked again without asking.
    main.innerHTML = ARTICLE;
    await untilMarked(3);
    await expect
      .poll(() => rangeOfMark('sl-1').startContainer.isConnected, { timeout: 4_000 })
      .toBe(true);
    expect(background.readings()).toHaveLength(2);
  });

  it('starts over when the page goes elsewhere without loading', async () => {
    renderArticle();
    const { background } = start();
    await untilMarked(3);
    const address = location.href;
    history.pushState(null, '', '?elsewhere');
    await expect.poll(() => background.readings().length, { timeout: 3_000 }).toBe(2);
    expect(background.of('match').at(-1)?.page.url).toContain('?elsewhere');
    history.replaceState(null, '', address);
  });

  it('removes everything when it is told to stop', async () => {
    renderArticle();
    const sheets = document.adoptedStyleSheets.length;
    const children = document.documentElement.children.length;
    start();
    await untilMarked(3);
    expect(document.documentElement.children.length).toBeGreaterThan(children);
    stop.abort();
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
    expect(document.documentElement.children.length).toBe(children);
  });

  it('removes everything when the extension is gone, and says nothing', async () => {
    renderArticle();
    const children = document.documentElement.children.length;
    const { reader } = start({ failures: { card: 'disconnected' } });
    await untilMarked(3);
    reader.step(1);
    await untilMarked(0);
    expect(document.documentElement.children.length).toBe(children);
  });

  it('rests when paused and wakes when asked', async () => {
    renderArticle();
    const { reader, background } = start();
    await untilMarked(3);
    reader.pause();
    expect(CSS.highlights.size).toBe(0);
    expect(background.readings().at(-1)).toEqual({ status: 'skipped', reason: 'paused' });
    reader.rescan(false);
    await untilMarked(3);
  });

  it('reads what looks like no article once it is asked to, anyway', async () => {
    renderArticle(`${ARTICLE}<input type=password>`);
    const { reader, background } = start();
    await expect.poll(() => background.readings().length).toBe(1);
    expect(background.readings()).toEqual([{ status: 'skipped', reason: 'not-article' }]);
    reader.rescan(false);
    await expect.poll(() => background.readings().length).toBe(2);
    reader.rescan(true);
    await untilMarked(3);
  });

  it('reveals a match and says whether it is there', async () => {
    renderArticle(`<div style="height: 3000px"></div>${ARTICLE}`);
    const { reader } = start();
    await untilMarked(3);
    expect(reader.reveal('m1')).toBe(true);
    const { top } = rangeOfMark('sl-2').getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight);
    expect(marked()['sl-now']).toEqual([PHRASES[1]]);
    expect(reader.reveal('unknown')).toBe(false);
  });

  it('tells which match stands highest in view', async () => {
    renderArticle(`${ARTICLE}<div style="height: 3000px"></div>`);
    const { reader } = start();
    await untilMarked(3);
    const seen: (string | null)[] = [];
    reader.onInView((id) => seen.push(id), stop.signal);
    scrollTo(0, rangeOfMark('sl-1').getBoundingClientRect().bottom + 4);
    await expect.poll(() => seen).toEqual(['m0', 'm1']);
    scrollTo(0, 2_500);
    await expect.poll(() => seen).toEqual(['m0', 'm1', null]);
  });

  it('describes a selection of any page', async () => {
    const main = renderArticle('<p>one two three</p>');
    const { reader } = start();
    const node = main.querySelector('p')?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 4, node, 7);
    expect((await reader.describeSelection())?.selectors).toEqual({
      quote: { type: 'TextQuoteSelector', exact: 'two', prefix: 'one ', suffix: ' three' },
      position: { type: 'TextPositionSelector', start: 4, end: 7 },
    });
    getSelection()?.removeAllRanges();
    expect(await reader.describeSelection()).toBeNull();
  });

  it('hides a match that the reader calls wrong, and takes it back', async () => {
    renderArticle();
    const { reader, background } = start();
    await untilMarked(3);
    reader.step(1);
    await expect.poll(() => inBoxes('.body').length).toBe(1);
    await press(buttonNamed('Not a match'));
    await untilMarked(2);
    expect(inBox('button.edge').textContent).toBe('2 quotations, 2 sources');
    await press(buttonNamed('Undo'));
    await untilMarked(3);
    expect(background.of('dismiss')).toEqual([
      { matchId: 'm0', dismissed: true },
      { matchId: 'm0', dismissed: false },
    ]);
    expect(inBoxes('.body')).toHaveLength(1);
  });
});

describe('the pointer', () => {
  it('opens the card when it rests on a quotation, and closes it when it leaves', async () => {
    renderArticle();
    const { background } = start();
    await untilMarked(3);
    await moveTo(rangeOfMark('sl-1'));
    await wait(100);
    expect(background.of('card')).toEqual([]);
    await expect.poll(() => inBoxes('.body').length).toBe(1);
    expect(background.of('card')).toEqual([{ matchId: 'm0' }]);
    // Into the card: it stays.
    await moveTo(inBox('.body'));
    await wait(500);
    expect(inBoxes('.body')).toHaveLength(1);
    await moveTo({ x: 880, y: 5 });
    await expect.poll(() => inBoxes('.body').length).toBe(0);
  });

  it('opens nothing while it passes over', async () => {
    renderArticle();
    const { background } = start();
    await untilMarked(3);
    await moveTo(rangeOfMark('sl-1'));
    await wait(60);
    await moveTo({ x: 880, y: 5 });
    await wait(400);
    expect(background.of('card')).toEqual([]);
  });

  it('opens the card where a finger taps, and closes it where another place is tapped', async () => {
    renderArticle();
    start();
    await untilMarked(3);
    await tap(rangeOfMark('sl-3'));
    await expect.poll(() => inBoxes('.body').length).toBe(1);
    await tap(document.querySelector('h1') ?? document.body);
    await expect.poll(() => inBoxes('.body').length).toBe(0);
  });

  it('is not moved by events that scripts make up', async () => {
    renderArticle();
    const { background } = start();
    await untilMarked(3);
    const { left, top } = rangeOfMark('sl-1').getBoundingClientRect();
    const place = { bubbles: true, clientX: left + 20, clientY: top + 8, pointerType: 'touch' };
    document.body.dispatchEvent(
      new PointerEvent('pointermove', { ...place, pointerType: 'mouse' }),
    );
    document.body.dispatchEvent(new PointerEvent('pointerdown', place));
    document.body.dispatchEvent(new PointerEvent('click', place));
    inBox('button.edge').click();
    await wait(400);
    expect(background.of('card')).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('steps from the edge button through the quotations, and Escape brings the focus back', async () => {
    renderArticle();
    start();
    await untilMarked(3);
    const edge = inBox('button.edge');
    edge.focus();
    await key('Enter', '\r');
    await expect.poll(() => marked()['sl-now']).toEqual([PHRASES[0]]);
    await key('ArrowRight');
    await expect.poll(() => marked()['sl-now']).toEqual([PHRASES[1]]);
    await key('ArrowLeft');
    await expect.poll(() => marked()['sl-now']).toEqual([PHRASES[0]]);
    await key('ArrowLeft');
    await expect.poll(() => marked()['sl-now']).toEqual([PHRASES[2]]);
    expect(inBox('.sidelight[role=dialog]').matches(':focus')).toBe(true);
    await key('Escape');
    await expect.poll(() => inBoxes('.body').length).toBe(0);
    expect(edge.matches(':focus')).toBe(true);
    expect(marked()['sl-now']).toBeUndefined();
  });

  it('keeps keys that are meant for the card from the page', async () => {
    renderArticle();
    const { reader } = start();
    await untilMarked(3);
    const listener = vi.fn();
    document.addEventListener('keydown', listener, { signal: stop.signal });
    reader.step(1);
    await expect.poll(() => inBoxes('.body').length).toBe(1);
    await key('ArrowRight');
    await key('Escape');
    await expect.poll(() => inBoxes('.body').length).toBe(0);
    expect(listener).not.toHaveBeenCalled();
  });
});
