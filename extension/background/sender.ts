import type { SenderClass } from '../../src/protocol/rules.ts';
import { Refusal } from './refusal.ts';

/** A tab as a handler needs it. */
export interface SenderTab {
  readonly id: number;
  /** Address of the page as the browser knows it, without its fragment. */
  readonly url: string;
  /** The tab is in a private window: nothing of it is stored. */
  readonly incognito: boolean;
}

/** Who sent a message. */
export interface Sender {
  readonly class: SenderClass;
  /** The tab that it runs in; `null` for the sidebar. */
  readonly tab: SenderTab | null;
}

/** What the browser says of a sender; a part of `runtime.MessageSender`. */
export interface BrowserSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/** The extension itself: its id, and the origin of its pages. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** Return an address without its fragment: the same page has many. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

function tabOf({ tab, url }: BrowserSender): SenderTab | null {
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: withoutFragment(url ?? ''), incognito: tab.incognito };
}

/**
 * Say who sent a message, or `null` for one that nobody of ours can have sent. A page of ours is known by its origin
 * alone: it may stand in a tab, and the address of a page script may begin like anything. A page script runs in the top
 * frame of a tab only.
 */
export function classifySender(sender: BrowserSender, self: Self): Sender | null {
  if (sender.id !== self.id) return null;
  const tab = tabOf(sender);
  if (sender.origin === self.origin) return { class: 'extension-page', tab };
  return tab && sender.frameId === 0 ? { class: 'page-script', tab } : null;
}

/** Return the tab that the sender runs in; throws a `Refusal` for the sidebar, which has none. */
export function ownTab(sender: Sender): SenderTab {
  if (!sender.tab) throw new Refusal('forbidden', 'the sender has no tab');
  return sender.tab;
}
