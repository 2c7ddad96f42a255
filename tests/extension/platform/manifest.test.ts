import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../extension/platform/manifest.ts';
import { NEWS_SITES } from '../../../extension/platform/sites.ts';

const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];

const catalogue: unknown = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8'));

function messagesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
}

describe('manifestFor', () => {
  it.each([
    ['chrome', [...PERMISSIONS, 'sidePanel']],
    ['edge', [...PERMISSIONS, 'sidePanel']],
    ['firefox', PERMISSIONS],
  ])('asks for no permission but those of the design in %s', (browser, permissions) => {
    const manifest = manifestFor({ browser, demo: false });
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.host_permissions).toHaveLength(NEWS_SITES.length);
    expect(manifest.host_permissions?.every((host) => /^https:\/\/\*\.[a-z]/.test(host))).toBe(
      true,
    );
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('key');
  });

  it('adds only the sample site and a fixed id to the demo build', () => {
    const {
      host_permissions: hosts = [],
      key,
      ...rest
    } = manifestFor({ browser: 'chrome', demo: true });
    const plain = manifestFor({ browser: 'chrome', demo: false });
    const { host_permissions: plainHosts = [], ...plainRest } = plain;
    expect(hosts.filter((host) => !plainHosts.includes(host))).toEqual(['http://127.0.0.1/*']);
    expect(key).toMatch(/^[A-Za-z\d+/=]+$/);
    expect(rest).toEqual(plainRest);
  });

  it('lets its pages load, send and be framed nowhere', () => {
    const policy = JSON.stringify(
      manifestFor({ browser: 'chrome', demo: true }).content_security_policy,
    );
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('tells Firefox that nothing is collected', () => {
    const manifest = manifestFor({ browser: 'firefox', demo: false });
    expect(manifest.browser_specific_settings?.gecko).toMatchObject({
      data_collection_permissions: { required: ['none'] },
    });
  });

  it.each(['chrome', 'firefox'])('uses only messages that the catalogue has in %s', (browser) => {
    for (const key of messagesIn(manifestFor({ browser, demo: false }))) {
      expect(catalogue).toHaveProperty(key);
    }
  });
});
