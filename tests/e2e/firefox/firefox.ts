import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GECKO_ID } from '../../../extension/platform/manifest.ts';
import { findFirefox } from '../../../src/cli/browsers.mjs';
import { Marionette } from './marionette.ts';

/** Where the extension's own pages are; Firefox draws this by lot unless it is told. */
const UUID = '11111111-2222-4333-8444-555555555555';
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`;

/** The build that the tests install. */
const BUILD = resolve('.output/firefox-mv3-demo');

/** Wait between two looks at something that is not there yet. */
const POLL_MS = 100;
const TIMEOUT_MS = 15_000;

interface Handle {
  readonly handle: string;
}

/** Return a port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** A headless Firefox with the demonstration in it, driven as a reader would. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #marionette: Marionette;

  private constructor(process: ChildProcess, profile: string, marionette: Marionette) {
    this.#process = process;
    this.#profile = profile;
    this.#marionette = marionette;
  }

  /** Start Firefox and install the extension. Throws where there is no Firefox. */
  static async launch(): Promise<Firefox> {
    const executable = findFirefox();
    if (!executable) throw new Error('Firefox was not found');
    const profile = await mkdtemp(join(tmpdir(), 'sidelight-firefox-'));
    const port = await freePort();
    const preferences: Readonly<Record<string, string | number | boolean>> = {
      'marionette.port': port,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    };
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    await writeFile(join(profile, 'user.js'), lines.join('\n'));
    const child = spawn(
      executable,
      [
        '--headless',
        '--marionette',
        '-no-remote',
        '-remote-allow-system-access',
        '-profile',
        profile,
      ],
      {
        stdio: 'ignore',
        env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
      },
    );
    const firefox = new Firefox(child, profile, await Marionette.connect(port));
    await firefox.#marionette.send('Addon:Install', { path: BUILD, temporary: true });
    return firefox;
  }

  /** Open an address in a new tab, which becomes the current one; return its handle. */
  async open(url: string): Promise<string> {
    const { handle } = (await this.#marionette.send('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    })) as Handle;
    await this.switchTo(handle);
    await this.#marionette.send('WebDriver:Navigate', { url });
    return handle;
  }

  /** Make a tab the current one. */
  async switchTo(handle: string): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  /**
   * Call a function in the current tab and return its value. With `system`, it runs with the browser's own rights and
   * sees closed shadow roots (`element.openOrClosedShadowRoot`).
   */
  async call<T>(body: string, args: readonly unknown[] = [], system = false): Promise<T> {
    const { value } = (await this.#marionette.send('WebDriver:ExecuteScript', {
      script: body,
      args,
      sandbox: system ? 'system' : null,
    })) as { value: T };
    return value;
  }

  /** Call a function until it returns something other than `null`. Throws, with what the page says, when that takes too long. */
  async until<T>(body: string, args: readonly unknown[] = [], system = false): Promise<T> {
    const deadline = Date.now() + TIMEOUT_MS;
    for (;;) {
      const value = await this.call<T | null>(body, args, system);
      if (value !== null) return value;
      if (Date.now() > deadline) {
        const seen = await this.call<string>('return document.body.innerText.slice(0, 2000)');
        throw new Error(`in vain: ${body.trim()} ${JSON.stringify(args)}\nThe page says: ${seen}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Move the pointer to a point of the current tab, and press there if asked to: events that the page may trust. */
  async point({ x, y }: { x: number; y: number }, press = false): Promise<void> {
    const move = (left: number, top: number) => ({
      type: 'pointerMove',
      x: Math.round(left),
      y: Math.round(top),
      duration: 30,
    });
    const click = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#marionette.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [move(x - 20, y), move(x - 4, y), move(x, y), ...(press ? click : [])],
        },
      ],
    });
  }

  /** Stop Firefox and remove its profile. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
    this.#marionette.close();
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
