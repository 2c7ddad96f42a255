import { browser } from 'wxt/browser';

/** Call the listener with the new value of a key (`undefined`: removed) after each change, until the signal says stop. */
export function onStorageChange(
  area: 'local' | 'session',
  key: string,
  listener: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, changed: string): void => {
    if (changed === area && changes[key]) listener(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
}
