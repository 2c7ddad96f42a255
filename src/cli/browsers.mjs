import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Tell whether a path is a file that this user may run. */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Return the folders on PATH. */
function pathFolders() {
  return (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
}

/** Return candidate paths of the builds that Playwright has downloaded, newest first. */
function playwrightBuilds(name, executables) {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : join(homedir(), '.cache/ms-playwright'));
  try {
    return readdirSync(cache)
      .filter((folder) => folder.startsWith(`${name}-`))
      .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
      .flatMap((folder) => executables.map((executable) => join(cache, folder, executable)));
  } catch {
    return [];
  }
}

/**
 * Return the path of a Chromium that loads unpacked extensions, or `null`: `CHROMIUM_PATH`, PATH, the usual places,
 * Playwright's own builds. Branded Chrome is left out: since version 137 it ignores `--load-extension`.
 *
 * @returns {string | null}
 */
export function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...pathFolders().flatMap((folder) => [
      join(folder, 'chromium'),
      join(folder, 'chromium-browser'),
    ]),
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...playwrightBuilds('chromium', [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win/chrome.exe',
    ]),
  ];
  return candidates.find((path) => path && isExecutable(path)) ?? null;
}

/**
 * Return the path of a Firefox, or `null`: `FIREFOX_PATH`, PATH, the usual places. Playwright's own Firefox is left
 * out: it cannot install extensions.
 *
 * @returns {string | null}
 */
export function findFirefox() {
  const candidates = [
    process.env.FIREFOX_PATH,
    ...pathFolders().flatMap((folder) => [join(folder, 'firefox-esr'), join(folder, 'firefox')]),
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return candidates.find((path) => path && isExecutable(path)) ?? null;
}
