/** Returns the next number of a sequence, in `[0, 1)`. */
export type Random = () => number;

/** Return a sequence of random numbers that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Return a whole number in `[0, end)`. */
export function randomBelow(end: number, random: Random): number {
  return Math.floor(random() * end);
}

/** Return one of the items; throws if there is none. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[randomBelow(items.length, random)];
  if (item === undefined) throw new Error('pick: there is nothing to pick from');
  return item;
}

/** Return the items in random order. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
