import type { BrowserContext, Page } from '@playwright/test';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { Article } from '../../src/cli/demo/article.ts';
import {
  closeWelcome,
  DEMO_ORIGIN,
  launchDemoBrowser,
  openObserver,
  type LaunchOptions,
} from '../../src/cli/demo/demo-browser.ts';
import { readRows } from '../../src/cli/demo/read-rows.ts';
import { Library } from './pages/library.ts';
import { Sidebar } from './pages/sidebar.ts';

/** What a page said on its console that it should not have. */
interface Complaint {
  readonly url: string;
  readonly text: string;
}

/** A browser with the extension in it, as a reader uses it. */
export class Sidelight {
  /** Every request that the browser's pages and workers made, in order. */
  readonly requests: string[] = [];
  /** Errors and warnings on the console of any page, and errors that nobody caught. */
  readonly complaints: Complaint[] = [];
  readonly #options: LaunchOptions;
  #context: BrowserContext | null = null;
  #observer: Page | null = null;
  /** The profile is no longer new. */
  #welcomed = false;

  constructor(options: LaunchOptions) {
    this.#options = options;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is not running');
    return this.#context;
  }

  get observer(): Page {
    if (!this.#observer) throw new Error('the browser is not running');
    return this.#observer;
  }

  /** Start the browser and wait until the extension has set itself up. */
  async launch(changes: Partial<LaunchOptions> = {}): Promise<void> {
    this.#context = await launchDemoBrowser({ ...this.#options, ...changes });
    this.#context.on('request', (request) => this.requests.push(request.url()));
    this.#context.on('page', (page) => this.#listen(page));
    this.#context.on('weberror', (error) =>
      this.complaints.push({ url: error.page()?.url() ?? '', text: String(error.error()) }),
    );
    if (!this.#welcomed) await closeWelcome(this.#context);
    this.#welcomed = true;
    this.#observer = await openObserver(this.#context);
  }

  #listen(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.complaints.push({ url: page.url(), text: message.text() });
    });
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  /** Close the browser and start it again with the same profile. */
  async restart(changes: Partial<LaunchOptions> = {}): Promise<void> {
    await this.close();
    await this.launch(changes);
  }

  /** Open a page of a site in a new tab, without waiting until it has been checked. */
  async openArticle(url: string): Promise<Article> {
    const page = await this.context.newPage();
    await page.goto(url);
    return new Article(page, this.observer);
  }

  /** Open the sidebar of a tab as a page of its own. */
  async openSidebar(article: Article): Promise<Sidebar> {
    const page = await this.openOwnPage(`sidepanel.html?tab=${await article.tabId()}`);
    return new Sidebar(page);
  }

  async openLibrary(view: 'saved' | 'documents' | 'sites' = 'documents'): Promise<Library> {
    return new Library(await this.openOwnPage(`library.html#${view}`));
  }

  /** Open a page of the extension. */
  async openOwnPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${DEMO_ORIGIN}/${path}`);
    return page;
  }

  /** Stop the extension's worker, as the browser does when it has been idle. */
  async stopWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.observer);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Return all rows of a table of one of the extension's databases, read without the extension's code. */
  rows(database: 'corpus' | 'user', table: string): Promise<unknown[]> {
    return readRows(this.observer, database, table);
  }

  /** Return the notes of all saved annotations. */
  async notes(): Promise<string[]> {
    const annotations = (await this.rows('user', 'annotations')) as Annotation[];
    return annotations.map(({ note }) => note);
  }
}
