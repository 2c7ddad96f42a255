import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Envelope } from '../../../src/protocol/messages.ts';
import catalogue from '../../../assets/_locales/en/messages.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, { readonly message: string } | undefined>>;

/** Origins that the browser has granted; a test changes them through {@link grant} and {@link revoke}. */
let granted = new Set<string>();
let background = async (_message: Envelope): Promise<unknown> => undefined;
const listeners = new Set<() => void>();

function change(next: Iterable<string>): void {
  granted = new Set(next);
  for (const listener of listeners) listener();
}

const event = {
  addListener: (listener: () => void) => listeners.add(listener),
  removeListener: (listener: () => void) => listeners.delete(listener),
};

type Permissions = { readonly origins: readonly string[] };

/** Answers as the browsers do, and as if the reader had agreed to each request. */
const permissions = {
  contains: async ({ origins }: Permissions) => origins.every((origin) => granted.has(origin)),
  request: async ({ origins }: Permissions) => {
    change([...granted, ...origins]);
    return true;
  },
  remove: async ({ origins }: Permissions) => {
    change([...granted].filter((origin) => !origins.includes(origin)));
    return true;
  },
  getAll: async () => ({ permissions: [], origins: [...granted] }),
  onAdded: event,
  onRemoved: event,
};

function getMessage(key: string, substitutions: readonly string[] = []): string {
  const message = (catalogue as Catalogue)[key]?.message ?? '';
  return message.replaceAll(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? '');
}

/** Stand in for the background: the answer to each message that a page of ours sends. */
export function answerMessages(answer: (message: Envelope) => Promise<unknown>): void {
  background = answer;
}

/** What the reader has granted from the start of a test. */
export function grant(origins: readonly string[]): void {
  change(origins);
}

/** Forget what earlier tests stored. */
export function resetBrowser(): void {
  fakeBrowser.reset();
  change([]);
  background = async () => undefined;
}

// `wxt/browser` looks for these when it is first imported: this module must be imported before anything of `extension/`.
Object.assign(globalThis, {
  browser: Object.assign(fakeBrowser, {
    i18n: { getMessage },
    permissions,
    runtime: Object.assign(fakeBrowser.runtime, {
      id: 'sidelight-test',
      getManifest: () => ({ version: '9.9.9' }),
      sendMessage: (message: Envelope) => background(message),
      onConnect: { addListener: () => {}, removeListener: () => {} }, // nobody connects
    }),
  }),
});
