import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlignmentKind, Match, MatchLevel } from '../../../src/core/model/match.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';
import { toldDifferences } from './levels-corpus.ts';
import { matchSeeds, seedPack, seedText, wordsOf } from './seed-corpus.ts';

/*
 * Random passages of the bundled documents, altered at random: the level is the alteration's, and the differences name
 * the altered words and no others.
 */

const SEED = 20110922;

/** A sentence, or up to three in a row, without quotation marks, brackets or ellipses of its own. */
interface Passage {
  readonly text: string;
  /** Offsets of its words. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Folded words. */
  readonly folded: readonly number[];
}

/** A passage as a page quotes it, and what is to be told of it. */
interface Altered {
  readonly words: string;
  readonly differences: readonly string[];
}

const FEWEST_WORDS = 14;
const MOST_WORDS = 70;
/** Words of each of two places that a quotation joins. */
const PART_WORDS = 22;
/** What makes a sentence hard to alter by rule: marks of its own, a dateline, an abbreviation at its end. */
const UNFIT = /["“”„«»‘[\]…()/]|['’]\s|\.\.|[A-Z]\./;

function passageOf(text: string): Passage {
  const { length, start, end, hash } = tokenise(text);
  return {
    text,
    start: Array.from(start.subarray(0, length)),
    end: Array.from(end.subarray(0, length)),
    folded: Array.from(hash.subarray(0, length)),
  };
}

function passagesOf(paragraph: string): string[] {
  const sentences = paragraph.match(/[^.!?]+[.!?]+(?=\s|$)/g) ?? [];
  return sentences.flatMap((_, i) =>
    [1, 2, 3].map((count) => sentences.slice(i, i + count).join('')),
  );
}

const PASSAGES: readonly Passage[] = [
  ...new Set(
    seedPack.documentIds
      .flatMap((id) => seedText(id).split(/\n+/).flatMap(passagesOf))
      .map((text) => text.trim().replace(/[.!?]+$/, ''))
      .filter((text) => !UNFIT.test(text)),
  ),
]
  .map(passageOf)
  .filter(({ start }) => start.length >= FEWEST_WORDS && start.length <= MOST_WORDS);

/** Words that no document has, of the kind that pages put in. */
const OWN_WORDS = [
  'harbour',
  'lantern',
  'quietly',
  'green',
  'window',
  'bread',
  'gently',
  'orchestra',
];
const MARKS = ['…', '...', '. . .', '[…]', '[...]', '(...)', '<...>'];

/** Where, how much and with what a passage is altered. */
interface Choice {
  readonly at: number;
  readonly count: number;
  readonly own: readonly string[];
  readonly mark: string;
}

/** Return the words `[first, end)` of a passage as they stand. */
function slice({ text, start, end }: Passage, first: number, until: number): string {
  return text.slice(start[first], end[until - 1]);
}

/** Return the passage with the words `[first, end)` replaced; with `''`, the space behind them goes too. */
function replaced(passage: Passage, first: number, until: number, words: string): string {
  const { text, start, end } = passage;
  const to = words === '' && until < start.length ? start[until] : end[until - 1];
  return text.slice(0, start[first]) + words + text.slice(to);
}

/** Tell whether an omission of `[first, end)` reads the same moved by a word. */
function isAmbiguous({ folded }: Passage, first: number, until: number): boolean {
  return folded[first] === folded[until] || folded[first - 1] === folded[until - 1];
}

/** Tell whether a sentence ends in `[first, end)` or right before: what is left of it there may be its neighbour's. */
function crossesSentence(passage: Passage, first: number, until: number): boolean {
  const from = passage.end[first - 1] ?? 0;
  return /[.:!?]/.test(passage.text.slice(from, passage.start[until] ?? passage.text.length));
}

type Alteration = (passage: Passage, choice: Choice) => Altered | null;

/** Alterations with the level that they call for; `null` where one does not fit. */
const ALTERATIONS: Readonly<Record<string, readonly [level: MatchLevel, alter: Alteration]>> = {
  nothing: ['verbatim', ({ text }) => ({ words: text, differences: [] })],
  capitals: ['verbatim', ({ text }) => ({ words: text.toUpperCase(), differences: [] })],
  dashes: ['verbatim', ({ text }) => ({ words: text.replaceAll(', ', ' – '), differences: [] })],
  cut: [
    'verbatim',
    (passage, { at, count }) => {
      const first = at % 4;
      return { words: slice(passage, first, passage.start.length - count), differences: [] };
    },
  ],
  reference: [
    'verbatim',
    (passage, { at }) => {
      const i = 1 + (at % (passage.start.length - 1));
      return {
        words: replaced(passage, i, i + 1, `${slice(passage, i, i + 1)}[3]`),
        differences: [],
      };
    },
  ],
  changed: [
    'altered',
    (passage, { at, count, own }) => {
      const words = Math.min(count, 2);
      const i = at % (passage.start.length - words);
      if (crossesSentence(passage, i + 1, i + words)) return null;
      const other = own.join(' ');
      const told = `changed: ${slice(passage, i, i + words)} > ${other}`;
      return { words: replaced(passage, i, i + words, other), differences: [told] };
    },
  ],
  'first changed': [
    'altered',
    (passage, { own: [other] }) => ({
      words: replaced(passage, 0, 1, other),
      differences: [`changed: ${slice(passage, 0, 1)} > ${other}`],
    }),
  ],
  'last changed': [
    'altered',
    (passage, { own: [other] }) => {
      const last = passage.start.length - 1;
      const told = `changed: ${slice(passage, last, last + 1)} > ${other}`;
      return { words: replaced(passage, last, last + 1, other), differences: [told] };
    },
  ],
  added: [
    'altered',
    (passage, { at, own }) => {
      const i = 1 + (at % (passage.start.length - 1));
      const words = replaced(passage, i, i + 1, `${own.join(' ')} ${slice(passage, i, i + 1)}`);
      return { words, differences: [`added:  > ${own.join(' ')}`] };
    },
  ],
  'added before': [
    'altered',
    ({ text }, { own }) => ({
      words: `${own.join(' ')} ${text}`,
      differences: [`added:  > ${own.join(' ')}`],
    }),
  ],
  'added behind': [
    'altered',
    ({ text }, { own }) => ({
      words: `${text} ${own.join(' ')}`,
      differences: [`added:  > ${own.join(' ')}`],
    }),
  ],
  negated: [
    'altered',
    (passage, { at }) => {
      const i = 1 + (at % (passage.start.length - 1));
      const words = replaced(passage, i, i + 1, `never ${slice(passage, i, i + 1)}`);
      return { words, differences: ['added:  > never'] };
    },
  ],
  dropped: [
    'altered',
    (passage, { at, count }) => {
      const i = 3 + (at % (passage.start.length - count - 5));
      const until = i + count;
      if (isAmbiguous(passage, i, until) || crossesSentence(passage, i, until)) return null;
      const told = `dropped: ${slice(passage, i, until)} > `;
      return { words: replaced(passage, i, until, ''), differences: [told] };
    },
  ],
  elided: [
    'marked',
    (passage, { at, count, mark }) => {
      const i = 3 + (at % (passage.start.length - count - 5));
      const until = i + count;
      if (isAmbiguous(passage, i, until) || crossesSentence(passage, i, until)) return null;
      const told = `elided: ${slice(passage, i, until)} > ${mark}`;
      return { words: replaced(passage, i, until, mark), differences: [told] };
    },
  ],
  'elided before': [
    'marked',
    (passage, { count, mark }) => ({
      words: `${mark} ${slice(passage, count, passage.start.length)}`,
      differences: [`elided:  > ${mark}`],
    }),
  ],
  'elided behind': [
    'marked',
    (passage, { count, mark }) => ({
      words: `${slice(passage, 0, passage.start.length - count)} ${mark}`,
      differences: [`elided:  > ${mark}`],
    }),
  ],
  'in brackets': [
    'marked',
    (passage, { at, count, own }) => {
      const words = Math.min(count, 3);
      const i = at % (passage.start.length - words);
      if (crossesSentence(passage, i + 1, i + words)) return null;
      const other = `[${own.join(' ')}]`;
      const told = `inserted: ${slice(passage, i, i + words)} > ${other}`;
      return { words: replaced(passage, i, i + words, other), differences: [told] };
    },
  ],
  'added in brackets': [
    'marked',
    (passage, { at, own }) => {
      const i = 1 + (at % (passage.start.length - 1));
      const words = replaced(passage, i, i + 1, `[${own.join(' ')}] ${slice(passage, i, i + 1)}`);
      return { words, differences: [`inserted:  > [${own.join(' ')}]`] };
    },
  ],
  'first letter': [
    'marked',
    (passage, { at }) => {
      const i = at % 5;
      const rest = slice(passage, i, passage.start.length);
      const word = slice(passage, i, i + 1);
      if (!/^[a-z]./i.test(word)) return null;
      const adapted = `[${word.charAt(0).toUpperCase()}]${word.slice(1)}`;
      const told = `inserted: ${word} > ${adapted}`;
      return { words: adapted + rest.slice(word.length), differences: [told] };
    },
  ],
};

const passage = fc.constantFrom(...PASSAGES);
const choice: fc.Arbitrary<Choice> = fc.record({
  at: fc.nat(),
  count: fc.integer({ min: 1, max: 6 }),
  own: fc.uniqueArray(fc.constantFrom(...OWN_WORDS), { minLength: 1, maxLength: 2 }),
  mark: fc.constantFrom(...MARKS),
});

function pageOf(words: string): string {
  return `The paper wrote: “${words},” and left it there.`;
}

function only(matches: readonly Match[]): Match {
  expect(matches).toHaveLength(1);
  return matches[0];
}

/** Return the differences without what they say of negations and numbers, which the words of a passage decide. */
function bare(match: Match): string[] {
  return toldDifferences(match).map((told) => told.replaceAll(/ \((?:negation|number)\)/g, ''));
}

/** Kinds that each level allows. */
const PLAIN: readonly AlignmentKind[] = ['same', 'typographic', 'spelling', 'attribution'];
const MARKED: readonly AlignmentKind[] = [...PLAIN, 'elided', 'inserted'];

/** Check what holds for every match: the runs are both texts, whole, and the level is that of their kinds. */
function expectWhole(match: Match, page: string): void {
  const { alignment, level, quotation, source } = match;
  const text = seedText(source.documentId);
  const { page: words, source: sourceWords } = wordsOf(match, page);
  expect(alignment.map((run) => page.slice(run.page.start, run.page.end)).join('')).toBe(words);
  const inSource = alignment.map((run) => text.slice(run.source.start, run.source.end));
  if (match.differences.every(({ kind }) => kind !== 'jump'))
    expect(inSource.join('')).toBe(sourceWords);
  expect(alignment[0]?.page.start).toBe(quotation.start);
  const kinds = alignment.map(({ kind }) => kind);
  expect(level === 'verbatim').toBe(kinds.every((kind) => PLAIN.includes(kind)));
  expect(level === 'altered').toBe(kinds.some((kind) => !MARKED.includes(kind)));
}

describe('the level of an altered passage', () => {
  it('has passages enough to choose from', () => {
    expect(PASSAGES.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(ALTERATIONS))(
    'is right, and the differences exact: %s',
    (_kind, [level, alter]) => {
      fc.assert(
        fc.property(passage, choice, (quoted, chosen) => {
          const altered = alter(quoted, chosen);
          fc.pre(altered !== null);
          const page = pageOf(altered.words);
          const match = only(matchSeeds(page));
          expectWhole(match, page);
          expect({ level: match.level, differences: bare(match) }).toEqual({
            level,
            differences: altered.differences,
          });
        }),
        { seed: SEED, numRuns: 100 },
      );
    },
  );

  it('is that of the graver one of two alterations, and both are told', () => {
    const first = fc.constantFrom('changed', 'dropped', 'added', 'elided', 'added in brackets');
    fc.assert(
      fc.property(passage, first, choice, choice, (quoted, kind, a, b) => {
        const middle = Math.floor(quoted.start.length / 2);
        fc.pre(middle >= FEWEST_WORDS && !crossesSentence(quoted, 1, quoted.start.length - 1));
        const head = passageOf(slice(quoted, 0, middle));
        const tail = passageOf(slice(quoted, middle, quoted.start.length));
        const [level, alter] = ALTERATIONS[kind];
        const one = alter(head, { ...a, count: Math.min(a.count, 2) });
        const two = ALTERATIONS.added[1](tail, { ...b, at: 3 + (b.at % 8) });
        fc.pre(one !== null && two !== null);
        const between = quoted.text.slice(quoted.end[middle - 1], quoted.start[middle]);
        const page = pageOf(one.words + between + two.words);
        const match = only(matchSeeds(page));
        expectWhole(match, page);
        expect(level === 'verbatim' ? 'verbatim' : match.level).toBe('altered');
        expect(bare(match)).toEqual([...one.differences, ...two.differences]);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('is altered where a quotation joins two places of a document, in either order', () => {
    fc.assert(
      fc.property(passage, passage, (a, b) => {
        const [x, y] = [a, b].map(({ text }) =>
          seedPack.documentIds.filter((id) => seedText(id).includes(text)),
        );
        const [document] = x.filter((id) => y.includes(id));
        // A shorter part says too little beside another to be found.
        fc.pre(document !== undefined && Math.min(a.start.length, b.start.length) >= PART_WORDS);
        const text = seedText(document);
        const [from, to] = [text.indexOf(a.text), text.indexOf(b.text)];
        fc.pre(from + a.text.length + 200 < to || to + b.text.length + 200 < from);
        const page = pageOf(`${a.text}. ${b.text}`);
        const match = only(matchSeeds(page));
        expectWhole(match, page);
        expect(match.level).toBe('altered');
        expect(match.differences.map(({ kind }) => kind)).toEqual(['jump']);
        const [jump] = match.alignment.filter(({ kind }) => kind === 'jump');
        expect(jump.source.end > jump.source.start).toBe(from < to);
        expect(match.source).toMatchObject({
          start: Math.min(from, to),
          end: Math.max(from + a.text.length, to + b.text.length),
        });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
