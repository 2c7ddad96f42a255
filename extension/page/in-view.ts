import { lineRects, type PaintedMatch } from './painted-match.ts';

/** Least time between two looks, in ms: the sidebar follows without the scroll paying for it. */
const EVERY_MS = 150;

/** Return the match that stands highest in the window, or `null` where none is in view. */
export function highestInView(painted: readonly PaintedMatch[]): PaintedMatch | null {
  let highest: PaintedMatch | null = null;
  let least = Infinity;
  for (const candidate of painted) {
    const top = lineRects(candidate).find((rect) => rect.bottom > 0 && rect.top < innerHeight)?.top;
    if (top !== undefined && top < least) {
      highest = candidate;
      least = top;
    }
  }
  return highest;
}

/** Tell the listener the match highest in view, now and whenever scrolling or resizing changes it, until the signal says stop. */
export function trackInView(
  painted: () => readonly PaintedMatch[],
  listener: (matchId: string | null) => void,
  signal: AbortSignal,
): void {
  let told: string | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const matchId = highestInView(painted())?.match.id ?? null;
    if (matchId !== told) listener(matchId);
    told = matchId;
  };
  const later = (): void => {
    timer ??= setTimeout(look, EVERY_MS);
  };
  window.addEventListener('scroll', later, { capture: true, passive: true, signal });
  window.addEventListener('resize', later, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
}
