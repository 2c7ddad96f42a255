import { browser } from 'wxt/browser';
import newsSites from './news-sites.json' with { type: 'json' };
import { patternsOf } from './site-patterns.ts';

/** An outlet of the curated list. */
export interface NewsSite {
  /** Registrable host, lower case: `bbc.com` stands for its subdomains too. */
  readonly host: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly continent: string;
}

/** The outlets that the extension may read from the start, sorted by host. */
export const NEWS_SITES: readonly NewsSite[] = newsSites;

/** Match patterns of all web pages. */
export const ALL_SITES: readonly string[] = ['https://*/*', 'http://*/*'];

/** Return the match patterns of a host that a reader typed or chose (`https` only, with its subdomains). */
export function sitePatterns(host: string): string[] {
  return patternsOf(host);
}

/** Return the patterns of all pages that the extension may read now. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Return the pattern of the site that a page belongs to, `https://example.com/*`, or `null` for what is not a web page. */
function originPattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null;
}

/** Tell whether the extension may read the page at an address. */
export async function isGranted(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** Ask the reader for access; `false` where it was refused. Call it directly in a click: browsers insist on the gesture. */
export function requestOrigins(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Give access back; `false` where the browser keeps it (Chromium keeps what the manifest lists). */
export async function removeOrigins(patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...patterns] });
  } catch {
    return false; // Chromium rejects for required permissions instead of answering
  }
}

/** Call the listener after the reader granted or withdrew access, until the signal says stop. */
export function onSitesChange(listener: () => void, signal?: AbortSignal): void {
  const onChanged = (): void => listener();
  browser.permissions.onAdded.addListener(onChanged);
  browser.permissions.onRemoved.addListener(onChanged);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onChanged);
    browser.permissions.onRemoved.removeListener(onChanged);
  });
}
