import type { UserManifest } from 'wxt';
import newsSites from './news-sites.json' with { type: 'json' };
import { patternsOf } from './site-patterns.ts';

/** What the manifest depends on. */
export interface ManifestTarget {
  /** `chrome`, `edge` or `firefox`. */
  readonly browser: string;
  /** Adds the sample site's address, for `npm start` and the tests. */
  readonly demo: boolean;
}

/** Public key of the demo build, so that its id is the same on every machine. Its private half was thrown away. */
const DEMO_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqrcOeifmXG5pnvnNi5brBtndSDEh9MUEuYYcpw0UJ+6BdXBQHhPsqu8x16VeMLRmdaFbo69Akj+jeiEor7AADVb78T4ZyICRDwQ2lAejGlJeBhU/iQPzV0WkW/lvtBChyR38jd/2NBEeHyNHdsZNoCq29jyAlGPqvVgiRtcj/ZtQbyTyJWawXOuIGKkRZwQmCKw1ZhxE+ec6s4G0r/LxwIs0JQoxwrEgWdcnNe5cB+EwNLizYiH9KYuXy15RlC5sIChtX6nsWSnsYC1oJucS7gCb+2//DVqIttZhScgBlx9JNWzSOh/CFIsDtVeEU+xH3ylCy1fKxcSRr0LjDGINDQIDAQAB';

/** Id of the extension in Firefox. */
export const GECKO_ID = 'sidelight@sidelight.example';

/** Pages of the extension: nothing is loaded from, sent to, or framed by anything else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Return the manifest of a build, without what WXT adds for the entrypoints. */
export function manifestFor({ browser, demo }: ManifestTarget): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(firefox ? [] : ['sidePanel']),
    ] as NonNullable<UserManifest['permissions']>,
    host_permissions: [
      ...newsSites.flatMap((site) => patternsOf(site.host)),
      ...(demo ? ['http://127.0.0.1/*'] : []),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      // The toolbar button by keyboard: opens the sidebar.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-quotation': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commandNext__',
      },
      'previous-quotation': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              // Asks for consent to data collection itself, on Android too.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120', ...(demo ? { key: DEMO_KEY } : {}) }),
  };
}
