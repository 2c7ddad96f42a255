import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerPage,
  ask,
  askPage,
  isPageScriptIn,
  type PageHandlers,
} from '../../../extension/platform/messaging.ts';

const REPLY = { ok: true, value: null };

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** The fake's type knows only the overload without a reply. */
function sendMessage() {
  const runtime: { sendMessage: (message: unknown) => Promise<unknown> } = fakeBrowser.runtime;
  return vi.spyOn(runtime, 'sendMessage');
}

function sendToTab() {
  return vi.spyOn(fakeBrowser.tabs, 'sendMessage');
}

describe('ask', () => {
  it('sends the type with the request, and returns the reply', async () => {
    const send = sendMessage().mockResolvedValue(REPLY);
    expect(await ask('openPanel', { matchId: null })).toEqual(REPLY);
    expect(send.mock.calls).toEqual([[{ type: 'openPanel', request: { matchId: null } }]]);
  });

  it.each([
    'Could not establish connection. Receiving end does not exist.',
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Promised response from onMessage listener went out of scope',
  ])('asks once more after "%s"', async (message) => {
    const send = sendMessage().mockRejectedValueOnce(new Error(message)).mockResolvedValue(REPLY);
    expect(await ask('card', { matchId: 'x' })).toEqual(REPLY);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks once more when nobody answered', async () => {
    const send = sendMessage().mockResolvedValueOnce(undefined).mockResolvedValue(REPLY);
    expect(await ask('card', { matchId: 'x' })).toEqual(REPLY);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says disconnected when nobody answers twice', async () => {
    const send = sendMessage().mockRejectedValue(new Error('Could not establish connection.'));
    expect(await ask('card', { matchId: 'x' })).toMatchObject({ ok: false, code: 'disconnected' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says disconnected at once when the extension was updated under the page', async () => {
    const send = sendMessage().mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await ask('card', { matchId: 'x' })).toMatchObject({ ok: false, code: 'disconnected' });
    expect(send).toHaveBeenCalledOnce();
  });

  it('says disconnected without asking when the extension is gone', async () => {
    const send = sendMessage();
    const { id } = fakeBrowser.runtime;
    Object.assign(fakeBrowser.runtime, { id: undefined });
    expect(await ask('card', { matchId: 'x' })).toMatchObject({ ok: false, code: 'disconnected' });
    expect(send).not.toHaveBeenCalled();
    Object.assign(fakeBrowser.runtime, { id });
  });

  it('says internal for what it does not know, without asking again', async () => {
    const send = sendMessage().mockRejectedValue(
      new Error('Message exceeded maximum allowed size'),
    );
    expect(await ask('card', { matchId: 'x' })).toMatchObject({ ok: false, code: 'internal' });
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('askPage', () => {
  it('asks the top frame once', async () => {
    const send = sendToTab().mockRejectedValue(new Error('Could not establish connection.'));
    expect(await askPage(5, 'rescan', { anyway: false })).toMatchObject({
      ok: false,
      code: 'disconnected',
    });
    expect(send.mock.calls).toEqual([
      [5, { type: 'rescan', request: { anyway: false } }, { frameId: 0 }],
    ]);
  });
});

describe('isPageScriptIn', () => {
  it('is false where nobody answers', async () => {
    sendToTab().mockRejectedValue(new Error('Could not establish connection.'));
    expect(await isPageScriptIn(5)).toBe(false);
  });
});

describe('answerPage', () => {
  const handlers: PageHandlers = {
    reveal: ({ matchId }) => matchId === 'here',
    step: () => Promise.resolve(true),
    describeSelection: () => {
      throw new Error('no selection');
    },
    rescan: () => null,
    pause: () => null,
  };
  const ours = { id: 'test-extension-id' };

  async function answer(message: unknown, sender: object): Promise<unknown> {
    const listening = new AbortController();
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    answerPage(handlers, listening.signal);
    const listener = add.mock.lastCall?.[0] as (
      message: unknown,
      sender: object,
      respond: (reply: unknown) => void,
    ) => true | undefined;
    const reply = await new Promise((resolve) => {
      if (listener(message, sender, resolve) !== true) resolve('not answered');
    });
    listening.abort();
    return reply;
  }

  beforeEach(() => Object.assign(fakeBrowser.runtime, ours));

  it.each([
    ['a value', { type: 'reveal', request: { matchId: 'here' } }, { ok: true, value: true }],
    ['a promise', { type: 'step', request: { by: 1 } }, { ok: true, value: true }],
    ['its presence', { type: 'presence', request: {} }, { ok: true, value: true }],
    [
      'an error',
      { type: 'describeSelection', request: {} },
      { ok: false, code: 'internal', message: 'no selection' },
    ],
    ['no unknown type', { type: 'toString', request: {} }, 'not answered'],
    ['nothing else', 'hello', 'not answered'],
  ])('answers %s', async (_what, message, reply) => {
    expect(await answer(message, ours)).toEqual(reply);
  });

  it('ignores another extension', async () => {
    expect(await answer({ type: 'rescan', request: { anyway: false } }, { id: 'other' })).toBe(
      'not answered',
    );
  });
});
