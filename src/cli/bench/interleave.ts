/** Something to measure: called with the number of the round, so that it can take another page in each. */
export type Task = (round: number) => void;

/** How long to measure. */
export interface Effort {
  /** Time before the first round that counts, of one round at least: the compiler has seen everything by then. */
  readonly warmUpMs: number;
  /** Rounds that count, at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Time after which no round is begun, once there are enough. */
  readonly budgetMs: number;
}

function timed(task: Task, round: number): number {
  const before = performance.now();
  task(round);
  return performance.now() - before;
}

/**
 * Return the milliseconds of each task in each round, all tasks of a round right after one another: what slows the
 * machine down for a moment slows them all, and their ratio stands.
 */
export function interleave<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { warmUpMs, least, most, budgetMs }: Effort,
): Record<Name, number[]> {
  const names = Object.keys(tasks) as Name[]; // the record's own keys are its names
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const warm = performance.now() + warmUpMs;
  for (let round = 0; round === 0 || performance.now() < warm; round++)
    for (const name of names) tasks[name](round);
  const end = performance.now() + budgetMs;
  for (let round = 0; round < most; round++) {
    if (round >= least && performance.now() > end) break;
    for (const name of names) times[name]?.push(timed(tasks[name], round));
  }
  return times as Record<Name, number[]>; // one list a name, as made above
}
