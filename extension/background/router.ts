import { browser } from 'wxt/browser';
import type { MessageType, Reply, RequestOf, ValueOf } from '../../src/protocol/messages.ts';
import { validateRequest, type ValidMessage } from '../../src/protocol/validate.ts';
import { failureOf } from './refusal.ts';
import { classifySender, type BrowserSender, type Self, type Sender } from './sender.ts';

/** One function a message; it may throw a `Refusal`. */
export type Handlers = {
  readonly [T in MessageType]: (request: RequestOf<T>, sender: Sender) => Promise<ValueOf<T>>;
};

function partsOf(message: unknown): { type: unknown; request: unknown } {
  if (typeof message !== 'object' || message === null) return { type: null, request: null };
  return {
    type: 'type' in message ? message.type : null,
    request: 'request' in message ? message.request : null,
  };
}

/** TypeScript cannot see that `handlers[type]` takes the request that stands beside `type`. */
function dispatch(handlers: Handlers, { type, request }: ValidMessage, sender: Sender) {
  const handler = handlers[type] as (request: unknown, sender: Sender) => Promise<unknown>;
  return handler(request, sender);
}

/**
 * Answer one message: always a reply, never a rejection. The handler is called before this returns, so that the click
 * behind the message still counts as one (`sidePanel.open` needs that).
 */
export function answerMessage(
  handlers: Handlers,
  message: unknown,
  browserSender: BrowserSender,
  self: Self,
): Promise<Reply<unknown>> {
  const sender = classifySender(browserSender, self);
  if (!sender) {
    return Promise.resolve({ ok: false, code: 'forbidden', message: 'unknown sender' });
  }
  const { type, request } = partsOf(message);
  const valid = validateRequest(type, request, sender.class);
  if (!valid.ok) return Promise.resolve(valid);
  return new Promise((resolve) => {
    resolve(dispatch(handlers, valid, sender));
  }).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => failureOf(error),
  );
}

/** Answer all messages to the background. */
export function routeMessages(handlers: Handlers): void {
  const self: Self = {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/')).origin,
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answerMessage(handlers, message, sender, self).then(respond);
    return true; // the answer comes later; both browsers understand this
  });
}
