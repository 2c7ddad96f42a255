import { useCallback, useState } from 'preact/hooks';
import type { SourcePlace } from '../shown-match.ts';

/** Where the source view is, and the way back. */
export interface SourceHistory {
  readonly place: SourcePlace | null;
  /** Start anew at a place: the way back is forgotten. */
  readonly start: (place: SourcePlace) => void;
  /** Go on to a place from the present one. */
  readonly follow: (place: SourcePlace) => void;
  /** Return to the place before, or `null` where there is none. */
  readonly back: (() => void) | null;
}

/** Keep the places that a reader has gone through in the source view, so that Back leads through them. */
export function useSourceHistory(): SourceHistory {
  const [places, setPlaces] = useState<readonly SourcePlace[]>([]);
  const start = useCallback((place: SourcePlace) => setPlaces([place]), []);
  const follow = useCallback((place: SourcePlace) => setPlaces((old) => [...old, place]), []);
  const back = useCallback(() => setPlaces((old) => old.slice(0, -1)), []);
  return { place: places.at(-1) ?? null, start, follow, back: places.length > 1 ? back : null };
}
