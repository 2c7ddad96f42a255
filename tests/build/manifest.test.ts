import { describe, expect, it } from 'vitest';
import newsSites from '../../extension/platform/news-sites.json' with { type: 'json' };
import { BUILDS, filesOf, readManifest } from './built-extension.ts';

/** What the design names; a permission more or less is a decision, not an accident. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const NEWS_PATTERNS = newsSites.map(({ host }) => `https://*.${host}/*`);

describe.each(BUILDS)('the manifest of %s', (build) => {
  const manifest = readManifest(build);
  const firefox = build.startsWith('firefox');
  const demo = build.endsWith('demo');

  it('asks for the permissions of the design', () => {
    expect(manifest.permissions?.toSorted()).toEqual(
      [...PERMISSIONS, ...(firefox ? [] : ['sidePanel'])].toSorted(),
    );
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('has access to the curated news sites, and to the sample site in the demonstration only', () => {
    expect(manifest.host_permissions?.toSorted()).toEqual(
      [...NEWS_PATTERNS, ...(demo ? ['http://127.0.0.1/*'] : [])].toSorted(),
    );
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('lets its pages load and send nothing outside', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CONTENT_SECURITY_POLICY });
  });

  it('shows web pages nothing of itself', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it("uses the browser's own sidebar", () => {
    if (firefox) expect(manifest.sidebar_action?.default_panel).toBe('sidepanel.html');
    else expect(manifest.side_panel?.default_path).toBe('sidepanel.html');
    expect(firefox ? manifest.side_panel : manifest.sidebar_action).toBeUndefined();
  });

  it('declares that it collects no data', () => {
    if (firefox)
      expect(manifest.browser_specific_settings?.gecko).toMatchObject({
        data_collection_permissions: { required: ['none'] },
      });
    else expect(manifest.minimum_chrome_version).toBeDefined();
  });

  it('has a fixed id in the demonstration only', () => {
    expect('key' in manifest).toBe(demo && !firefox);
  });

  it('names only files that are there', () => {
    const files = filesOf(build);
    const named = [
      ...Object.values(manifest.icons ?? {}),
      manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? '',
      '_locales/en/messages.json',
    ];
    expect(Object.keys(manifest.icons ?? {}).length).toBeGreaterThan(2);
    expect(files).toEqual(expect.arrayContaining(named.map((path) => path.replace(/^\//, ''))));
  });
});
