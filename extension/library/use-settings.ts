import { useEffect, useState } from 'preact/hooks';
import { onSettingsChange, readSettings, type Settings } from '../platform/settings.ts';

/** Return the reader's settings and follow their changes; `null` until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    onSettingsChange(setSettings, controller.signal);
    const read = async (): Promise<void> => {
      const stored = await readSettings();
      if (!controller.signal.aborted) setSettings(stored);
    };
    void read();
    return () => controller.abort();
  }, []);
  return settings;
}
