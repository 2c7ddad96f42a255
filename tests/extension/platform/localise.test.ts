import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { t, tPlural } from '../../../extension/platform/localise.ts';

type Catalogue = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

const catalogue = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8')) as Catalogue;

/** What the browsers do with `$NAME$` and `$1`. */
function getMessage(name: string, substitutions: string | string[] = []): string {
  const { message = '', placeholders = {} } = catalogue[name] ?? {};
  return message
    .replaceAll(/\$(\w+)\$/g, (_all, key: string) => placeholders[key.toLowerCase()]?.content ?? '')
    .replaceAll(
      /\$(\d)/g,
      (_all, number: string) => [substitutions].flat()[Number(number) - 1] ?? '',
    );
}

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage });
});

describe('t', () => {
  it('reads the catalogue', () => {
    expect(t('extensionName')).toBe('Sidelight');
  });
});

describe('tPlural', () => {
  it.each([
    [1, 'Sidelight: 1 quotation with a source on this page'],
    [2, 'Sidelight: 2 quotations with a source on this page'],
    [0, 'Sidelight: 0 quotations with a source on this page'],
    [1234, 'Sidelight: 1,234 quotations with a source on this page'],
  ])('counts %d', (count, text) => {
    expect(tPlural('actionTitleFound', count)).toBe(text);
  });
});

describe('the catalogue', () => {
  it('has every plural as one and other', () => {
    const keys = Object.keys(catalogue);
    for (const key of keys.filter((one) => one.endsWith('_one') || one.endsWith('_other'))) {
      const stem = key.replace(/_(one|other)$/, '');
      expect(keys).toContain(`${stem}_one`);
      expect(keys).toContain(`${stem}_other`);
    }
  });

  it.each(Object.entries(catalogue))('%s is well formed', (key, { message, placeholders = {} }) => {
    expect(key).toMatch(/^[A-Za-z\d_]+$/);
    expect(message.trim()).not.toBe('');
    const named = [...message.matchAll(/\$([A-Za-z_]\w*)\$/g)].map(([, name]) =>
      name?.toLowerCase(),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(placeholders).sort());
  });
});
