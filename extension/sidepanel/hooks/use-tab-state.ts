import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../../../src/protocol/messages.ts';
import { onTabStateChange, readTabState } from '../../platform/tab-state.ts';

/** Return what is known of a tab: `undefined` while it is being read, `null` where no page script has reported. */
export function useTabState(tabId: number | null): TabState | null | undefined {
  const [known, setKnown] = useState<{ tabId: number; state: TabState | null } | null>(null);
  useEffect(() => {
    if (tabId === null) return undefined;
    const stop = new AbortController();
    const take = (state: TabState | null): void => {
      if (!stop.signal.aborted) setKnown({ tabId, state });
    };
    onTabStateChange(tabId, take, stop.signal);
    void readTabState(tabId).then(take);
    return () => stop.abort();
  }, [tabId]);
  return known && known.tabId === tabId ? known.state : undefined;
}
