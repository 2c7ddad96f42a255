import { useEffect, useState } from 'preact/hooks';
import {
  onCorpusStatusChange,
  readCorpusStatus,
  type CorpusStatus,
} from '../../platform/corpus-status.ts';

/** Return how the installed documents are; `null` until that is known. */
export function useCorpusStatus(): CorpusStatus | null {
  const [status, setStatus] = useState<CorpusStatus | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onCorpusStatusChange(setStatus, stop.signal);
    const begin = async (): Promise<void> => {
      const known = await readCorpusStatus();
      if (!stop.signal.aborted) setStatus((newer) => newer ?? known);
    };
    void begin();
    return () => stop.abort();
  }, []);
  return status;
}
