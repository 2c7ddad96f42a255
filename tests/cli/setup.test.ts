import { describe, expect, it } from 'vitest';
import { browserCommands, isDebian, modulesAreCurrent, nodeProblem } from '../../src/cli/setup.mjs';

describe('nodeProblem', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.3', false],
    ['18.20.0', false],
  ])('judges Node %s', (version, good) => {
    expect(nodeProblem(version) === null).toBe(good);
  });

  it('names the version that it found', () => {
    expect(nodeProblem('18.20.0')).toContain('18.20.0');
  });
});

describe('modulesAreCurrent', () => {
  const lock = JSON.stringify({
    packages: {
      '': { name: 'sidelight' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-win32': { version: '2.0.0', optional: true },
    },
  });
  const installed = (packages: object) => JSON.stringify({ packages });

  it.each([
    ['nothing is installed', null, false],
    ['all is there', installed({ 'node_modules/a': { version: '1.0.0' } }), true],
    ['a version differs', installed({ 'node_modules/a': { version: '1.0.1' } }), false],
    ['a module is missing', installed({}), false],
    [
      'an optional module has another version',
      installed({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b-win32': { version: '1.9.0' },
      }),
      false,
    ],
  ])('judges where %s', (_case, text, current) => {
    expect(modulesAreCurrent(lock, text)).toBe(current);
  });
});

describe('browserCommands', () => {
  const machine = { missing: ['chromium', 'firefox'], debian: true, root: true, platform: 'linux' };
  const lines = (changes: Partial<typeof machine>) =>
    browserCommands({ ...machine, ...changes }).map((command) => command.join(' '));

  it('does nothing where nothing is missing', () => {
    expect(lines({ missing: [] })).toEqual([]);
  });

  it('installs both from Debian as root', () => {
    expect(lines({})).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium firefox-esr',
    ]);
  });

  it('installs only what is missing', () => {
    expect(lines({ missing: ['firefox'] }).at(-1)).toBe(
      'apt-get install -y --no-install-recommends firefox-esr',
    );
  });

  it.each([
    ['Debian without root', { root: false }, ['npx playwright install chromium']],
    ['another Linux as root', { debian: false }, ['npx playwright install --with-deps chromium']],
    [
      'a Mac',
      { debian: false, root: false, platform: 'darwin' },
      ['npx playwright install chromium'],
    ],
    ['a Mac without Firefox only', { missing: ['firefox'], debian: false, platform: 'darwin' }, []],
  ])('uses Playwright for %s', (_case, changes, expected) => {
    expect(lines(changes)).toEqual(expected);
  });
});

describe('isDebian', () => {
  it.each([
    ['PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true],
    ['ID=ubuntu\nID_LIKE=debian\n', false],
    [null, false],
  ])('reads %j', (release, expected) => {
    expect(isDebian(release)).toBe(expected);
  });
});
