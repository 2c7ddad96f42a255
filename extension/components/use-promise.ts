import { useEffect, useState } from 'preact/hooks';
import type { Loaded } from './loaded.ts';

/** Start something once and return how it stands. `start` must be the same function on every call. */
export function usePromise<T>(start: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    start().then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      (error: unknown) => wanted && setLoaded({ state: 'failed', message: String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [start]);
  return loaded;
}
