import '../library/fake-browser.ts';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../extension/components/base.css';
import { Welcome } from '../../../extension/welcome/Welcome.tsx';
import { quotedParts, type MatchLevel } from '../../../src/core/model/match.ts';
import { readText } from '../../../src/dom/readable-text.ts';
import type { PageMatch, PageReading, Reply, RequestOf } from '../../../src/protocol/messages.ts';
import { seedTexts } from '../library/bundled-corpus.ts';
import { answerMessages, resetBrowser } from '../library/fake-browser.ts';
import { matchBundled } from './bundled-matcher.ts';

const root = document.createElement('div');

/** Answers `match` as the background does, with the real matcher and the bundled documents. */
function answerMatch(reading: PageReading): Reply<{ matches: PageMatch[] }> {
  const found = reading.status === 'read' ? matchBundled(reading) : [];
  const matches = found.map((match, index) => ({
    id: `m${index}`,
    parts: quotedParts(match),
    level: match.level,
    quoted: match.quoted,
    savedAs: null,
    documentId: match.source.documentId,
  }));
  return { ok: true, value: { matches } };
}

beforeEach(() => {
  resetBrowser();
  answerMessages(async ({ type, request }) =>
    type === 'match' ? answerMatch((request as RequestOf<'match'>).reading) : undefined,
  );
  document.body.append(root);
  render(<Welcome />, root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function article(): HTMLElement {
  const found = root.querySelector('article');
  if (!found) throw new Error('no sample article');
  return found;
}

describe('the sample article', () => {
  it('quotes the documents word for word, shortened, and altered: once each, and nothing else', async () => {
    const { text, quotes } = await readText(article());
    const found = matchBundled({ text, quotes });
    expect(found.map(({ level }) => level)).toEqual<MatchLevel[]>([
      'verbatim',
      'marked',
      'altered',
    ]);
    expect(found.every(({ quoted }) => quoted)).toBe(true);
    expect(found[2]?.differences).toMatchObject([{ page: 'countries', source: 'states' }]);
  });

  it('says beneath the altered quotation that it is altered', () => {
    const altered = [...article().querySelectorAll('p')].find((one) =>
      one.textContent.includes('all the countries'),
    );
    expect(altered?.nextElementSibling?.textContent).toContain('Altered for demonstration');
  });

  it('gives its invented official words that no document has', () => {
    const official = 'Nobody goes home with the text they wanted';
    expect(article().textContent).toContain(official);
    expect(seedTexts.some((text) => text.includes(official))).toBe(false);
  });

  it('is read and marked by the page script as any article, without changing it', async () => {
    const before = article().innerHTML;
    await expect
      .poll(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0))
      .toBe(3);
    expect(article().innerHTML).toBe(before);
  });

  it('removes its marks with the page', async () => {
    await expect.poll(() => CSS.highlights.size).toBeGreaterThan(0);
    render(null, root);
    await expect.poll(() => [...CSS.highlights.values()].every((one) => one.size === 0)).toBe(true);
  });
});

describe('the welcome page', () => {
  it('says what it does, asks for sites, and promises that nothing leaves the browser', async () => {
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.element(page.getByText(/Everything stays in this browser/)).toBeVisible();
    await expect.element(page.getByRole('searchbox', { name: /news sites/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Allow on all sites…' })).toBeVisible();
  });

  it('has no serious finding of axe', async () => {
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    const { violations } = await axe.run(root);
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
      [],
    );
  });
});
