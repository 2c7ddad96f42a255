import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exportJson } from '../../../src/core/export/json.ts';
import { parseCollection } from '../../../src/core/import/json.ts';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { annotation, plainSelection } from './annotations.ts';
import { resetBrowser } from './fake-browser.ts';
import { cleanUp, showLibrary, userWith } from './render-library.tsx';

beforeEach(resetBrowser);
afterEach(cleanUp);

/** Press an export button and return the name and text of the file that the browser would save. */
async function exported(button: string): Promise<{ name: string; text: string }> {
  const clicked = new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function click() {
      resolve(this);
    };
  });
  await userEvent.click(page.getByRole('button', { name: button, exact: true }));
  const link = await clicked;
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  return { name: link.download, text: await (await fetch(link.href)).text() };
}

function backup(annotations: readonly Annotation[], name = 'backup.json'): File {
  return new File([exportJson(annotations, '1.0.0')], name, { type: 'application/json' });
}

/** Drop a file on the page, as from the desktop, once the page takes it. */
async function drop(file: File): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const drag = (type: string) => new DragEvent(type, { dataTransfer, cancelable: true });
  await expect.poll(() => dispatchEvent(drag('dragover'))).toBe(false);
  dispatchEvent(drag('drop'));
}

describe('export', () => {
  it('writes everything as JSON that can be read back', async () => {
    const saved = [annotation({ note: '“n”\n<b>', tags: ['a', 'b'] }), plainSelection('plain')];
    await showLibrary('#saved', await userWith(saved));
    const { name, text } = await exported('JSON');
    expect(name).toMatch(/^sidelight-\d{8}-\d{4}\.json$/);
    expect(JSON.parse(text)).toMatchObject({ app: '9.9.9' });
    const read = parseCollection(text);
    expect(read.ok && new Map(read.annotations.map((one) => [one.id, one]))).toEqual(
      new Map(saved.map((one) => [one.id, one])),
    );
  });

  it('writes Markdown with both sides, the note and the addresses', async () => {
    await showLibrary('#saved', await userWith([annotation({ note: 'Ask for the draft' })]));
    const { name, text } = await exported('Markdown');
    expect(name).toMatch(/^sidelight-\d{8}-\d{4}\.md$/);
    expect(text.startsWith('---\n')).toBe(true);
    for (const part of [
      'all the countries, despite',
      'all the states, despite',
      'Ask for the draft',
      'https://courier.example/cyber-talks',
      'Oleg Syromolotov',
    ])
      expect(text.replaceAll('==', '')).toContain(part);
  });

  it('writes what was ticked, else what was found', async () => {
    const saved = [
      plainSelection('apple', { note: 'apple' }),
      plainSelection('pear', { note: 'pear' }),
    ];
    await showLibrary('#saved', await userWith(saved));
    await userEvent.fill(page.getByRole('searchbox'), 'pear');
    await expect.element(page.getByText('Export the one found')).toBeVisible();
    expect((await exported('JSON')).text).not.toContain('apple');
    await userEvent.fill(page.getByRole('searchbox'), '');
    await userEvent.click(page.getByLabelText('Select: apple'));
    await expect.element(page.getByText('Export the one selected')).toBeVisible();
    const { text } = await exported('JSON');
    expect(text).toContain('apple');
    expect(text).not.toContain('pear');
  });
});

describe('import', () => {
  it('counts first, stores after the second click, deletes nothing', async () => {
    const [kept, old, same] = [
      plainSelection('kept'),
      plainSelection('old'),
      plainSelection('same'),
    ];
    const user = await userWith([kept, old, same]);
    const newer = { ...old, note: 'written elsewhere', modified: '2026-05-01T00:00:00.000Z' };
    const fresh = annotation();
    await showLibrary('#saved', user);
    await drop(backup([newer, fresh, same]));
    const panel = page.getByRole('region', { name: 'Import “backup.json”' });
    await expect.element(panel).toHaveFocus();
    await expect.element(panel).toHaveTextContent('New1');
    await expect.element(panel).toHaveTextContent('Updated1');
    await expect.element(panel).toHaveTextContent('Already here1');
    expect(await user.annotations.count()).toBe(3);

    await userEvent.click(page.getByRole('button', { name: 'Import 2 annotations' }));
    await expect
      .element(page.getByText('Imported: 1 new, 1 updated, 1 already here.'))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Import…' })).toHaveFocus();
    const stored = await user.annotations.bulkGet([kept.id, old.id, same.id, fresh.id]);
    expect(stored).toEqual([kept, newer, same, fresh]);
  });

  it('stores nothing if the reader thinks better of it', async () => {
    const user = await userWith([]);
    await showLibrary('#saved', user);
    await drop(backup([annotation()]));
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect.element(page.getByRole('button', { name: 'Import…' })).toHaveFocus();
    expect(await user.annotations.count()).toBe(0);
  });

  it('offers nothing to confirm for a file that is all here', async () => {
    const saved = annotation();
    await showLibrary('#saved', await userWith([saved]));
    await drop(backup([saved]));
    await expect.element(page.getByRole('button', { name: 'Close' })).toBeVisible();
    expect(page.getByRole('button', { name: /^Import \d/ }).elements()).toEqual([]);
  });

  it('lists every problem with its place, and stores nothing', async () => {
    const user = await userWith([]);
    await showLibrary('#saved', user);
    const broken = JSON.parse(exportJson([annotation(), annotation()], '1.0.0'));
    broken.items[0].page.url = 'javascript:alert(1)';
    broken.items[1].colour = 'mauve';
    await drop(new File([JSON.stringify(broken)], 'broken.json'));
    const panel = page.getByRole('region', { name: 'Import “broken.json”' });
    await expect.element(panel).toHaveTextContent('items[0].page.url');
    await expect.element(panel).toHaveTextContent('items[1].colour');
    expect(page.getByRole('button', { name: /^Import \d/ }).elements()).toEqual([]);
    expect(await user.annotations.count()).toBe(0);
  });

  it.each([
    ['an empty file', ''],
    ['no JSON', 'a photograph, renamed'],
    ['another JSON', '{"format":"bookmarks","version":1}'],
    ['a newer version', '{"format":"sidelight","version":99,"items":[]}'],
  ])('refuses %s', async (_, content) => {
    await showLibrary('#saved', await userWith([]));
    await drop(new File([content], 'other.json'));
    await expect
      .element(page.getByRole('region', { name: 'Import “other.json”' }))
      .toHaveTextContent('This file cannot be imported. Nothing was stored.');
  });

  it('refuses a file over the size limit without reading it', async () => {
    await showLibrary('#saved', await userWith([]));
    await drop(new File(['{}'], 'probe.json')); // the page takes files
    const huge = new File(['{}'], 'huge.json');
    Object.defineProperty(huge, 'size', { value: 65 * 1024 * 1024 });
    const event = new DragEvent('drop', { cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [huge] } });
    dispatchEvent(event);
    await expect
      .element(page.getByText('The file has 65 MB; at most 64 MB can be imported.'))
      .toBeVisible();
  });

  it('stores none of a file if one cannot be written, and keeps the offer', async () => {
    const user = await userWith([]);
    let written = 0;
    user.annotations.hook('creating', () => {
      written += 1;
      if (written > 1) throw new DOMException('no room', 'QuotaExceededError');
    });
    await showLibrary('#saved', user);
    await drop(backup([annotation(), annotation(), annotation()]));
    await userEvent.click(page.getByRole('button', { name: 'Import 3 annotations' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('nothing was stored');
    await expect.element(page.getByRole('button', { name: 'Import 3 annotations' })).toBeVisible();
    expect(await user.annotations.count()).toBe(0);
  });
});
