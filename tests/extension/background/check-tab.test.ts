import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkTab, tabById } from '../../../extension/background/check-tab.ts';

const sendMessage = vi.fn<(tabId: number, message: { type: string }) => Promise<unknown>>();
const executeScript = vi.fn<(injection: object) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockReset();
  executeScript.mockReset();
  Object.assign(fakeBrowser.tabs, { sendMessage });
  Object.assign(fakeBrowser.scripting, { executeScript });
});

function noPageScript(): void {
  sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
}

describe('checkTab', () => {
  it('asks the page script that is there to read again', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: true });
    await checkTab(5);
    expect(sendMessage.mock.lastCall?.slice(0, 2)).toEqual([
      5,
      { type: 'rescan', request: { anyway: true } },
    ]);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('runs the page script where none is', async () => {
    noPageScript();
    await checkTab(5);
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 5 }, files: ['/page.js'] });
  });

  it('says forbidden where the browser does not allow it', async () => {
    noPageScript();
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(checkTab(5)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('tabById', () => {
  it('gives the address without its fragment, and says not-found for no tab', async () => {
    const { id = -1 } = await fakeBrowser.tabs.create({ url: 'https://news.example/a#b' });
    const tab = await tabById(id);
    expect(tab).toMatchObject({ id, url: 'https://news.example/a' });
    await expect(tabById(id + 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});
