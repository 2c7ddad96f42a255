import '../library/fake-browser.ts';
import { describe, expect, it } from 'vitest';
import {
  clipEnd,
  clipMiddle,
  dateBasisLabel,
  dateLabel,
  differenceLines,
  levelLabel,
  postedLabel,
  voiceLabel,
} from '../../../extension/components/wording.ts';
import type { Difference } from '../../../src/core/model/match.ts';
import { bundledPack } from '../library/bundled-corpus.ts';

function difference(
  kind: Difference['kind'],
  page: string,
  source: string,
  flags: Partial<Difference> = {},
): Difference {
  return { kind, page, source, negation: false, number: false, ...flags };
}

function documentOf(id: string) {
  const found = bundledPack.documents.find(({ document }) => document.id === id);
  if (!found) throw new Error(`${id} is not bundled`);
  return found.document;
}

describe('levelLabel', () => {
  it.each([
    ['verbatim', [], 'Word for word'],
    ['verbatim', [difference('spelling', 'organize', 'organise')], 'Word for word'],
    ['marked', [difference('elided', '…', 'a b c')], 'Shortened or adapted, and marked so'],
    ['altered', [difference('changed', 'countries', 'states')], 'Differs in 1 word'],
    // The longer side counts.
    ['altered', [difference('changed', 'a couple of', 'two')], 'Differs in 3 words'],
    [
      'altered',
      [difference('added', 'so', ''), difference('dropped', '', 'the')],
      'Differs in 2 words',
    ],
    // What is marked does not count, and neither does a dash.
    [
      'altered',
      [difference('elided', '…', 'a b'), difference('dropped', '', '– not')],
      'Differs in 1 word',
    ],
    ['altered', [difference('jump', '', 'a b c')], 'Joins two places, unmarked'],
  ] as const)('names %s %j', (level, differences, expected) => {
    expect(levelLabel(level, differences)).toBe(expected);
  });
});

describe('differenceLines', () => {
  it.each([
    [difference('changed', 'countries', 'states'), '“countries”', 'instead of “states”'],
    [difference('dropped', '', 'the level of'), 'left out, unmarked', '“the level of”'],
    [difference('elided', '…', 'in the field'), 'left out, marked', '“in the field”'],
    [difference('added', 'very', ''), 'added', '“very”'],
    [difference('inserted', '[and is]', 'We are'), 'in brackets', '“[and is]” instead of “We are”'],
    [difference('inserted', '[Russia]', ''), 'in brackets, not in the source', '“[Russia]”'],
    [
      difference('spelling', 'organize', 'organise'),
      'spelling',
      'spelt “organize”, in the source “organise”',
    ],
    [
      difference('jump', '', 'words between'),
      'joins two places of the document',
      'between them: “words between”',
    ],
    [difference('dropped', '', 'not', { negation: true }), 'drops a negation', '“not”'],
    [difference('added', 'never', '', { negation: true }), 'adds a negation', '“never”'],
    [
      difference('changed', 'five', 'four', { number: true }),
      'changes a number',
      '“five” instead of “four”',
    ],
  ])('describes %j', (one, label, text) => {
    expect(differenceLines([one])).toEqual([{ label, text }]);
  });

  it('tells both the mark and the negation that a short ellipsis hides', () => {
    const labels = differenceLines([difference('elided', '…', 'not', { negation: true })]).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['drops a negation', 'left out, marked']);
  });

  it('does not call out what a whole clause left out at an ellipsis negates', () => {
    const source = 'although not all of those present agreed';
    expect(differenceLines([difference('elided', '…', source, { negation: true })])).toEqual([
      { label: 'left out, marked', text: `“${source}”` },
    ]);
  });

  it('shows both ends of a long omission', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const [line] = differenceLines([difference('dropped', '', words.join(' '))]);
    expect(line?.text).toMatch(/^“word0 .* … .* word59”$/u);
    expect(line?.text.length).toBeLessThan(200);
  });
});

describe('dates', () => {
  it.each([
    ['lavrov-2022-04-14-cyberanarchy', '14 April 2022', 'date inferred', null],
    ['yakovenko-2011-london-cyber', '22 September – 2 November 2011', 'date inferred', null],
    ['tomikhin-2020-digital-space', 'November – December 2020', 'date inferred', null],
    ['lavrov-2022-05-17-new-horizons', '17 May 2022', null, 'posted 18 May 2022'],
    ['syromolotov-2019-05-23-cyber-general-assembly', '23 May 2019', null, null],
  ])('writes the date of %s out', (id, date, basis, posted) => {
    const document = documentOf(id);
    expect([dateLabel(document), dateBasisLabel(document), postedLabel(document)]).toEqual([
      date,
      basis,
      posted,
    ]);
  });

  it.each([
    [{ date: '2020', earliest: '2020-01-01', latest: '2020-12-31' }, '2020'],
    [{ date: '2020-11', earliest: '2020-11-01', latest: '2020-11-30' }, 'November 2020'],
    [{ date: '2019-10-16?', earliest: '2019-10-16', latest: '2019-10-16' }, '16 October 2019'],
  ])('writes %j out', (document, expected) => {
    expect(dateLabel(document)).toBe(expected);
  });
});

describe('dateLabel of days in one month', () => {
  it('names the month once', () => {
    const days = { date: '2011-09-21/2011-09-22', earliest: '2011-09-21', latest: '2011-09-22' };
    expect(dateLabel(days)).toMatch(/^21 ?– ?22 September 2011$/u); // browsers set the dash differently
  });
});

describe('voiceLabel', () => {
  it.each([
    [
      'syromolotov-2019-05-23-cyber-general-assembly',
      'speaker',
      'Oleg Syromolotov, as quoted by TASS',
    ],
    ['syromolotov-2019-05-23-cyber-general-assembly', 'reporter', 'TASS, reporting'],
    ['lavrov-2022-04-14-cyberanarchy', 'speaker', 'Sergey Lavrov, as quoted in a news report'],
    ['lavrov-2022-04-14-cyberanarchy', 'reporter', 'the news report, in its own words'],
    ['tomikhin-2020-digital-space', 'speaker', 'Evgeny Tomikhin'],
  ] as const)('says whose words %s gives to the %s', (id, voice, expected) => {
    expect(voiceLabel(documentOf(id), voice)).toBe(expected);
  });
});

describe('clipping', () => {
  it('leaves a text alone that is hardly longer', () => {
    const text = 'one two three four five six';
    expect([clipMiddle(text, 2), clipEnd(text, 4)]).toEqual([text, text]);
  });

  it('shows that something is left out', () => {
    const text = 'one two three four five six seven';
    expect([clipMiddle(text, 2), clipEnd(text, 4)]).toEqual([
      'one two … six seven',
      'one two three four …',
    ]);
  });
});
