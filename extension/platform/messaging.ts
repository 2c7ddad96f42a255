import { browser } from 'wxt/browser';
import type {
  Envelope,
  ErrorCode,
  MessageType,
  PageMessageType,
  PageRequestOf,
  PageValueOf,
  Reply,
  RequestOf,
  ValueOf,
} from '../../src/protocol/messages.ts';

/** One function a message that a page script answers. */
export type PageHandlers = {
  readonly [T in PageMessageType]: (
    request: PageRequestOf<T>,
  ) => PageValueOf<T> | Promise<PageValueOf<T>>;
};

/**
 * What the browsers say when the worker was stopped before it answered, or was not up yet. The first line is Chromium
 * and Firefox, the next two Chromium, the last two Firefox.
 */
const WORKER_GONE = [
  'Could not establish connection',
  'message port closed',
  'message channel closed',
  'went out of scope',
  'disconnected port',
];

/** Long enough for a stopped worker to start again (measured: under 100 ms), short enough not to be noticed. */
const RETRY_AFTER_MS = 150;

function failure(
  code: ErrorCode,
  message: string,
): { ok: false; code: ErrorCode; message: string } {
  return { ok: false, code, message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isReply(value: unknown): value is Reply<never> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/** After an update or removal the script lives on in its page, without its extension. */
function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false; // Firefox: "can't access dead object"
  }
}

/** Send once. `null` says that nobody answered, and that asking again may help. */
async function attempt<T>(send: () => Promise<unknown>): Promise<Reply<T> | null> {
  if (!isExtensionAlive()) return failure('disconnected', 'Extension context invalidated');
  try {
    const reply = await send();
    // The other end is our own code, and every reply it makes is built as Reply<T>.
    return isReply(reply) ? (reply as Reply<T>) : null;
  } catch (error) {
    const message = messageOf(error);
    if (message.includes('context invalidated')) return failure('disconnected', message);
    if (WORKER_GONE.some((part) => message.includes(part))) return null;
    return failure('internal', message);
  }
}

/**
 * Ask the background. Never rejects. A worker that was asleep or stopped is asked once more; that is safe for writes
 * too, because their ids are made by the caller. `disconnected` says that the extension is gone from this page.
 */
export async function ask<T extends MessageType>(
  type: T,
  request: RequestOf<T>,
): Promise<Reply<ValueOf<T>>> {
  const send = (): Promise<unknown> =>
    browser.runtime.sendMessage({ type, request } satisfies Envelope);
  const first = await attempt<ValueOf<T>>(send);
  if (first) return first;
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  return (await attempt<ValueOf<T>>(send)) ?? failure('disconnected', `${type}: no answer`);
}

/** Ask the page script of a tab. Never rejects; `disconnected` says that no page script runs there. */
export async function askPage<T extends PageMessageType>(
  tabId: number,
  type: T,
  request: PageRequestOf<T>,
): Promise<Reply<PageValueOf<T>>> {
  const envelope: Envelope = { type, request };
  const reply = await attempt<PageValueOf<T>>(() =>
    browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
  );
  return reply ?? failure('disconnected', `tab ${tabId}: no page script`);
}

/** What `answerPage` itself answers, to say that it is there. */
const PRESENCE = 'presence';

/** Tell whether a page script answers in a tab. */
export async function isPageScriptIn(tabId: number): Promise<boolean> {
  const envelope: Envelope = { type: PRESENCE, request: {} };
  return (
    (await attempt<boolean>(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 })))?.ok ??
    false
  );
}

function pageHandlerFor(
  handlers: PageHandlers,
  type: string,
): ((request: unknown) => unknown) | null {
  if (type === PRESENCE) return () => true;
  if (!Object.hasOwn(handlers, type)) return null;
  // Only our own background and pages can send here (checked by sender id), and their requests are typed by askPage.
  return handlers[type as PageMessageType] as (request: unknown) => unknown;
}

/** Answer `askPage` in a page script until the signal says stop. A handler that throws answers `internal`. */
export function answerPage(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string },
    respond: (reply: Reply<unknown>) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    const handler = pageHandlerFor(handlers, String(message.type));
    if (!handler) return undefined;
    Promise.resolve('request' in message ? message.request : {})
      .then(handler)
      .then(
        (value) => respond({ ok: true, value }),
        (error: unknown) => respond(failure('internal', messageOf(error))),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}
