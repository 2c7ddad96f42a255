import './fake-browser.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotation, plainSelection } from './annotations.ts';
import { bundledPack } from './bundled-corpus.ts';
import { resetBrowser } from './fake-browser.ts';
import { cleanUp, showLibrary, userWith } from './render-library.tsx';

beforeEach(resetBrowser);
afterEach(cleanUp);

async function seriousFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('accessibility', () => {
  it.each([
    ['#documents', 'Source documents'],
    [
      `#documents/${bundledPack.documents[0]?.document.id}`,
      bundledPack.documents[0]?.document.title,
    ],
    ['#saved', 'Saved annotations'],
    ['#sites', 'Sites'],
  ])('has no serious finding at %s', async (hash, heading) => {
    const saved = [
      annotation({ note: 'A note', tags: ['cyber'], colour: 'green' }),
      plainSelection('words'),
    ];
    await showLibrary(hash, await userWith(saved));
    await expect.element(page.getByRole('heading', { name: heading ?? '' }).first()).toBeVisible();
    if (hash === '#saved')
      await userEvent.click(page.getByRole('button', { name: /Edit note/ }).first());
    expect(await seriousFindings()).toEqual([]);
  });
});
