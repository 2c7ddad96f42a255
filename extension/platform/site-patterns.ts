/** Return the match patterns of a site: the host and its subdomains, encrypted only. */
export function patternsOf(host: string): string[] {
  return [`https://*.${host}/*`];
}
