import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findChromium } from '../browsers.mjs';

/** Folder of the demonstration build for Chromium. */
export const DEMO_BUILD = fileURLToPath(
  new URL('../../../.output/chrome-mv3-demo', import.meta.url),
);

/** Where the demonstration's own pages are: its id is fixed by the key in its manifest. */
export const DEMO_ORIGIN = 'chrome-extension://geaejbdhcpcjjahlokdbfkajhaooppgb';

/** How to start the browser. */
export interface LaunchOptions {
  /** Folder of the browser's profile; `''` for one that goes with the browser. */
  readonly profile: string;
  readonly headless: boolean;
  /** Folder of the extension, where it is not the demonstration build. */
  readonly build?: string;
  readonly args?: readonly string[];
}

/** Nothing of the browser's own goes to the network, nothing but 127.0.0.1 has an address, and root may run it. */
const QUIET = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Start Chromium with the extension in it. Throws where there is no Chromium or no build. */
export async function launchDemoBrowser(options: LaunchOptions): Promise<BrowserContext> {
  const { profile, headless, build = DEMO_BUILD, args = [] } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found. Run: node src/cli/setup.mjs');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // `--headless=new` is the browser itself; Playwright's own headless shell loads no extension.
    viewport: headless ? { width: 1280, height: 900 } : null,
    colorScheme: headless ? 'light' : null,
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      ...QUIET,
      ...args,
    ],
  });
}

/** How long the extension may take to greet a reader who has just installed it. */
const WELCOME_TIMEOUT_MS = 10_000;

/**
 * Wait for the page that greets a new reader, and close it: it comes to the front when it opens, and a page behind it
 * is neither painted nor pointed at. Throws where it does not come.
 */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const deadline = Date.now() + WELCOME_TIMEOUT_MS;
  for (;;) {
    const welcome = context.pages().find(isWelcome);
    if (welcome) {
      await welcome.close();
      return;
    }
    if (Date.now() > deadline) throw new Error('the welcome page did not open');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Open a document of the extension's origin that runs no script of it: from there the browser's `chrome` interfaces
 * can be asked what the extension knows, whether or not its worker runs.
 */
export async function openObserver(context: BrowserContext): Promise<Page> {
  const observer = await context.newPage();
  await observer.goto(`${DEMO_ORIGIN}/manifest.json`);
  return observer;
}
