/** Return the value that a share of the values stays at or below (nearest rank); `NaN` for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Return the middle value, the mean of the two in the middle where there are two; `NaN` for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/** Return `part` of `whole` as a share between 0 and 1; `null` of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Return by what the time grows when the input doubles, on average over measurements that double: 2 is linear, 4 is
 * quadratic. `NaN` for fewer than two.
 */
export function growthOf(doubling: readonly number[]): number {
  const first = doubling[0] ?? NaN;
  const last = doubling.at(-1) ?? NaN;
  return (last / first) ** (1 / (doubling.length - 1));
}
