/** Longest stretch of work between two pauses: half a frame at 60 Hz, so that the page can paint in between. */
const SLICE_MS = 8;

interface PausingScheduler {
  readonly yield?: () => Promise<void>;
  readonly postTask?: (task: () => void) => Promise<void>;
}

function scheduler(): PausingScheduler {
  // Not in TypeScript's library yet; every member is tested for before use.
  return (globalThis as { scheduler?: PausingScheduler }).scheduler ?? {};
}

/** Resolve in a later task, so that the browser can handle input and paint first. */
export function pause(): Promise<void> {
  const { yield: yieldNow, postTask } = scheduler();
  if (yieldNow) return yieldNow.call(scheduler());
  if (postTask) return postTask.call(scheduler(), () => {});
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const arrived = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', arrived, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Call a step until it returns `true`, in slices of at most 8 ms (plus the longest step). A step is told whether a pause
 * came before it, so that it can look for changes. Rejects with the signal's reason when it aborts.
 */
export async function runInSlices(
  step: (afterPause: boolean) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  let paused = false;
  while (!step(paused)) {
    paused = performance.now() >= sliceEnd;
    if (!paused) continue;
    await pause();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
