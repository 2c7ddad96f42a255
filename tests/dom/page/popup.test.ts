import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PaintedMatch } from '../../../extension/page/painted-match.ts';
import { hullOf, lineRects } from '../../../extension/page/painted-match.ts';
import { Popup, type OpenOptions } from '../../../extension/page/popup.ts';
import type { SourceCard } from '../../../src/protocol/messages.ts';
import {
  DOCUMENT,
  fakeBackground,
  type FakeBackground,
  type FakeBackgroundOptions,
} from './fake-background.ts';
import { key, press, type, wait } from './real-input.ts';
import { renderArticle } from './sample-page.ts';
import { buttonNamed, inBox, inBoxes } from './shadow-roots.ts';

/** A press counts after half a second of being seen; the browser looks every tenth of one. */
const SEEN = 750;

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

interface Opened {
  readonly popup: Popup;
  readonly painted: PaintedMatch;
  readonly background: FakeBackground;
  readonly told: unknown[][];
}

function paintedAt(selector: string): PaintedMatch {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) ?? document.body);
  const match = {
    id: 'm',
    parts: [],
    level: 'altered',
    quoted: true,
    savedAs: null,
    documentId: 'd',
  } as const;
  return { match, ranges: [range] };
}

async function open(
  card: Partial<SourceCard> = {},
  html = '<p>Before. <b>the quotation itself</b> and after.</p>',
  options: OpenOptions = {},
  more: FakeBackgroundOptions = {},
): Promise<Opened> {
  renderArticle(html);
  const background = fakeBackground({ card, ...more });
  const told: unknown[][] = [];
  const popup = new Popup({
    ask: background.ask,
    signal: stop.signal,
    onSaved: (...what) => told.push(['saved', ...what]),
    onDismissed: (...what) => told.push(['dismissed', ...what]),
    onCurrent: (id) => told.push(['current', id]),
    onStep: (by) => told.push(['step', by]),
  });
  const painted = paintedAt('b');
  expect(await popup.open(painted, options)).toBe(true);
  await wait(30); // Until it is in its place.
  return { popup, painted, background, told };
}

function textOf(selector: string): string[] {
  return inBoxes(selector).map((element) => element.textContent.trim());
}

describe('the card', () => {
  it('says who, when, where, at which level, and how the quotation departs', async () => {
    await open();
    expect(textOf('.level')).toEqual(['Differs in 2 words']);
    expect(textOf('.who')).toEqual(['Imre Hale Warden of Port Ellery']);
    expect(textOf('.title')).toEqual(['Address on the rules of the harbour']);
    expect(textOf('.where')).toEqual([
      '4 March 2021 date inferred · Opening of the winter session, Port Ellery',
    ]);
    expect(textOf('.source')).toEqual([
      'As I said in the spring, the harbour will never close to ships that carry the winter grain, whatever the weather.',
    ]);
    expect(textOf('.source mark')).toEqual(['never', 'ships']);
    expect(textOf('.differences li')).toEqual([
      'drops a negation “never”',
      '“boats” instead of “ships”',
    ]);
    expect(textOf('.also')).toEqual([]);
  });

  it('says how an inferred date is known, on demand', async () => {
    await open();
    expect(textOf('.date-note')).toEqual([]);
    await press(buttonNamed('date inferred'));
    expect(textOf('.date-note')).toEqual([DOCUMENT.dateNote]);
  });

  it.each<[change: Partial<SourceCard>, selector: string, text: string[]]>([
    [{ level: 'verbatim', differences: [] }, '.level', ['Word for word']],
    [{ level: 'verbatim', differences: [] }, '.differences', []],
    [
      { quoted: false, level: 'verbatim', differences: [] },
      '.level',
      ['Word for word· reprinted without quotation marks'],
    ],
    [
      { voice: 'reporter', document: { ...DOCUMENT, kind: 'report', reporter: 'The Courier' } },
      '.who',
      ['The Courier, reporting'],
    ],
    [
      { document: { ...DOCUMENT, dateBasis: 'stated', event: null, place: null } },
      '.where',
      ['4 March 2021 · speech'],
    ],
    [
      {
        alternatives: [
          { ...DOCUMENT, title: 'Leaflet' },
          { ...DOCUMENT, title: 'Reply' },
        ],
      },
      '.also',
      ['The same words are also in: Leaflet (4 March 2021) and Reply (4 March 2021)'],
    ],
    [{ savedAs: 'x' }, '.actions .button:nth-child(2)', ['Saved']],
  ])('shows %j in %s', async (change, selector, text) => {
    await open(change);
    expect(textOf(selector)).toEqual(text);
  });

  it('shows foreign text as text', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    await open({
      document: { ...DOCUMENT, title: evil, dateNote: evil, event: evil },
      source: [{ kind: 'changed', text: evil }],
      differences: [{ kind: 'changed', page: evil, source: evil, negation: false, number: false }],
    });
    expect(inBoxes('img, script')).toEqual([]);
    expect(textOf('.title')).toEqual([evil]);
  });

  it('has a name and a role', async () => {
    await open();
    const dialog = inBox('[role=dialog]');
    expect(dialog.getAttribute('aria-label')).toBe(
      'Source of the quotation: Differs in 2 words. Imre Hale',
    );
    expect(dialog.lang).toBe('en-GB');
  });

  it('stays out of the reach of the page', async () => {
    const { popup } = await open();
    const { element } = popup.host;
    expect(element.shadowRoot).toBeNull();
    expect(element.matches(':popover-open')).toBe(true);
    const style = document.createElement('style');
    style.textContent =
      'html { opacity: 0; filter: blur(9px) } div, div[popover] { display: none !important; opacity: 0 !important; left: -9999px !important }';
    document.body.append(style);
    const { display, opacity } = getComputedStyle(element);
    expect({ display, opacity }).toEqual({ display: 'block', opacity: '1' });
    expect(element.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
  });

  it('does not open when the card cannot be had', async () => {
    renderArticle('<p><b>quotation</b></p>');
    const { ask } = fakeBackground({ failures: { card: 'not-found' } });
    const popup = new Popup({
      ask,
      signal: stop.signal,
      onSaved: () => {},
      onDismissed: () => {},
      onCurrent: () => {},
      onStep: () => {},
    });
    expect(await popup.open(paintedAt('b'))).toBe(false);
    expect(popup.openId).toBeNull();
    expect(inBoxes('.body')).toEqual([]);
  });
});

describe('its place', () => {
  const LONG = 'many words of a quotation that runs over several lines of the page '.repeat(4);
  const layouts: [name: string, width: number, height: number, html: string][] = [
    ['near the top', 900, 700, `<p><b>${LONG}</b></p>`],
    ['at the bottom', 900, 700, `<div style="height:480px"></div><p><b>${LONG}</b></p>`],
    ['at the right edge', 900, 700, '<p style="text-align:end"><b>short</b></p>'],
    ['on a narrow screen', 360, 640, `<p style="width:300px"><b>${LONG}</b></p>`],
    ['in a low window', 900, 420, `<div style="height:120px"></div><p><b>short one</b></p>`],
    [
      'in a page from right to left',
      900,
      700,
      `<p dir="rtl"><b>${'שלום עולם '.repeat(20)}</b></p>`,
    ],
  ];
  it.each(layouts)(
    'is whole in the window and never over the quotation: %s',
    async (_, width, height, html) => {
      await page.viewport(width, height);
      const { painted } = await open({}, html);
      await wait(60);
      const box = inBox('.sidelight[role=dialog]').getBoundingClientRect();
      const quotation = hullOf(lineRects(painted)) ?? new DOMRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(height);
      expect(box.bottom <= quotation.top || box.top >= quotation.bottom).toBe(true);
    },
  );

  it('leaves the line that is pointed at free where the quotation fills the window', async () => {
    await page.viewport(360, 500);
    const html = `<p style="width:300px"><b>${LONG.repeat(4)}</b></p>`;
    renderArticle(html);
    const line = lineRects(paintedAt('b'))[3] ?? new DOMRect();
    await open({}, html, { point: { x: line.left + 30, y: line.top + line.height / 2 } });
    await wait(60);
    const box = inBox('.sidelight[role=dialog]').getBoundingClientRect();
    expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
    expect(box.bottom).toBeLessThanOrEqual(500);
  });

  it('follows the quotation when the page scrolls', async () => {
    const { painted } = await open(
      {},
      '<div style="height:200px"></div><p><b>quotation</b></p><div style="height:3000px"></div>',
    );
    await wait(60);
    const gap = (): number =>
      inBox('.sidelight[role=dialog]').getBoundingClientRect().top -
      (hullOf(lineRects(painted))?.bottom ?? 0);
    const before = gap();
    scrollTo(0, 150);
    await expect.poll(gap).toBeCloseTo(before, 0);
  });
});

describe('its actions', () => {
  it('opens the source', async () => {
    const { background } = await open();
    await press(buttonNamed('Open source'));
    expect(background.of('openPanel')).toEqual([{ matchId: 'm' }]);
  });

  it('saves once, then takes a note under the same id', async () => {
    const { background, told } = await open();
    await wait(SEEN);
    await press(buttonNamed('Save'));
    await expect.poll(() => textOf('.actions .button')).toContain('Saved');
    await press(buttonNamed('Saved'));
    await type('my own note');
    await press(buttonNamed('Save note'));
    await expect.poll(() => textOf('.status')).toEqual(['Note saved.']);
    const [first, second, ...more] = background.of('save');
    expect(more).toEqual([]);
    expect(first?.target).toEqual({ type: 'match', matchId: 'm' });
    expect(first?.note).toBe('');
    expect(second).toEqual({ ...first, note: 'my own note' });
    expect(first?.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(told).toContainEqual(['saved', 'm', first?.id]);
  });

  it('keeps a note that was not sent when the card closes', async () => {
    const { background, popup } = await open();
    await wait(SEEN);
    await press(buttonNamed('Save'));
    await expect.poll(() => inBoxes('textarea').length).toBe(1);
    await type('half a note');
    await key('Escape');
    expect(popup.openId).toBeNull();
    expect(background.of('save').at(-1)?.note).toBe('half a note');
  });

  it('does not save before the card has been seen for half a second', async () => {
    const { background } = await open();
    await press(buttonNamed('Save'));
    await wait(50);
    expect(background.of('save')).toEqual([]);
  });

  it('does not save under something that covers the card', async () => {
    const { background, popup } = await open();
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;opacity:.01;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
    await wait(SEEN);
    await press(buttonNamed('Save'));
    await wait(50);
    expect(background.of('save')).toEqual([]);
    cover.remove();
    popup.host.element.style.setProperty('opacity', '0.01', 'important');
    await wait(SEEN);
    await press(buttonNamed('Save'));
    await wait(50);
    expect(background.of('save')).toEqual([]);
  });

  it('does not act on presses that scripts make up', async () => {
    const { background } = await open();
    await wait(SEEN);
    for (const button of inBoxes('.actions .button')) button.click();
    await wait(50);
    expect(background.requests.map((request) => request.type)).toEqual(['card']);
  });

  it.each<['private-window' | 'storage-failed', string]>([
    ['private-window', 'Nothing is saved from private windows.'],
    ['storage-failed', 'That did not work. Please try again.'],
  ])('says so when saving fails: %s', async (code, message) => {
    await open({}, undefined, {}, { failures: { save: code } });
    await wait(SEEN);
    await press(buttonNamed('Save'));
    await expect.poll(() => textOf('.status')).toEqual([message]);
    expect(textOf('.actions .button')).toContain('Save');
  });

  it('hides a wrong match and takes it back', async () => {
    const { told } = await open();
    await press(buttonNamed('Not a match'));
    await expect
      .poll(() => textOf('.dismissed p'))
      .toEqual(['Hidden. This match will not be shown again.']);
    await press(buttonNamed('Undo'));
    await expect.poll(() => textOf('.level')).toEqual(['Differs in 2 words']);
    expect(told.slice(1)).toEqual([
      ['dismissed', 'm', true],
      ['dismissed', 'm', false],
    ]);
  });

  it('copies the citation, also where the clipboard is missing', async () => {
    const copied: string[] = [];
    document.addEventListener('copy', (event) => copied.push(event.type), {
      capture: true,
      signal: stop.signal,
    });
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await open();
    await press(buttonNamed('Copy citation'));
    await expect.poll(() => textOf('.actions .button')).toContain('Copied');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).toEqual(['copy']);
    expect(inBoxes('textarea')).toEqual([]);
  });

  it('goes on to the next quotation by the arrow keys', async () => {
    const { told } = await open({}, undefined, { focus: true });
    await key('ArrowRight');
    await key('ArrowLeft');
    expect(told.slice(1)).toEqual([
      ['step', 1],
      ['step', -1],
    ]);
  });
});
