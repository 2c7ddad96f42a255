import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The library, a full tab. */
export class Library {
  readonly page: Page;
  /** What was saved, one item an annotation. */
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.saved = page.getByRole('main').getByRole('article');
  }

  /** Export the whole collection and return the text of the downloaded file. */
  async exportAll(format: 'JSON' | 'Markdown'): Promise<string> {
    const button = this.page
      .getByRole('group', { name: /^Export/ })
      .getByRole('button', { name: format });
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return readFile(await download.path(), 'utf8');
  }

  /** Choose a file to import; the library says what it holds, and waits. */
  async chooseImport(name: string, text: string): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Import…' });
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** Delete everything that is shown. */
  async deleteAll(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /^Select (all|what)/ }).check();
    await this.page.getByRole('button', { name: 'Delete selected' }).click();
  }
}
