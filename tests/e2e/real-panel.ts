import type { BrowserContext, CDPSession } from '@playwright/test';
import { DEMO_ORIGIN } from '../../src/cli/demo/demo-browser.ts';

/** How long the browser may take to open its side panel. */
const OPEN_TIMEOUT_MS = 5_000;

/** The browser's own side panel. Playwright does not know it, so it is asked through the browser's debugger. */
export interface RealPanel {
  /** All that the panel says, as one line. */
  text(): Promise<string>;
}

interface TargetMessage {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** Evaluate an expression in a target and return its value. */
async function evaluateIn(
  browser: CDPSession,
  sessionId: string,
  expression: string,
): Promise<unknown> {
  const id = Math.floor(Math.random() * 1e9);
  const answer = new Promise<unknown>((resolve) => {
    const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
      const message = JSON.parse(event.message) as TargetMessage;
      if (event.sessionId !== sessionId || message.id !== id) return;
      browser.off('Target.receivedMessageFromTarget', listen);
      resolve(message.result?.result?.value);
    };
    browser.on('Target.receivedMessageFromTarget', listen);
  });
  const message = { id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } };
  await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
  return answer;
}

/** Wait for the side panel to open and return it. Throws when it does not. */
export async function openRealPanel(context: BrowserContext): Promise<RealPanel> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the browser has no debugger');
  const deadline = Date.now() + OPEN_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const { targetInfos } = await browser.send('Target.getTargets');
    const panel = targetInfos.find(({ url }) => url.startsWith(`${DEMO_ORIGIN}/sidepanel.html`));
    if (panel) {
      const { targetId } = panel;
      const { sessionId } = await browser.send('Target.attachToTarget', {
        targetId,
        flatten: false,
      });
      return {
        text: async () => {
          const value = await evaluateIn(browser, sessionId, 'document.body.innerText');
          return String(value).replaceAll(/\s+/g, ' ');
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the side panel did not open');
}
