import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useInView } from './use-in-view.ts';

/** While the page scrolls to a chosen match it reports those that pass by; longer than a smooth scroll takes. */
const SETTLE_MS = 1200;

/** Return the match that is in view or was chosen last, and the way to choose one. */
export function useCurrentMatch(
  tabId: number | null,
  ready: boolean,
): readonly [string | null, (matchId: string) => void] {
  const [current, setCurrent] = useState<string | null>(null);
  const chosenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => setCurrent(null), [tabId]);
  const onInView = useCallback((matchId: string | null) => {
    // Between two quotations the last one stays current.
    if (matchId !== null && performance.now() - chosenAt.current > SETTLE_MS) setCurrent(matchId);
  }, []);
  useInView(tabId, ready, onInView);
  const choose = useCallback((matchId: string) => {
    chosenAt.current = performance.now();
    setCurrent(matchId);
  }, []);
  return [current, choose];
}
