import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DatabaseError } from '../../../src/db/database-error.ts';
import { annotation } from './annotations.ts';
import { bundledPack } from './bundled-corpus.ts';
import { resetBrowser } from './fake-browser.ts';
import { cleanUp, showLibrary, userWith } from './render-library.tsx';

beforeEach(resetBrowser);
afterEach(cleanUp);

/** The paragraphs of the open document, without what only a screen reader is told: who speaks. */
function shownPassages(): string[] {
  const text = document.querySelector('article > [lang]')?.cloneNode(true);
  if (!(text instanceof Element)) return [];
  for (const announced of text.querySelectorAll('[class*="hidden"]')) announced.remove();
  return [...text.children].map((paragraph) => paragraph.textContent);
}

describe('source documents', () => {
  it('lists every installed document with date and its basis, speaker, kind and extent', async () => {
    await showLibrary('#documents', await userWith([]));
    await expect.element(page.getByText(bundledPack.title)).toBeVisible();
    const links = page.getByRole('heading', { level: 3 });
    await expect.poll(() => links.elements().length).toBe(bundledPack.documents.length);
    const row = page.getByRole('listitem').filter({ hasText: 'plunge into cyberanarchy' }).first();
    for (const fact of [
      '14 April 2022',
      'date inferred',
      'Sergey Lavrov',
      'news report',
      'English',
    ])
      await expect.element(row).toHaveTextContent(fact);
    await expect.element(row).toHaveTextContent(/\d+ passages/);
  });

  it('searches titles and speakers', async () => {
    await showLibrary('#documents', await userWith([]));
    await userEvent.fill(page.getByRole('searchbox'), 'Tomikhn');
    await expect.element(page.getByText('1 found')).toBeVisible();
    await expect
      .element(page.getByRole('heading', { level: 3 }))
      .toHaveTextContent('Digital space');
  });

  it.each(bundledPack.documents.map((one) => [one.document.id, one] as const))(
    'shows the whole of %s, and takes the focus to its title',
    async (id, { document: source, passages }) => {
      await showLibrary(`#documents/${id}`, await userWith([]));
      await expect.element(page.getByRole('heading', { name: source.title })).toHaveFocus();
      expect(shownPassages()).toEqual(passages.map(({ text }) => text));
    },
  );

  it('says that a document is not installed', async () => {
    await showLibrary('#documents/no-such', await userWith([]));
    await expect
      .element(page.getByRole('heading', { name: 'This document is not installed' }))
      .toBeVisible();
  });

  it('names what failed when the bundled pack cannot be installed, and tries again', async () => {
    let calls = 0;
    await showLibrary('#documents', await userWith([]), {
      installCorpus: async () => {
        calls += 1;
        return calls === 1
          ? { ok: false, code: 'corpus-unavailable', message: 'checksum: expected 1, got 2' }
          : { ok: true, value: null };
      },
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('checksum: expected 1, got 2');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => page.getByRole('alert').elements()).toEqual([]);
  });

  it('leaves the saved annotations at work when the corpus does not open', async () => {
    const openCorpus = async () => {
      throw new DatabaseError('unavailable', 'corpus: the browser refuses to store');
    };
    await showLibrary('#documents', await userWith([annotation()]), { openCorpus });
    await expect.element(page.getByText(/the browser refuses to store/)).toBeVisible();
    await userEvent.click(page.getByRole('link', { name: 'Saved annotations' }));
    await expect.element(page.getByRole('article')).toHaveTextContent('No longer installed');
  });
});
