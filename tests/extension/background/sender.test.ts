import { describe, expect, it } from 'vitest';
import { classifySender } from '../../../extension/background/sender.ts';
import { PAGE_SCRIPT, SELF, SIDEBAR } from './world-fixture.ts';

const IN_TAB = { ...SIDEBAR, frameId: 0, tab: { id: 9, incognito: false } };

describe('classifySender', () => {
  it.each([
    ['a page script', PAGE_SCRIPT, 'page-script'],
    ['the sidebar', SIDEBAR, 'extension-page'],
    ['a page of ours in a tab', IN_TAB, 'extension-page'],
    ['another extension', { ...SIDEBAR, id: 'other' }, null],
    ['nobody', {}, null],
    ['a script in a frame', { ...PAGE_SCRIPT, frameId: 3 }, null],
    ['a script without a tab', { ...PAGE_SCRIPT, tab: undefined }, null],
    // An address that begins like ours proves nothing.
    [
      'a page script whose address looks like ours',
      { ...PAGE_SCRIPT, url: `${SELF.origin}.evil.example/` },
      'page-script',
    ],
    [
      'an origin that begins like ours',
      { ...PAGE_SCRIPT, origin: `${SELF.origin}.evil` },
      'page-script',
    ],
    ['an opaque origin', { ...PAGE_SCRIPT, origin: 'null' }, 'page-script'],
    ['no origin', { ...PAGE_SCRIPT, origin: undefined }, 'page-script'],
  ])('knows %s', (_who, sender, expected) => {
    expect(classifySender(sender, SELF)?.class ?? null).toBe(expected);
  });

  it('drops the fragment of the address', () => {
    expect(classifySender(PAGE_SCRIPT, SELF)?.tab).toEqual({
      id: 5,
      url: 'https://news.example/a',
      incognito: false,
    });
  });
});
