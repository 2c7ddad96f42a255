import { describe, expect, it } from 'vitest';
import { interleave } from '../../../src/cli/bench/interleave.ts';

/** Return the calls of two tasks in order, without those of the round to warm up. */
function callsOf(effort: { least: number; most: number; budgetMs: number }): string[] {
  const calls: string[] = [];
  const task = (name: string) => (round: number) => void calls.push(`${name}${round}`);
  interleave({ a: task('a'), b: task('b') }, { warmUpMs: 0, ...effort });
  return calls.slice(2);
}

describe('interleave', () => {
  it('calls the tasks of a round one after another', () => {
    const calls = callsOf({ least: 2, most: 2, budgetMs: 0 });
    expect(calls).toEqual(['a0', 'b0', 'a1', 'b1']);
  });

  it('does the least number of rounds when there is no time', () => {
    expect(callsOf({ least: 3, most: 9, budgetMs: 0 })).toHaveLength(6);
  });

  it('does the greatest number of rounds when there is time', () => {
    expect(callsOf({ least: 3, most: 9, budgetMs: Infinity })).toHaveLength(18);
  });

  it('returns a time for each task and round', () => {
    const idle = () => undefined;
    const effort = { warmUpMs: 0, least: 4, most: 4, budgetMs: 0 };
    const times = interleave({ floor: idle, ours: idle }, effort);
    expect(Object.keys(times)).toEqual(['floor', 'ours']);
    for (const list of Object.values(times)) {
      expect(list).toHaveLength(4);
      expect(list.every((ms) => ms >= 0)).toBe(true);
    }
  });
});
