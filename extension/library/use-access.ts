import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onSitesChange } from '../platform/sites.ts';

/** Tell whether the extension may read all pages of these match patterns, and follow it; `null` until it is known. */
export function useAccess(patterns: readonly string[]): boolean | null {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const check = async (): Promise<void> => {
      const answer = await browser.permissions.contains({ origins: [...patterns] });
      if (!controller.signal.aborted) setGranted(answer);
    };
    onSitesChange(() => void check(), controller.signal);
    void check();
    return () => controller.abort();
  }, [patterns]);
  return granted;
}
