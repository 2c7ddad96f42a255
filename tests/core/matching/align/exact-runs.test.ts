import { describe, expect, it } from 'vitest';
import { bestRunChain, exactRuns } from '../../../../src/core/matching/align/exact-runs.ts';
import type { Link } from '../../../../src/core/matching/chain/chains.ts';
import type { Run } from '../../../../src/core/matching/align/exact-runs.ts';
import { readPage } from '../../../../src/core/matching/reading.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

function runsOf(page: string, source: string, links: readonly (readonly number[])[]) {
  const given: Link[] = links.map(([page = 0, source = 0]) => ({ page, source }));
  return exactRuns(
    readPage({ text: page, quotes: [] }),
    { text: source, tokens: tokenise(source) },
    given,
  ).map((run) => [run.page, run.source, run.words]);
}

describe('exactRuns', () => {
  it.each([
    ['widens a link both ways', 'x one two three', 'one two three y', [[2, 1]], [[1, 0, 3]]],
    ['takes a run once', 'one two three', 'one two three', [[0, 0], [1, 1], [2, 2]], [[0, 0, 3]]], // prettier-ignore
    ['leaves out a link whose words differ', 'one two', 'one three', [[1, 1]], []],
    ['leaves out a link beyond the source', 'one two', 'one two', [[0, 7], [0, -1]], []], // prettier-ignore
    [
      'cuts a run at an ellipsis',
      'one two … three',
      'one two three',
      [[0, 0]],
      [
        [0, 0, 2],
        [2, 2, 1],
      ],
    ],
  ])('%s', (_what, page, source, links, expected) => {
    expect(runsOf(page, source, links)).toEqual(expected);
  });

  it('keeps the longest, if there are more than are weighed', () => {
    const words = Array.from({ length: 80 }, (_, i) => `word${i}`);
    // Each word is a run of its own, but for the last three.
    const source = words.join(' ');
    const page = words.map((word, i) => (i < 78 ? `${word} x${i}` : word)).join(' ');
    const links = words.map((_, i) => [i < 78 ? 2 * i : 78 + i, i]);
    const runs = runsOf(page, source, links);
    expect(runs).toHaveLength(60);
    expect(runs.at(-1)).toEqual([156, 78, 2]);
  });
});

describe('bestRunChain', () => {
  const run = (page: number, source: number, words: number): Run => ({ page, source, words });
  const chain = (runs: readonly Run[], isMarked = () => false) =>
    bestRunChain(runs, ({ words }) => 10 * words, isMarked);

  it('gives none for none', () => {
    expect(chain([])).toEqual([]);
  });

  it('lets the later of two runs give way', () => {
    expect(chain([run(0, 0, 4), run(3, 4, 4)])).toEqual([run(0, 0, 4), run(4, 5, 3)]);
  });

  it('leaves out a run that drifts too far, unless a mark announces it', () => {
    const runs = [run(0, 0, 4), run(4, 60, 4)];
    expect(chain(runs)).toHaveLength(1);
    expect(chain(runs, () => true)).toEqual(runs);
  });
});
