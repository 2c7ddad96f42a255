import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Loaded } from './loaded.ts';

const LOADING = { state: 'loading' } as const;

/** Return what a query of an open database returns, anew after each write to what it read, in whichever window. */
export function useLiveQuery<Database, T>(
  database: Loaded<Database>,
  query: (database: Database) => Promise<T>,
  inputs: readonly unknown[] = [],
): Loaded<T> {
  const [result, setResult] = useState<{ inputs: readonly unknown[]; loaded: Loaded<T> } | null>(
    null,
  );
  useEffect(() => {
    if (database.state !== 'ready') return undefined;
    const subscription = liveQuery(() => query(database.value)).subscribe({
      next: (value) => setResult({ inputs, loaded: { state: 'ready', value } }),
      error: (error: unknown) =>
        setResult({ inputs, loaded: { state: 'failed', message: String(error) } }),
    });
    return () => subscription.unsubscribe();
  }, [database, ...inputs]);
  if (database.state !== 'ready') return database;
  // A result of other inputs is not an answer to these.
  const current = result?.inputs.every((input, index) => Object.is(input, inputs[index]));
  return result && current ? result.loaded : LOADING;
}
