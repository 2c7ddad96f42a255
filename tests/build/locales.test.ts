import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, readBuilt } from './built-extension.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const catalogue = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8')) as Record<
  string,
  Message
>;

/** All code and markup of the extension, as one text. */
const sources = ['extension', 'src']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(tsx?|html)$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Beginnings of keys that the code completes with a value: `t(`wordingKind_${kind}`)`. */
const prefixes = [...sources.matchAll(/`([a-z]+[A-Z]\w*)\$\{/g)].map(([, prefix = '']) => prefix);

describe('the catalogue', () => {
  it.each(Object.keys(catalogue))('%s is used', (key) => {
    const stem = key.replace(/_(?:one|other)$/, ''); // a plural is asked for without its ending
    const named = new RegExp(`['"\`]${stem}['"\`]|__MSG_${stem}__`).test(sources);
    expect(named || prefixes.some((prefix) => key.startsWith(prefix))).toBe(true);
  });

  it('has every key that the code asks for', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([A-Za-z]\w*)'/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !(key in catalogue))).toEqual([]);
    const plurals = [...sources.matchAll(/\btPlural\(\s*'([A-Za-z]\w*)'/g)].map(
      ([, key = '']) => key,
    );
    expect(plurals.filter((key) => !(`${key}_other` in catalogue))).toEqual([]);
  });

  it.each(Object.entries(catalogue))(
    '%s declares its placeholders',
    (_key, { message, placeholders }) => {
      const named = [...message.matchAll(/\$([A-Za-z]\w*)\$/g)].map(([, name = '']) =>
        name.toLowerCase(),
      );
      const declared = Object.keys(placeholders ?? {}).map((name) => name.toLowerCase());
      expect([...new Set(named)].toSorted()).toEqual(declared.toSorted());
    },
  );
});

describe.each(BUILDS)('%s', (build) => {
  it('carries the catalogue', () => {
    expect(JSON.parse(readBuilt(build, '_locales/en/messages.json'))).toEqual(catalogue);
  });
});
