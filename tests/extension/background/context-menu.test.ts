import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { plainSelection, saveSelectionOf } from '../../../extension/background/context-menu.ts';
import { listAnnotations } from '../../../src/db/annotations.ts';
import { MAX_SELECTION } from '../../../src/protocol/limits.ts';
import { saveSelectionOf as saveRequestOf } from '../../protocol/requests-fixture.ts';
import { aWorld } from './world-fixture.ts';

const SELECTION = { pageUrl: 'https://news.example/a#x', title: 'A page', text: 'some words' };

function answerOfPage(answer: () => Promise<unknown>): void {
  Object.assign(fakeBrowser.tabs, { sendMessage: answer });
}

async function save(): Promise<object[]> {
  const { user } = await aWorld();
  await saveSelectionOf({ user: () => Promise.resolve(user) }, 5, SELECTION);
  return listAnnotations(user);
}

describe('saveSelectionOf', () => {
  it('takes the description of the page script, at the address that the browser knows', async () => {
    const { target } = saveRequestOf('some words');
    if (target.type !== 'selection') throw new Error('a selection is expected');
    const { page, selectors } = target;
    answerOfPage(() => Promise.resolve({ ok: true, value: { page, selectors } }));
    expect(await save()).toMatchObject([
      { page: { ...page, url: 'https://news.example/a' }, quotation: selectors, source: null },
    ]);
  });

  it.each([
    ['no page script runs', () => Promise.reject(new Error('Could not establish connection.'))],
    ['the page script sees no selection', () => Promise.resolve({ ok: true, value: null })],
  ])('takes the words alone where %s', async (_why, answer) => {
    answerOfPage(answer);
    expect(await save()).toMatchObject([
      {
        page: { url: 'https://news.example/a', title: 'A page', site: 'news.example' },
        quotation: { quote: { exact: 'some words', prefix: '', suffix: '' } },
      },
    ]);
  });
});

describe('plainSelection', () => {
  it('shortens to what may be saved', () => {
    const { selectors } = plainSelection({ ...SELECTION, text: 'x'.repeat(MAX_SELECTION + 1) });
    expect(selectors.quote.exact).toHaveLength(MAX_SELECTION);
  });
});
