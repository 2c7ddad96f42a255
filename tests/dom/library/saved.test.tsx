import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotation, plainSelection, QUOTED_WORDS } from './annotations.ts';
import { resetBrowser } from './fake-browser.ts';
import { cleanUp, showLibrary, userWith } from './render-library.tsx';

const items = page.getByRole('article');

beforeEach(resetBrowser);
afterEach(cleanUp);

describe('saved annotations', () => {
  it('shows both sides, the difference in words, the page and the source', async () => {
    await showLibrary('#saved', await userWith([annotation({ note: 'Ask for the original.' })]));
    await expect.element(items).toHaveTextContent(QUOTED_WORDS);
    await expect.element(items).toHaveTextContent('all the states, despite');
    await expect.element(items).toHaveTextContent('“countries” instead of “states”');
    await expect.element(items).toHaveTextContent('Oleg Syromolotov');
    await expect.element(items).toHaveTextContent('Ask for the original.');
    await expect
      .element(page.getByRole('link', { name: 'Talks on cyberspace drag on' }))
      .toHaveAttribute('href', 'https://courier.example/cyber-talks');
  });

  it('lists the newest first', async () => {
    const user = await userWith([
      plainSelection('the older one', { created: '2026-01-01T00:00:00.000Z' }),
      plainSelection('the newer one', { created: '2026-02-01T00:00:00.000Z' }),
    ]);
    await showLibrary('#saved', user);
    await expect.element(items.first()).toHaveTextContent('the newer one');
    await expect.element(items.last()).toHaveTextContent('the older one');
  });

  it('leads to the marked words of the source document', async () => {
    await showLibrary('#saved', await userWith([annotation()]));
    await userEvent.click(page.getByRole('link', { name: /cyber General Assembly/ }));
    await expect
      .element(page.getByText('all the states, despite the level', { exact: false }))
      .toBeVisible();
    expect(document.querySelector('mark')?.textContent).toContain('all the states');
  });

  it('shows an annotation whose document is not installed, without a link to it', async () => {
    const orphan = annotation();
    const source = orphan.source && {
      ...orphan.source,
      document: { ...orphan.source.document, id: 'gone', title: 'A text of a removed pack' },
    };
    await showLibrary('#saved', await userWith([{ ...orphan, source }]));
    await expect.element(items).toHaveTextContent('A text of a removed pack');
    await expect.element(items).toHaveTextContent('No longer installed');
    expect(page.getByRole('link', { name: 'A text of a removed pack' }).elements()).toEqual([]);
  });

  it('makes no link of an address that is not of the web', async () => {
    const saved = annotation();
    const local = { ...saved.page, url: 'javascript:alert(1)', title: 'Not a page' };
    await showLibrary('#saved', await userWith([{ ...saved, page: local }]));
    await expect.element(items).toHaveTextContent('Not a page');
    expect(page.getByRole('link', { name: 'Not a page' }).elements()).toEqual([]);
  });

  it('says that nothing is saved, and how to begin', async () => {
    await showLibrary('#saved', await userWith([]));
    await expect.element(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  });

  it('finds notes and tags with a slip of the pen, and says how many', async () => {
    const user = await userWith([
      plainSelection('one', { note: 'compare with the convention' }),
      plainSelection('two', { tags: ['terrorism'] }),
    ]);
    await showLibrary('#saved', user);
    await userEvent.fill(page.getByRole('searchbox'), 'convetnion');
    await expect.element(page.getByText('1 found')).toBeVisible();
    await expect.element(items).toHaveTextContent('one');
    await userEvent.fill(page.getByRole('searchbox'), 'zzzz');
    await expect
      .element(page.getByRole('heading', { name: 'No saved annotation found' }))
      .toBeVisible();
  });
});

describe('editing', () => {
  it('stores note, tags and colour, and gives the focus back', async () => {
    const saved = annotation();
    const user = await userWith([saved]);
    await showLibrary('#saved', user);
    const edit = page.getByRole('button', { name: 'Edit note, tags, colour' });
    await userEvent.click(edit);
    await expect.element(page.getByLabelText('Note', { exact: true })).toHaveFocus();
    await userEvent.keyboard('Where is the draft?');
    await userEvent.fill(page.getByLabelText('Tags', { exact: true }), 'cyber, OEWG');
    await userEvent.click(page.getByLabelText('Blue'));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect.element(items).toHaveTextContent('Where is the draft?');
    await expect.element(edit).toHaveFocus();
    const { note, tags, colour } = (await user.annotations.get(saved.id)) ?? {};
    expect({ note, tags, colour }).toEqual({
      note: 'Where is the draft?',
      tags: ['cyber', 'OEWG'],
      colour: 'blue',
    });
  });

  it('keeps the text in the editor and says so if it cannot be stored', async () => {
    const user = await userWith([annotation()]);
    await showLibrary('#saved', user);
    await userEvent.click(page.getByRole('button', { name: 'Edit note, tags, colour' }));
    await userEvent.keyboard('Half an hour of thought');
    user.annotations.hook('updating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('your text is still here');
    await expect
      .element(page.getByLabelText('Note', { exact: true }))
      .toHaveValue('Half an hour of thought');
  });

  it('leaves on Escape only while nothing is changed', async () => {
    await showLibrary('#saved', await userWith([annotation()]));
    const edit = page.getByRole('button', { name: 'Edit note, tags, colour' });
    await userEvent.click(edit);
    await userEvent.keyboard('{Escape}');
    await expect.element(edit).toHaveFocus();
    await userEvent.click(edit);
    await userEvent.keyboard('x{Escape}');
    await expect.element(page.getByLabelText('Note', { exact: true })).toHaveValue('x');
  });
});

describe('deleting', () => {
  it('takes the selected ones back as they were', async () => {
    const saved = [
      plainSelection('first'),
      plainSelection('second'),
      plainSelection('third', { note: 'n', tags: ['t'], colour: 'pink' }),
    ];
    const user = await userWith(saved);
    await showLibrary('#saved', user);
    await userEvent.click(page.getByLabelText('Select: second'));
    await userEvent.click(page.getByLabelText('Select: third'));
    await userEvent.click(page.getByRole('button', { name: 'Delete selected' }));
    await expect.element(page.getByText('2 annotations deleted')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Saved annotations' })).toHaveFocus();
    expect(await user.annotations.count()).toBe(1);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.element(items.nth(2)).toBeVisible();
    expect(await user.annotations.bulkGet(saved.map(({ id }) => id))).toEqual(saved);
  });
});
