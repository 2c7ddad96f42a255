/** Time between two looks; short against the popup's own delays. */
const POLL_MS = 50;

/** Call until the answer is not `null`; `null` when the time is up. */
export async function poll<T>(
  attempt: () => Promise<T | null>,
  timeoutMs: number,
): Promise<T | null> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await attempt();
    if (value !== null || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
