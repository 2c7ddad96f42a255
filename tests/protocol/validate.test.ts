import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  MAX_CONTEXT,
  MAX_ID,
  MAX_MATCH_SIZE,
  MAX_NAME,
  MAX_NOTE,
  MAX_PAGE_TEXT,
  MAX_QUOTES,
  MAX_SAVE_SIZE,
  MAX_SELECTION,
  MAX_SMALL_SIZE,
  MAX_TITLE,
  MAX_URL,
} from '../../src/protocol/limits.ts';
import type { MessageType, ProtocolMap, RequestOf } from '../../src/protocol/messages.ts';
import { MESSAGE_RULES, type MessageRule, type SenderClass } from '../../src/protocol/rules.ts';
import { validateRequest } from '../../src/protocol/validate.ts';
import { matchRequestOf, REQUESTS, saveSelectionOf } from './requests-fixture.ts';

const TYPES = Object.keys(REQUESTS) as MessageType[];

/** What a page script may ask; everything else is for the extension's own pages. */
const OF_PAGE_SCRIPTS: readonly MessageType[] = ['match', 'card', 'save', 'dismiss', 'openPanel'];

function codeOf(type: unknown, request: unknown, sender: SenderClass = 'page-script'): string {
  const result = validateRequest(type, request, sender);
  return result.ok ? 'ok' : result.code;
}

function page(change: object): object {
  return { ...REQUESTS.match, page: { ...REQUESTS.match.page, ...change } };
}

describe('MESSAGE_RULES', () => {
  it('has a rule for every message of the protocol, of the same request', () => {
    expectTypeOf<keyof typeof MESSAGE_RULES>().toEqualTypeOf<keyof ProtocolMap>();
    expectTypeOf(MESSAGE_RULES.card).toEqualTypeOf<MessageRule<RequestOf<'card'>>>();
    expect(Object.keys(MESSAGE_RULES).sort()).toEqual(TYPES.toSorted());
  });
});

describe('validateRequest', () => {
  it.each(TYPES)('accepts a good %s request, unchanged', (type) => {
    const sender = OF_PAGE_SCRIPTS.includes(type) ? 'page-script' : 'extension-page';
    expect(validateRequest(type, REQUESTS[type], sender)).toEqual({
      ok: true,
      type,
      request: REQUESTS[type],
    });
  });

  it.each(TYPES)('lets a page of the extension send %s', (type) => {
    expect(codeOf(type, REQUESTS[type], 'extension-page')).toBe('ok');
  });

  it.each(TYPES.filter((type) => !OF_PAGE_SCRIPTS.includes(type)))(
    'forbids %s to a page script',
    (type) => {
      expect(codeOf(type, REQUESTS[type], 'page-script')).toBe('forbidden');
    },
  );

  it.each(['card', 'save', 'dismiss'] as const)(
    'lets only a page of the extension name another tab in %s',
    (type) => {
      const request = { ...REQUESTS[type], tabId: 3 };
      expect(codeOf(type, request, 'extension-page')).toBe('ok');
      expect(codeOf(type, request, 'page-script')).toBe('wrong-shape');
    },
  );

  it.each([
    'delete',
    '',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    null,
    undefined,
    7,
    {},
    ['match'],
  ])('does not know the type %j', (type) => {
    expect(codeOf(type, {}, 'extension-page')).toBe('unknown-type');
  });

  it.each(TYPES)('refuses %s with a field too many, one too few, or no object', (type) => {
    const request: object = REQUESTS[type];
    const wrong: unknown[] = [{ ...request, more: 1 }, null, undefined, 'text', 7, [], [request]];
    for (const field of Object.keys(request)) wrong.push({ ...request, [field]: undefined });
    for (const one of wrong) expect(codeOf(type, one, 'extension-page')).toBe('wrong-shape');
  });

  it.each([
    ['a url that is no text', 'match', page({ url: 7 })],
    ['an unknown field of the page', 'match', page({ evil: '' })],
    ['a canonical address that runs', 'match', page({ canonical: 'javascript:alert(1)' })],
    ['a missing title', 'match', page({ title: undefined })],
    ['an unknown status', 'match', { ...REQUESTS.match, reading: { status: 'done' } }],
    [
      'an unknown reason',
      'match',
      { ...REQUESTS.match, reading: { status: 'skipped', reason: '' } },
    ],
    ['a quotation backwards', 'match', matchRequestOf('abc', [{ start: 2, end: 1 }])],
    ['a quotation past the end', 'match', matchRequestOf('abc', [{ start: 0, end: 4 }])],
    ['a quotation before the start', 'match', matchRequestOf('abc', [{ start: -1, end: 1 }])],
    ['half an offset', 'match', matchRequestOf('abc', [{ start: 0.5, end: 1 }])],
    ['no offset', 'match', matchRequestOf('abc', [{ start: Number.NaN, end: 1 }])],
    ['an empty id', 'card', { matchId: '' }],
    ['an id that is no UUID', 'save', { ...REQUESTS.save, id: 'mine' }],
    ['an empty selection', 'save', saveSelectionOf('')],
    ['a blank selection', 'save', saveSelectionOf(' \n ')],
    ['two targets', 'save', { ...saveSelectionOf('x'), matchId: 'x' }],
    ['yes for true', 'dismiss', { matchId: 'x', dismissed: 'yes' }],
  ])('refuses %s', (_what, type, request) => {
    expect(codeOf(type, request)).toBe('wrong-shape');
  });

  it('names the field, and never repeats what it was sent', () => {
    const foreign = '<img src=x onerror=alert(1)>';
    const result = validateRequest('match', page({ [foreign]: foreign }), 'page-script');
    expect(JSON.stringify(result)).not.toContain('onerror');
    expect(validateRequest('match', page({ url: 7 }), 'page-script')).toMatchObject({
      message: 'match.page.url: expected string',
    });
  });

  it.each([
    ['text of a page', MAX_PAGE_TEXT, (length: number) => matchRequestOf('x'.repeat(length))],
    ['address', MAX_URL, (length: number) => page({ url: 'x'.repeat(length) })],
    [
      'canonical address',
      MAX_URL,
      (length: number) => page({ canonical: 'https://'.padEnd(length, 'x') }),
    ],
    ['title', MAX_TITLE, (length: number) => page({ title: 'x'.repeat(length) })],
    ['name of the outlet', MAX_NAME, (length: number) => page({ site: 'x'.repeat(length) })],
    ['authors', MAX_NAME, (length: number) => page({ author: 'x'.repeat(length) })],
    ['day', MAX_NAME, (length: number) => page({ published: 'x'.repeat(length) })],
    ['language', MAX_NAME, (length: number) => page({ language: 'x'.repeat(length) })],
    [
      'number of quotations',
      MAX_QUOTES,
      (length: number) =>
        matchRequestOf(
          'x',
          Array.from({ length }, () => ({ start: 0, end: 1 })),
        ),
    ],
  ])('limits the %s to %d', (_what, limit, build) => {
    expect(codeOf('match', build(limit))).toBe('ok');
    expect(codeOf('match', build(limit + 1))).toBe('too-large');
  });

  it.each([
    ['selection', MAX_SELECTION, (length: number) => saveSelectionOf('x'.repeat(length))],
    ['note', MAX_NOTE, (length: number) => saveSelectionOf('x', 'n'.repeat(length))],
    ['context', MAX_CONTEXT, (length: number) => withPrefix('p'.repeat(length))],
  ])('limits the %s to %d', (_what, limit, build) => {
    expect(codeOf('save', build(limit))).toBe('ok');
    expect(codeOf('save', build(limit + 1))).toBe('too-large');
  });

  it('limits an id', () => {
    expect(codeOf('card', { matchId: 'x'.repeat(MAX_ID) })).toBe('ok');
    expect(codeOf('card', { matchId: 'x'.repeat(MAX_ID + 1) })).toBe('too-large');
  });

  it.each([
    ['match', MAX_MATCH_SIZE],
    ['save', MAX_SAVE_SIZE],
    ['card', MAX_SMALL_SIZE],
    ['openPanel', MAX_SMALL_SIZE],
  ])('refuses a %s message over %d before it looks at its shape', (type, size) => {
    expect(codeOf(type, { more: 'x'.repeat(size + 1) })).toBe('too-large');
  });

  it('survives a message as deep as it is large', () => {
    let deep: unknown = null;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(codeOf('match', deep)).toBe('wrong-shape');
    expect(codeOf('card', deep)).toBe('too-large');
  });
});

function withPrefix(prefix: string): object {
  const request = saveSelectionOf('x');
  if (request.target.type !== 'selection') throw new Error('a selection is expected');
  const { selectors } = request.target;
  const quote = { ...selectors.quote, prefix };
  return { ...request, target: { ...request.target, selectors: { ...selectors, quote } } };
}
