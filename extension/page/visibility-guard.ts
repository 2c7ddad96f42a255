/** Long enough that nobody presses what has just slid under the pointer. */
const SEEN_MS = 500;

/** Least delay that the specification allows for tracked visibility. */
const TRACKING_DELAY_MS = 100;

/** Options and entries of Intersection Observer v2, which TypeScript's library does not know yet. */
interface TrackingInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

interface TrackingEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Knows for how long an element has truly been seen. */
export interface VisibilityGuard {
  /** The reader has seen the element for half a second, so that a press is meant. */
  hasBeenSeen(): boolean;
}

/**
 * Watch whether an element is seen: half a second since it was shown and, where the browser can tell (Intersection
 * Observer v2), nothing of the page over it and no effect on it. Against pages that lay our buttons under theirs.
 */
export function guardVisibility(element: Element, signal: AbortSignal): VisibilityGuard {
  const tracks = 'isVisible' in IntersectionObserverEntry.prototype;
  let seenSince: number | null = tracks ? null : performance.now();
  if (tracks) {
    const init: TrackingInit = { trackVisibility: true, delay: TRACKING_DELAY_MS };
    const shownAt = performance.now();
    const observer = new IntersectionObserver((entries: readonly TrackingEntry[]) => {
      const visible = entries.at(-1)?.isVisible === true;
      // The first word comes late by the delay; it speaks of the time since the element was shown.
      seenSince = visible ? (seenSince ?? (first ? shownAt : performance.now())) : null;
      first = false;
    }, init);
    let first = true;
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  }
  return {
    hasBeenSeen: () => seenSince !== null && performance.now() - seenSince >= SEEN_MS,
  };
}
