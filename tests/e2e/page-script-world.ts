import type { Article } from '../../src/cli/demo/article.ts';
import { DEMO_ORIGIN } from '../../src/cli/demo/demo-browser.ts';

/** How long the page script may take to be there. */
const TIMEOUT_MS = 5_000;

/** Evaluate an expression in the world of the page script, as if the script said it, and return its value. */
export async function inPageScript(article: Article, expression: string): Promise<unknown> {
  const session = await article.page.context().newCDPSession(article.page);
  const found = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('no page script runs here')), TIMEOUT_MS);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === DEMO_ORIGIN) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'it threw');
  return result.value;
}

/**
 * From the next load on, let the page script's shadow roots be open, so that a checker in the page can look into them.
 * The script itself is the one that is shipped: it is stopped before its first statement, and its world is changed.
 */
export async function openShadowRoots(article: Article): Promise<void> {
  const session = await article.page.context().newCDPSession(article.page);
  session.on('Debugger.paused', async ({ callFrames: [frame] }) => {
    if (frame)
      await session.send('Debugger.evaluateOnCallFrame', {
        callFrameId: frame.callFrameId,
        expression: `{
          const attach = Element.prototype.attachShadow;
          Element.prototype.attachShadow = function (init) {
            return attach.call(this, { ...init, mode: 'open' });
          };
        }`,
      });
    await session.send('Debugger.resume');
  });
  await session.send('Debugger.enable');
  await session.send('Debugger.setBreakpointByUrl', {
    url: `${DEMO_ORIGIN}/page.js`,
    lineNumber: 0,
  });
}
