import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/cli/eval.ts';
import { missedPairs, precisionOf } from '../../src/cli/evaluate-related.ts';
import { BY_SUBJECT, judgementsByPassage, NOTED_PAIRS } from '../../src/cli/related-judgements.ts';
import { bundledPassages } from '../core/corpus/bundled.ts';

const ids = bundledPassages.map(({ id }) => id);
const byPassage = judgementsByPassage(ids);

/** Lists of a ranking that knows the judgements. */
const perfect = new Map(
  ids.map((id) => [id, ids.filter((other) => byPassage.isRelated(id, other))]),
);

describe('evaluate', () => {
  it('prints how right related statements are where there is no development set', async () => {
    const printed = await evaluate(join(tmpdir(), 'no-such-set'), []);
    expect(printed).toMatch(/^No development set at .*no-such-set/);
    const [, precision, right, shown] =
      /by subject: precision at 3 ([\d.]+) \((\d+) of (\d+)\), 41 passages/.exec(printed) ?? [];
    expect(Number(precision)).toBeCloseTo(Number(right) / Number(shown), 2);
    expect(Number(precision)).toBeGreaterThanOrEqual(0.8);
    expect(printed).toMatch(/every passage: precision at 3 0\.\d\d .* 79 passages/);
    expect(printed).toMatch(/top 5: \d+ of 51/);
  }, 60_000); // it relates every passage of the bundled documents
});

describe('precisionOf', () => {
  it('is 1 for a ranking that is right, and 0 for one that is wrong', () => {
    const { right, shown, answerable, answered } = precisionOf(perfect, byPassage);
    expect(right).toBe(shown);
    expect(answered).toBe(answerable);
    const wrong = new Map(ids.map((id) => [id, [id]]));
    expect(precisionOf(wrong, byPassage)).toMatchObject({ right: 0, shown: ids.length });
  });

  it('looks at the first three', () => {
    const lists = new Map([['a', ['x', 'b', 'x', 'b']], ['b', []], ['x', []]]); // prettier-ignore
    const judged = {
      passages: new Set(['a', 'b']),
      isRelated: (a: string, b: string) => a === 'a' && b === 'b',
    };
    expect(precisionOf(lists, judged)).toEqual({
      right: 1,
      shown: 3,
      passages: 2,
      answerable: 1,
      answered: 1,
    });
  });
});

describe('missedPairs', () => {
  it('names every pair when nothing is listed', () => {
    expect(missedPairs(new Map())).toHaveLength(NOTED_PAIRS.length);
  });
});

describe('the judgements', () => {
  it('name passages of the bundled documents', () => {
    for (const { from, to } of NOTED_PAIRS)
      for (const id of [from, ...to]) expect(ids).toContain(id);
    for (const id of BY_SUBJECT.passages) expect(ids).toContain(id);
  });

  it('are more than 25 related and 25 unrelated pairs in either reading', () => {
    for (const { passages, isRelated } of [BY_SUBJECT, byPassage]) {
      const pairs = [...passages].flatMap((a) => ids.map((b) => isRelated(a, b)));
      expect(pairs.filter(Boolean).length).toBeGreaterThan(50);
      expect(pairs.filter((related) => !related).length).toBeGreaterThan(50);
    }
  });

  it('relate no passage to one of its own document in the second reading', () => {
    for (const [id, related] of perfect) {
      expect(related.map((other) => other.split('#')[0])).not.toContain(id.split('#')[0]);
    }
  });
});
