import '../library/fake-browser.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeTabState } from '../../../extension/platform/tab-state.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import { openUserDatabase } from '../../../src/db/user-database.ts';
import { seriousFindings } from '../components/render.tsx';
import { annotation } from '../library/annotations.ts';
import { bundledPack } from '../library/bundled-corpus.ts';
import { matches, tabState } from './quoting-page.ts';
import {
  background,
  closePanel,
  openPanel,
  pageScript,
  scrollPageTo,
  TAB,
} from './render-panel.tsx';

afterEach(closePanel);

const [verbatim, marked, altered] = matches;
if (!verbatim || !marked || !altered) throw new Error('the article is not matched');

const quotation = (words: RegExp) => page.getByRole('button', { name: words });
const tab = (name: RegExp) => page.getByRole('tab', { name });

async function savedNotes(): Promise<string[]> {
  const db = await openUserDatabase();
  const notes = await db.annotations.toArray();
  db.close();
  return notes.map(({ note }) => note);
}

describe('On this page', () => {
  it('sums up and lists the quotations in the order of the page', async () => {
    const root = await openPanel({ state: tabState() });
    await expect.element(page.getByText('3 quotations from 2 documents.')).toBeVisible();
    expect(root.textContent).toContain('One differs from its source.');
    expect(root.textContent).toContain('may still have a source outside this collection');
    await expect.element(quotation(/as quoted by TASS/u)).toBeVisible();
    const items = [...root.querySelectorAll('li')].map((item) => item.textContent ?? '');
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(/^without universal agreements.*Word for word.*14 April 2022/u);
    expect(items[1]).toMatch(/^submitted to.*Shortened or adapted, and marked so/u);
    expect(items[2]).toMatch(/^all the countries.*Differs in 1 word.*23 May 2019/u);
    expect(await seriousFindings()).toEqual([]);
  });

  it('shows a chosen quotation on the page, with what differs', async () => {
    const root = await openPanel({ state: tabState() });
    await userEvent.click(quotation(/all the countries/u));
    const request = { type: 'reveal', request: { matchId: altered.id } };
    expect(pageScript.mock.calls.map(([tabId, envelope]) => [tabId, envelope])).toEqual([
      [TAB, request],
    ]);
    const current = root.querySelector('[aria-current]')?.closest('li');
    expect(current?.textContent).toContain('“countries” instead of “states”');
  });

  it('follows the page', async () => {
    const root = await openPanel({ state: tabState() });
    await expect.element(quotation(/submitted to/u)).toBeVisible();
    await expect
      .poll(() => {
        scrollPageTo(marked.id);
        return root.querySelector('[aria-current]')?.textContent;
      })
      .toMatch(/^submitted to/u);
  });

  it('is read by keyboard: one stop, arrow keys, then the actions', async () => {
    await openPanel({ state: tabState() });
    await expect.element(quotation(/without universal/u)).toBeVisible();
    await userEvent.tab(); // the row of tabs
    await userEvent.tab();
    expect(document.activeElement?.textContent).toMatch(/^without universal/u);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^all the countries/u);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Open source');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: 'Russia plans to establish' }))
      .toHaveFocus();
  });

  it('saves a quotation under an id of its own', async () => {
    await openPanel({ state: tabState() });
    await userEvent.click(quotation(/submitted to/u));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect.element(page.getByText('Saved to your collection')).toBeVisible();
    const [envelope] = background.mock.calls[0] ?? [];
    expect(envelope).toMatchObject({
      type: 'save',
      request: { tabId: TAB, target: { type: 'match', matchId: marked.id }, note: '' },
    });
  });

  it('says when saving did not work', async () => {
    await openPanel({ state: tabState() });
    background.mockResolvedValue({ ok: false, code: 'storage-failed', message: 'full' });
    await userEvent.click(quotation(/submitted to/u));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect.element(page.getByText('This could not be stored.')).toBeVisible();
  });

  it('shows hidden quotations again', async () => {
    await openPanel({ state: tabState({ matches: [verbatim], dismissed: [marked] }) });
    await userEvent.click(page.getByRole('button', { name: 'Show again' }));
    expect(background.mock.calls[0]?.[0]).toMatchObject({
      type: 'dismiss',
      request: { tabId: TAB, matchId: marked.id, dismissed: false },
    });
  });

  it.each([
    ['checking', tabState({ status: 'checking', matches: [] }), 'Checking this page…'],
    ['nothing found', tabState({ matches: [] }), 'not in the installed collection'],
    ['paused', tabState({ status: 'skipped', reason: 'paused', matches: [] }), 'Paused'],
    [
      'an error',
      tabState({ status: 'error', error: 'internal', matches: [] }),
      'could not be checked',
    ],
    ['no access', null, 'has not been checked'],
  ])('says so: %s', async (_, state, words) => {
    await openPanel({ state });
    await expect.element(page.getByText(words)).toBeVisible();
    expect(await seriousFindings()).toEqual([]);
  });

  it('checks a page on request, and says what to do where the browser refuses', async () => {
    await openPanel({ state: tabState({ status: 'skipped', reason: 'not-article', matches: [] }) });
    background.mockResolvedValue({ ok: false, code: 'forbidden', message: '' });
    await userEvent.click(page.getByRole('button', { name: 'Check this page anyway' }));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('button in the browser’s toolbar');
    expect(background.mock.calls[0]?.[0]).toEqual({ type: 'checkTab', request: { tabId: TAB } });
  });
});

describe('Source', () => {
  const documentOf = (id: string) => {
    const found = bundledPack.documents.find(({ document }) => document.id === id);
    if (!found) throw new Error(`${id} is not bundled`);
    return found;
  };

  async function openSource(words: RegExp): Promise<HTMLElement> {
    const root = await openPanel({ state: tabState() });
    await userEvent.click(quotation(words));
    await userEvent.click(page.getByRole('button', { name: 'Open source' }));
    await expect.element(page.getByRole('region', { name: 'The whole document' })).toBeVisible();
    return root;
  }

  const whole = (root: HTMLElement) => root.querySelector('[role=region]');

  it('shows the whole document, scrolled to the passage, with the repeated words marked', async () => {
    const root = await openSource(/submitted to/u);
    const { passages } = documentOf(marked.match.source.documentId);
    const read = whole(root)?.cloneNode(true) as HTMLElement;
    for (const said of read.querySelectorAll('[class*=hidden]')) said.remove(); // whose voice it is
    const paragraphs = [...read.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
    expect(paragraphs).toEqual(passages.map(({ text }) => text));
    const marks = [...(whole(root)?.querySelectorAll('mark') ?? [])].map(
      (mark) => mark.textContent,
    );
    expect(marks.join('|')).toMatch(/^submitted to .*crime.*\|.*determined to press .* regime$/u);
    const frame = whole(root)?.getBoundingClientRect();
    const here = root.querySelector('[role=region] mark')?.getBoundingClientRect();
    if (!frame || !here) throw new Error('nothing is marked');
    expect(here.top).toBeGreaterThanOrEqual(frame.top);
    expect(here.bottom).toBeLessThanOrEqual(frame.bottom);
    expect(await seriousFindings()).toEqual([]);
  });

  it('sets the quotation over the source and steps through its context', async () => {
    const root = await openSource(/submitted to/u);
    const source = () =>
      root.querySelectorAll('section[aria-label] section p')[1]?.textContent ?? '';
    const { passages } = documentOf(marked.match.source.documentId);
    expect(root.querySelector('section[aria-label] ul')?.textContent).toMatch(
      /^left out, marked “in the field of IT.*We are”in brackets, not in the source “\[and is\]”$/u,
    );
    expect(source()).toContain('of governing the Internet');
    expect(source()).not.toContain('translating these tasks into life');
    await userEvent.click(page.getByRole('button', { name: 'Show the paragraph' }));
    expect(source()).toContain('translating these tasks into life');
    await userEvent.click(page.getByRole('button', { name: 'Show 2 paragraphs before and after' }));
    expect(documentText(passages)).toContain(source());
    expect(source()).toContain('It is nakedly clear');
    await userEvent.click(page.getByRole('button', { name: 'Show less' }));
    await userEvent.click(page.getByRole('button', { name: 'Show less' }));
    expect(source()).not.toContain('translating these tasks into life');
    expect(page.getByRole('button', { name: 'Show less' }).query()).toBeNull();
  });

  it('lists related statements, opens one in place and comes back', async () => {
    const root = await openSource(/submitted to/u);
    const title = () => root.querySelector('h2')?.textContent;
    const before = title();
    await expect.element(page.getByRole('heading', { name: 'Related statements' })).toBeVisible();
    const first = root.querySelector<HTMLElement>('h4 ~ div button');
    if (!first) throw new Error('nothing is related');
    expect(first.textContent).toMatch(
      /(?:same speaker, same subject|earlier, on the same subject|later, on the same subject): \S/u,
    );
    await userEvent.click(first);
    await expect.element(page.getByRole('button', { name: 'Back' })).toBeVisible();
    await expect.poll(title).not.toBe(before);
    await expect.poll(() => document.activeElement).toBe(root.querySelector('h2'));
    await userEvent.click(page.getByRole('button', { name: 'Back' }));
    await expect.poll(title).toBe(before);
    expect(root.querySelector('[role=region] mark')).not.toBeNull();
  });

  it('opens what the reader asks for on the page, once for each request', async () => {
    const state = tabState({ focus: { matchId: altered.id, request: 1 } });
    await openPanel({ state });
    const heading = page.getByRole('heading', { name: 'Russia plans to establish' });
    await expect.element(heading).toBeVisible();
    await userEvent.click(tab(/On this page/u));
    await writeTabState(TAB, { ...state, truncated: true }); // a change that asks for nothing
    await expect.element(page.getByText(/its end was not checked/u)).toBeVisible();
    await writeTabState(TAB, { ...state, focus: { matchId: verbatim.id, request: 2 } });
    await expect
      .element(page.getByRole('heading', { name: /Without code of conduct/u }))
      .toBeVisible();
  });

  it('shows the source of the quotation in view when its tab is chosen first', async () => {
    await openPanel({ state: tabState() });
    await userEvent.click(quotation(/all the countries/u));
    await userEvent.click(tab(/Source/u));
    await expect
      .element(page.getByRole('heading', { name: 'Russia plans to establish' }))
      .toBeVisible();
    await expect.element(tab(/Source/u)).toHaveFocus();
  });
});

describe('Collection', () => {
  it('counts, searches and stores notes', async () => {
    const saved = [
      annotation({ note: 'about Reykjavik' }),
      annotation({ note: 'about Tokyo', created: '2026-03-15T09:05:00.000Z' }),
    ];
    const root = await openPanel({ state: tabState(), saved });
    await expect.element(tab(/Collection ?2 saved/u)).toBeVisible();
    await userEvent.click(tab(/Collection/u));
    const notes = () => [...root.querySelectorAll('textarea')].map(({ value }) => value);
    await expect.poll(notes).toEqual(['about Tokyo', 'about Reykjavik']); // newest first
    await userEvent.fill(page.getByRole('searchbox'), 'Reykjavik');
    await expect.poll(notes).toEqual(['about Reykjavik']);
    await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'about Bern');
    await expect
      .poll(async () => (await savedNotes()).sort())
      .toEqual(['about Bern', 'about Tokyo']);
    expect(await seriousFindings()).toEqual([]);
  });

  it('deletes, and takes it back', async () => {
    await openPanel({ state: tabState(), saved: [annotation({ note: 'keep me' })] });
    await userEvent.click(tab(/Collection/u));
    await userEvent.click(page.getByRole('button', { name: 'Delete' }));
    await expect.element(page.getByText('Nothing saved yet')).toBeVisible();
    expect(await savedNotes()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(savedNotes).toEqual(['keep me']);
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('keep me');
  });

  it('shows what was saved of a document that is not installed', async () => {
    const root = await openPanel({ state: null, saved: [annotation()], installed: false });
    await userEvent.click(tab(/Collection/u));
    await userEvent.click(page.getByRole('button', { name: 'Open source' }));
    await expect.element(page.getByText('is not installed any more')).toBeVisible();
    expect(root.textContent).toContain('“countries” instead of “states”');
  });
});

describe('a broken corpus', () => {
  it('is said, with the check that failed; what was saved stays in reach', async () => {
    await openPanel({
      state: tabState({ status: 'error', error: 'corpus-unavailable', matches: [] }),
      saved: [annotation({ note: 'still here' })],
      status: { ok: false, check: 'checksum', message: 'pack checksum: expected 1, found 2' },
      installed: false,
    });
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('the checksum of the pack is right');
    await expect.element(alert).toHaveTextContent('pack checksum: expected 1, found 2');
    expect(await seriousFindings()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Install again' }));
    expect(background.mock.calls[0]?.[0]).toEqual({ type: 'installCorpus', request: {} });
    await userEvent.click(tab(/Collection/u));
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('still here');
  });
});
