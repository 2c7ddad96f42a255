/**
 * Brings a machine that has only Node to where `npm start` and `npm test` run: node modules and browsers.
 * Plain Node without dependencies, because it runs before there are any.
 *
 *   node src/cli/setup.mjs [--quiet] [--browsers=none]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

/** The oldest Node that every tool of the project runs on; `engines` of package.json says the same. */
const OLDEST_NODE = [20, 19];

/** Names of the browsers in Debian's package list. */
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Return what is wrong with a Node version, or `null`.
 *
 * @param {string} version for example `20.19.0`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Sidelight needs Node ${OLDEST_NODE.join('.')} or later, and this is Node ${version}. Install a newer one from https://nodejs.org`;
}

/**
 * Tell whether the installed modules are those of the lock file. Compares versions, not times: a clone or a checkout
 * changes the times of files that did not change.
 *
 * @param {string | null} lock text of `package-lock.json`
 * @param {string | null} installed text of `node_modules/.package-lock.json`, or `null` where there is none
 */
export function modulesAreCurrent(lock, installed) {
  if (lock === null || installed === null) return false;
  const have = JSON.parse(installed).packages ?? {};
  return Object.entries(JSON.parse(lock).packages ?? {}).every(
    ([path, wanted]) =>
      path === '' ||
      (path in have ? have[path].version === wanted.version : wanted.optional === true),
  );
}

/**
 * Return the commands that install the missing browsers on a machine, in order. Firefox is installed on Debian only:
 * elsewhere its tests are skipped.
 *
 * @param {{ missing: readonly string[], debian: boolean, root: boolean, platform: string }} machine
 * @returns {string[][]}
 */
export function browserCommands({ missing, debian, root, platform }) {
  if (missing.length === 0) return [];
  if (debian && root) {
    const packages = missing.map((name) => DEBIAN_PACKAGES[name]);
    return [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
    ];
  }
  if (!missing.includes('chromium')) return [];
  // The libraries that Chromium needs come with it only where this user may install packages.
  const libraries = platform === 'linux' && root ? ['--with-deps'] : [];
  return [['npx', 'playwright', 'install', ...libraries, 'chromium']];
}

/**
 * Tell whether a machine is a Debian by its `/etc/os-release`. Ubuntu is not meant: its `chromium` package is a snap.
 *
 * @param {string | null} release
 */
export function isDebian(release) {
  return release !== null && /^ID="?debian"?$/m.test(release);
}

/** Return the text of a file, or `null` where there is none. */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Run a command with its output on this terminal; tell whether it worked. */
function run(command, root) {
  console.log(`setup: ${command.join(' ')}`);
  const [name, ...args] = command;
  const { status } = spawnSync(name, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Install node modules where they are missing or other than the lock file says; return what went wrong, or `null`. */
function setUpModules(root, say) {
  const current = modulesAreCurrent(
    readIfThere(resolve(root, 'package-lock.json')),
    readIfThere(resolve(root, 'node_modules/.package-lock.json')),
  );
  if (current) say('node modules are those of package-lock.json');
  else if (!run(['npm', 'ci', '--include=dev', '--loglevel=error'], root))
    return 'The node modules could not be installed. Run: npm ci';
  return null;
}

/** Return the names of the browsers that are not on this machine. */
function missingBrowsers() {
  return [...(findChromium() ? [] : ['chromium']), ...(findFirefox() ? [] : ['firefox'])];
}

/** Find or install the browsers; return what went wrong, or `null`. A missing Firefox is said and no failure. */
function setUpBrowsers(root, say) {
  const machine = {
    missing: missingBrowsers(),
    debian: isDebian(readIfThere('/etc/os-release')),
    root: process.getuid?.() === 0,
    platform: process.platform,
  };
  // Stops at the first command that fails; whether the browsers are there is looked up below.
  browserCommands(machine).every((command) => run(command, root));
  const chromium = findChromium();
  if (!chromium)
    return 'Chromium was not found and could not be installed. Run: npx playwright install chromium (or set CHROMIUM_PATH), then try again';
  say(`Chromium is ${chromium}`);
  const firefox = findFirefox();
  if (firefox) say(`Firefox is ${firefox}`);
  else
    console.log(
      'setup: Firefox was not found: its tests will be SKIPPED. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to run them',
    );
  return null;
}

/** Do all the set-up and return the exit code. */
function main(args) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const say = args.includes('--quiet') ? () => {} : (line) => console.log(`setup: ${line}`);
  const problem =
    nodeProblem(process.versions.node) ??
    setUpModules(root, say) ??
    (args.includes('--browsers=none') ? null : setUpBrowsers(root, say));
  if (problem) console.error(`setup: ${problem}`);
  return problem ? 1 : 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
