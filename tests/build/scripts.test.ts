import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILDS, filesOf, readBuilt, sizeOf } from './built-extension.ts';

/** Budgets of the design. */
const PAGE_SCRIPT_GZIP_BYTES = 25_000;
/** Corpus, phrase table and code; the stores take far more, but an extension of one afternoon's texts needs no more. */
const PACKAGE_BYTES = 6 * 1024 * 1024;

/** Addresses that are names and not places to load from: XML namespaces, JSON-LD contexts, schema identifiers. */
const NAMES = [/^https?:\/\/www\.w3\.org\//];

/** Links that a reader may click; nothing is loaded from them. */
const LINKS: readonly RegExp[] = [
  /^https?:\/\/\*/, // match patterns of site access
  /^https?:\/\/(dexie\.org|bit\.ly|tinyurl\.com)\//, // in the texts of Dexie's errors
];

/** Words that only the bundled libraries have. */
const LIBRARIES: Readonly<Record<string, RegExp>> = {
  Dexie: /DexieError|dexie/i,
  Preact: /preact|__PREACT|diffed|_catchError/i,
  'Fuse.js': /fuse\.js|useExtendedSearch/i,
};

describe.each(BUILDS)('the scripts of %s', (build) => {
  const files = filesOf(build);
  const scripts = files.filter((path) => path.endsWith('.js'));

  it('are there', () => {
    expect(scripts).toEqual(expect.arrayContaining(['background.js', 'page.js']));
  });

  it.each(scripts)('%s names no address to load from', (path) => {
    const addresses = readBuilt(build, path).match(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)]+/g) ?? [];
    expect(
      addresses.filter((address) => ![...NAMES, ...LINKS].some((known) => known.test(address))),
    ).toEqual([]);
  });

  it.each(scripts)('%s sends nothing and runs no text as code', (path) => {
    const script = readBuilt(build, path);
    expect(script).not.toMatch(
      /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/,
    );
    expect(script).not.toMatch(/\beval\s*\(|new Function\b/);
  });

  it.each(files.filter((path) => path.endsWith('.html')))(
    '%s has no inline script or style',
    (path) => {
      expect(readBuilt(build, path)).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=/i);
    },
  );

  it('fit the size of the package', () => {
    const total = files.reduce((sum, path) => sum + sizeOf(build, path), 0);
    expect(total).toBeLessThan(PACKAGE_BYTES);
  });

  it('come with the corpus and the phrase table', () => {
    expect(files).toEqual(expect.arrayContaining(['corpus.pack', 'phrases.bin']));
  });

  describe('page.js', () => {
    const script = readBuilt(build, 'page.js');

    it('fits its budget', () => {
      expect(gzipSync(script).length).toBeLessThan(PAGE_SCRIPT_GZIP_BYTES);
    });

    it.each(Object.entries(LIBRARIES))('does not contain %s', (_name, words) => {
      expect(script).not.toMatch(words);
    });

    it('opens only closed shadow roots', () => {
      expect(script).toMatch(/attachShadow\(\{[^}]*mode:\s*["'`]closed/);
      expect(script).not.toMatch(/mode:\s*["'`]open/);
    });

    it('never writes text as markup', () => {
      expect(script).not.toMatch(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/);
    });

    it('does not tell the page that it is there', () => {
      expect(script).not.toMatch(/content-script-started|\bwindow\.postMessage/);
    });
  });

  it('is the only one that names the sample site, and only in the demonstration', () => {
    const named = files.filter(
      (path) => /\.(js|json|html)$/.test(path) && readBuilt(build, path).includes('127.0.0.1'),
    );
    expect(named.length > 0).toBe(build.endsWith('demo'));
  });
});
