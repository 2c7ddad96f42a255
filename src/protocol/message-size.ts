/** What a number, a boolean, a key or a bracket counts: about its length as JSON. */
const TOKEN_SIZE = 8;

function childrenOf(value: object): unknown[] {
  return Array.isArray(value) ? value : Object.entries(value).flat();
}

/**
 * Tell whether a message is larger than `limit`: the code units of its strings, and eight for everything else. Stops as
 * soon as it knows, and never recurses, so that neither a deep nor a circular value can hurt.
 */
export function isLargerThan(limit: number, message: unknown): boolean {
  const waiting: unknown[] = [message];
  let size = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    size += typeof value === 'string' ? value.length : TOKEN_SIZE;
    if (size > limit) return true;
    if (typeof value !== 'object' || value === null) continue;
    const children = childrenOf(value);
    if (children.length > limit) return true;
    for (const child of children) waiting.push(child);
  }
  return false;
}
