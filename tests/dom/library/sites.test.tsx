import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readSettings } from '../../../extension/platform/settings.ts';
import { ALL_SITES, NEWS_SITES, sitePatterns } from '../../../extension/platform/sites.ts';
import { grant, resetBrowser } from './fake-browser.ts';
import { cleanUp, showLibrary, userWith } from './render-library.tsx';

const newsPatterns = NEWS_SITES.flatMap(({ host }) => sitePatterns(host));

beforeEach(() => {
  resetBrowser();
  grant(newsPatterns);
});
afterEach(cleanUp);

async function showSites(): Promise<void> {
  await showLibrary('#sites', await userWith([]));
  await expect.element(page.getByRole('searchbox')).toBeVisible();
}

describe('sites', () => {
  it('has every site of the list on at first, by continent', async () => {
    await showSites();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('details input')];
    expect(boxes).toHaveLength(NEWS_SITES.length);
    expect(boxes.every((box) => box.checked)).toBe(true);
    const continents = new Set(NEWS_SITES.map(({ continent }) => continent));
    expect(document.querySelectorAll('details')).toHaveLength(continents.size);
  });

  it('pauses a host when it is unticked, and reads it again', async () => {
    await showSites();
    await userEvent.fill(page.getByRole('searchbox'), 'tass.com');
    const box = page.getByRole('checkbox', { name: /TASS/ });
    await userEvent.click(box);
    await expect.poll(async () => (await readSettings()).pausedHosts).toEqual(['tass.com']);
    await expect.element(box).not.toBeChecked();
    await userEvent.click(box);
    await expect.poll(async () => (await readSettings()).pausedHosts).toEqual([]);
  });

  it('finds sites by country, and says how many', async () => {
    await showSites();
    await userEvent.fill(page.getByRole('searchbox'), 'Kenya');
    const kenyan = NEWS_SITES.filter(({ country }) => country === 'KE').length;
    expect(kenyan).toBeGreaterThan(0);
    await expect.element(page.getByText(new RegExp(`^${kenyan} sites? found$`))).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), 'qqqq');
    await expect.element(page.getByText('0 sites found')).toBeVisible();
  });

  it('asks for the sites that the browser did not grant', async () => {
    grant([]);
    await showSites();
    const button = page.getByRole('button', { name: 'Let Sidelight read these sites' });
    await userEvent.click(button);
    await expect.poll(() => button.elements()).toEqual([]);
    expect(await browserHas(newsPatterns)).toBe(true);
  });

  it('asks for all sites on a click, and gives them back on another', async () => {
    await showSites();
    await userEvent.click(page.getByRole('button', { name: 'Allow on all sites…' }));
    await userEvent.click(page.getByRole('button', { name: 'Stop reading all sites' }));
    await expect.element(page.getByRole('button', { name: 'Allow on all sites…' })).toBeVisible();
    expect(await browserHas(ALL_SITES)).toBe(false);
  });

  it('pauses everywhere', async () => {
    await showSites();
    await userEvent.click(page.getByRole('switch', { name: /Pause everywhere/ }));
    await expect.poll(async () => (await readSettings()).pausedEverywhere).toBe(true);
  });
});

async function browserHas(origins: readonly string[]): Promise<boolean> {
  const { browser } = await import('wxt/browser');
  return browser.permissions.contains({ origins: [...origins] });
}
