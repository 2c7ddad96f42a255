import type { Locator, Page } from '@playwright/test';

/** The sidebar, in a tab of its own (`sidepanel.html?tab=ID`). */
export class Sidebar {
  readonly page: Page;
  /** The quotations of the page, in its order. */
  readonly items: Locator;

  constructor(page: Page) {
    this.page = page;
    this.items = page.getByRole('tabpanel').getByRole('list').first().locator(':scope > li');
  }

  /** Go to one of the three views. */
  async show(view: 'On this page' | 'Source' | 'Collection'): Promise<void> {
    await this.page.getByRole('tab', { name: view }).click();
  }

  /** Choose the quotation that begins so and open its source. */
  async openSource(beginning: string): Promise<void> {
    const item = this.items.filter({ hasText: beginning });
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Open source' }).click();
  }

  /** Choose the quotation that begins so and save it. */
  async save(beginning: string): Promise<void> {
    const item = this.items.filter({ hasText: beginning });
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Save' }).click();
  }

  /** All that the view says, as one line. */
  async text(): Promise<string> {
    return (await this.page.getByRole('tabpanel').innerText()).replaceAll(/\s+/g, ' ');
  }
}
