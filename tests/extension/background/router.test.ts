import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Refusal } from '../../../extension/background/refusal.ts';
import { answerMessage, type Handlers } from '../../../extension/background/router.ts';
import { DatabaseError } from '../../../src/db/database-error.ts';
import { PAGE_SCRIPT, SELF, SIDEBAR } from './world-fixture.ts';

beforeEach(() => fakeBrowser.reset());

function handlersThat(card: Handlers['card']): Handlers {
  const never = () => Promise.reject(new Error('not this one'));
  return {
    match: never,
    card,
    save: never,
    dismiss: never,
    openPanel: never,
    checkTab: never,
    focusMatch: never,
    installCorpus: never,
  };
}

const CARD = { type: 'card', request: { matchId: 'x' } };

describe('answerMessage', () => {
  it('calls the handler before it returns, so that a click still counts', () => {
    const card = vi.fn<Handlers['card']>(() => new Promise(() => {}));
    void answerMessage(handlersThat(card), CARD, PAGE_SCRIPT, SELF);
    expect(card).toHaveBeenCalledWith(
      { matchId: 'x' },
      { class: 'page-script', tab: expect.objectContaining({ id: 5 }) },
    );
  });

  it.each([
    ['not-found', new Refusal('not-found', 'x')],
    ['storage-failed', new DOMException('full', 'QuotaExceededError')],
    ['storage-failed', new DatabaseError('blocked', 'x')],
    ['internal', new TypeError('x')],
    ['internal', 'a string'],
  ])('replies %s for what a handler throws', async (code, error) => {
    const rejecting = handlersThat(() => Promise.reject(error as Error));
    expect(await answerMessage(rejecting, CARD, PAGE_SCRIPT, SELF)).toMatchObject({
      ok: false,
      code,
    });
    const throwing = handlersThat(() => {
      throw error;
    });
    expect(await answerMessage(throwing, CARD, PAGE_SCRIPT, SELF)).toMatchObject({ code });
  });

  it.each([
    ['forbidden', CARD, { ...PAGE_SCRIPT, id: 'other' }],
    ['forbidden', CARD, { ...PAGE_SCRIPT, frameId: 2 }],
    ['forbidden', { type: 'checkTab', request: { tabId: 5 } }, PAGE_SCRIPT],
    ['unknown-type', { type: 'clear', request: {} }, SIDEBAR],
    ['unknown-type', { type: 'toString', request: {} }, SIDEBAR],
    ['unknown-type', null, PAGE_SCRIPT],
    ['unknown-type', 'card', PAGE_SCRIPT],
    ['unknown-type', [], PAGE_SCRIPT],
    ['wrong-shape', { type: 'card' }, PAGE_SCRIPT],
    ['wrong-shape', { type: 'card', request: { matchId: 7 } }, PAGE_SCRIPT],
    ['too-large', { type: 'card', request: { matchId: 'x'.repeat(5000) } }, PAGE_SCRIPT],
  ])('refuses with %s', async (code, message, sender) => {
    const card = vi.fn<Handlers['card']>();
    expect(await answerMessage(handlersThat(card), message, sender, SELF)).toMatchObject({
      ok: false,
      code,
    });
    expect(card).not.toHaveBeenCalled();
  });
});
