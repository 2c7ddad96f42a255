import type { CDPSession, Page } from 'playwright';
import type { browser } from 'wxt/browser';
import { quotedParts } from '../../core/model/match.ts';
import { tabStateKey, type TabState } from '../../protocol/messages.ts';
import type { FoundMatch } from '../sample-expectations.ts';
import { accessibleNodes, type AccessibleNode } from './accessible-nodes.ts';
import { Card, CARD_TIMEOUT_MS } from './card.ts';
import { poll } from './poll.ts';

/** The browser's interfaces, inside of what the observer evaluates. */
declare const chrome: typeof browser;

/** How long a page may take to be read and checked before that is a failure. */
export const CHECK_TIMEOUT_MS = 10_000;

/** Return a tab's matches as they are compared with what was expected. */
export function foundMatches(state: TabState): FoundMatch[] {
  return state.matches.map(({ match, selectors }) => ({
    parts: quotedParts(match).map(({ start, end }) =>
      selectors.quote.exact.slice(start - match.quotation.start, end - match.quotation.start),
    ),
    level: match.level,
    quoted: match.quoted,
    documentId: match.source.documentId,
    differences: match.differences,
  }));
}

/** A page of a news site in a tab, with what the extension shows on it. */
export class Article {
  readonly page: Page;
  readonly #observer: Page;
  #session: CDPSession | null = null;

  /** `observer` comes from `openObserver`. */
  constructor(page: Page, observer: Page) {
    this.page = page;
    this.#observer = observer;
  }

  /** A session with the browser's debugger for this page. */
  async session(): Promise<CDPSession> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    return this.#session;
  }

  /** Return the browser's id of the tab. Throws where the extension may not see its address. */
  async tabId(): Promise<number> {
    const id = await this.#observer.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.findLast((tab) => tab.url === url)?.id ?? null;
    }, this.page.url());
    if (id === null) throw new Error(`no tab is at ${this.page.url()}`);
    return id;
  }

  /** Return what the background knows of the tab, or `null`. */
  async state(): Promise<TabState | null> {
    const key = tabStateKey(await this.tabId());
    const stored = await this.#observer.evaluate((key) => chrome.storage.session.get(key), key);
    return (stored[key] as TabState | undefined) ?? null; // written by the background alone
  }

  /** Wait until the page has been checked or skipped and return how it went. Throws when that takes too long. */
  async checked(until: (state: TabState) => boolean = () => true): Promise<TabState> {
    const state = await poll(async () => {
      const now = await this.state();
      return now && now.status !== 'checking' && until(now) ? now : null;
    }, CHECK_TIMEOUT_MS);
    if (!state)
      throw new Error(
        `${this.page.url()} was not checked in time: ${JSON.stringify(await this.state())?.slice(0, 300)}`,
      );
    return state;
  }

  /** Return the marked texts of the page, by the browser's registry of highlights. */
  marks(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => /^sl-\d$/.test(name))
        .flatMap(([, highlight]) => [...highlight].map(String)),
    );
  }

  /** Scroll the marked text that begins so into the middle of the window and return a point in its first line. */
  async pointIn(beginning: string): Promise<{ x: number; y: number }> {
    // The background knows of a match a moment before the page has painted it.
    const point = await poll(() => this.#pointNow(beginning), CHECK_TIMEOUT_MS);
    if (!point) throw new Error(`nothing is marked that begins “${beginning}”`);
    return point;
  }

  #pointNow(beginning: string): Promise<{ x: number; y: number } | null> {
    return this.page.evaluate((beginning) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const range = ranges.find((one) => String(one).startsWith(beginning));
      if (!(range instanceof Range)) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [line] = range.getClientRects();
      return line
        ? { x: line.x + Math.min(line.width / 2, 120), y: line.y + line.height / 2 }
        : null;
    }, beginning);
  }

  /** Point at a quotation and wait for its card. */
  async pointAt(beginning: string): Promise<Card> {
    const { x, y } = await this.pointIn(beginning);
    await this.page.mouse.move(x - 40, y);
    await this.page.mouse.move(x, y, { steps: 4 });
    return this.card();
  }

  /** Wait for the card that is open. Throws when none opens. */
  async card(): Promise<Card> {
    const dialog = await poll(() => this.#dialog(), CARD_TIMEOUT_MS);
    if (!dialog) throw new Error('no card opened');
    return new Card(this);
  }

  /** Tell whether a card is open. */
  async hasCard(): Promise<boolean> {
    return (await this.#dialog()) !== null;
  }

  async #dialog(): Promise<AccessibleNode | null> {
    return (await this.nodes()).find(({ role, shadowed }) => role === 'dialog' && shadowed) ?? null;
  }

  /** Return what assistive technology is told of the page, what the extension shows in it included. */
  async nodes(): Promise<AccessibleNode[]> {
    return accessibleNodes(await this.session());
  }

  /** Wait for the button at the page's edge and return its name. */
  async edgeButton(): Promise<AccessibleNode> {
    const button = await poll(
      async () =>
        (await this.nodes()).find(
          ({ role, name, shadowed }) => role === 'button' && shadowed && /\d/.test(name),
        ) ?? null,
      CHECK_TIMEOUT_MS,
    );
    if (!button) throw new Error('there is no button at the edge of the page');
    return button;
  }

  /** Return the corners of a node's box, or `null` while it has none. */
  async #boxOf({ backendNodeId }: AccessibleNode): Promise<readonly number[] | null> {
    const session = await this.session();
    return session.send('DOM.getBoxModel', { backendNodeId }).then(
      ({ model }) => model.border,
      () => null, // not laid out, or gone
    );
  }

  /** Return the middle of a node of the page, once it has stopped moving. */
  async #middleOf(node: AccessibleNode): Promise<{ x: number; y: number }> {
    let before: readonly number[] | null = null;
    const middle = await poll(async () => {
      const box = await this.#boxOf(node);
      const stands = box !== null && before?.join() === box.join();
      before = box;
      if (!box || !stands) return null;
      const [left = 0, top = 0, right = 0, , , bottom = 0] = box;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }, CARD_TIMEOUT_MS);
    if (!middle) throw new Error(`“${node.name}” is not shown, or does not stop moving`);
    return middle;
  }

  /** Move the pointer onto a node of the page. */
  async hover(node: AccessibleNode): Promise<void> {
    const { x, y } = await this.#middleOf(node);
    await this.page.mouse.move(x, y, { steps: 8 });
  }

  /** Click a node of the page with the mouse, as a reader would. */
  async click(node: AccessibleNode): Promise<void> {
    await this.hover(node);
    const { x, y } = await this.#middleOf(node);
    await this.page.mouse.click(x, y);
  }
}
