import { describe, expect, it } from 'vitest';
import type { Match, MatchLevel } from '../../../src/core/model/match.ts';
import { matchLevels, toldDifferences } from './levels-corpus.ts';

/*
 * Every kind of alteration with the level that it calls for, and the differences that name the altered words and no
 * others, as `kind: source > page`.
 */

const FARES =
  'The ferry companies shall publish their fares in advance and shall not raise them during the summer season';
const ISLANDERS =
  'We do not believe that islanders should pay more than mainlanders for the same crossing';
const PILOTS =
  'Seventy per cent of the pilots who guide tankers through the strait are older than fifty-five';
const ACADEMY =
  'Unless the maritime academy doubles its intake, three harbours will have no qualified pilot within ten years';
const MONEY =
  'The government has therefore set aside 1,250,000 crowns for scholarships, training vessels and simulators';
const DOUBTS =
  'I recognise their honest doubts, but a lighthouse that saves a single trawler has paid for itself';
const KEEPERS =
  'The keepers who live on the outer skerries deserve a modern radio link, a warm house and the gratitude of this assembly';
const WATER =
  'Fishing and tourism must learn to share the same water. Where the herring spawn, pleasure craft will keep their distance from April to June';
const BRIDGE =
  'We cannot order the frost to return, yet we can build the long-delayed bridge at Kettle Point, and the well-being of four villages depends on it';
const PROMISES =
  'People on the islands have heard promises from this rostrum before, and they have seen those promises melt like snow in May';
const WONDERS =
  'I would rather promise little and deliver it than announce wonders that never arrive';
const SURVEY = 'Our engineers have finished the survey of every quay between Velmark and the Sund';
const LETTER =
  'We received a letter from the insurers on Friday, and the letter contains an apology';
const STORM = 'They accept that the storm of 9 November was an act of God';
const BOAT =
  'The boat is to be stationed at Grey Ness, where the current is strongest, and its crew will be recruited from among volunteers of all the northern parishes';
const GANG =
  'She added that the “gang of seven”, as critics call the larger ports, had agreed to finance a joint rescue boat';
const CHARTS = 'Electronic navigation doesn’t replace a pair of open eyes, and it never will';
const CONVENTION = 'The United Nations adopted a convention on the working hours of pilots';
const PILOT_RULE =
  'The commission recommends a compulsory pilot for every ship longer than one hundred metres';
const RADAR =
  'at half past two the second mate disconnected the apparatus because the alarm disturbed his sleep';

type Row = readonly [kind: string, words: string, differences: readonly string[]];

/** Return the words with some of them replaced; throws if they are not there. */
function edit(words: string, from: string, to: string): string {
  if (!words.includes(from)) throw new Error(`“${words}” has no “${from}”`);
  return words.replace(from, to);
}

function only(matches: readonly Match[]): Match {
  expect(matches).toHaveLength(1);
  return matches[0];
}

function expectLevel(page: string, level: MatchLevel, differences: readonly string[]): void {
  const match = only(matchLevels(page));
  expect({ level: match.level, differences: toldDifferences(match) }).toEqual({
    level,
    differences,
  });
}

/** Check a quotation in curly marks. */
function expectQuoted(level: MatchLevel, words: string, differences: readonly string[]): void {
  expectLevel(`The paper wrote: “${words},” and left it there.`, level, differences);
}

describe('verbatim', () => {
  it.each([
    ['curly', `“${FARES}”, she said.`],
    ['straight', `"${FARES}," she said.`],
    ['single', `‘${FARES}’, she said.`],
    ['straight single', `'${FARES}', she said.`],
    ['guillemets', `« ${FARES} », she said.`],
    ['German', `„${FARES}“, she said.`],
    ['German book', `»${FARES}«, she said.`],
    ['corner brackets', `「${FARES}」, she said.`],
    ['parentheses around', `(“${FARES}”)`],
    ['none, a reprint', `The harbour was quiet. ${FARES}. Then the boats came.`],
  ])('is a quotation in marks of the style: %s', (_style, page) => {
    expectLevel(page, 'verbatim', []);
  });

  it.each<Row>([
    ['nothing', FARES, []],
    ['a small first letter', edit(FARES, 'The', 'the'), []],
    [
      'a capital in the middle of a sentence',
      edit(FARES, 'The ferry companies shall', 'Shall'),
      [],
    ],
    ['all capitals', FARES.toUpperCase(), []],
    ['its end', edit(FARES, ' during the summer season', ''), []],
    ['its beginning', edit(FARES, 'The ferry companies ', ''), []],
    ['a hyphen', edit(BRIDGE, 'long-delayed', 'long delayed'), []],
    ['a hyphen the other way', edit(BRIDGE, 'well-being', 'wellbeing'), []],
    [
      'dashes',
      edit(BOAT, ', where the current is strongest,', ' – where the current is strongest –'),
      [],
    ],
    ['a dash for a full stop', edit(WATER, '. Where', '—where'), []],
    ['no-break spaces', FARES.replaceAll(' ', '\u00a0'), []],
    ['a soft hyphen', edit(FARES, 'companies', 'com\u00adpanies'), []],
    ['a zero-width space', edit(FARES, 'companies', 'com\u200bpanies'), []],
    ['a ligature', edit(FARES, 'fares', '\ufb00ares').replace('\ufb00', 'f'), []],
    ['an accent', edit(KEEPERS, 'modern', 'módern'), []],
    ['a line break', edit(FARES, 'in advance', '\nin advance'), []],
    ['a straight apostrophe', edit(CHARTS, '’', "'"), []],
    ['other inner marks', GANG.replace('“', '‘').replace('”', '’'), []],
    ['no inner marks', GANG.replace(/[“”]/g, ''), []],
    ['a space in a word', edit(FARES, 'companies', 'com panies'), []],
    ['a lost space', edit(FARES, 'summer season', 'summerseason'), []],
    [
      'full stops of an abbreviation',
      'Mr. Chairman, ladies and gentlemen, the northern harbours have waited eleven years',
      [],
    ],
    ['a reference to a note', edit(FARES, 'fares in', 'fares[1] in'), []],
    ['a reference to a note at the end', `${FARES}[12]`, []],
    ['a superscript', edit(FARES, 'fares in', 'fares¹ in'), []],
    [
      'another spelling',
      edit(DOUBTS, 'recognise', 'recognize'),
      ['spelling: recognise > recognize'],
    ],
    ['a slip', edit(KEEPERS, 'assembly', 'assmebly'), ['spelling: assembly > assmebly']],
    ['a slip in doubling', edit(ACADEMY, 'within', 'withhin'), ['spelling: within > withhin']],
    ['no separators in a number', edit(MONEY, '1,250,000', '1250000'), []],
    [
      'spaces in a number',
      edit(MONEY, '1,250,000', '1 250 000'),
      ['spelling: 1,250,000 > 1 250 000'],
    ],
    [
      'a number in millions',
      edit(MONEY, '1,250,000', '1.25 million'),
      ['spelling: 1,250,000 > 1.25 million'],
    ],
    ['a number in digits', edit(ACADEMY, 'ten', '10'), ['spelling: ten > 10']],
    [
      'a number of two words in digits',
      edit(PILOTS, 'fifty-five', '55'),
      ['spelling: fifty-five > 55'],
    ],
    ['an ordinal in digits', edit(RADAR, 'second', '2nd'), ['spelling: second > 2nd']],
    ['per cent in one word', edit(PILOTS, 'per cent', 'percent'), []],
    [
      'a percent sign',
      edit(PILOTS, 'Seventy per cent', '70%'),
      ['spelling: Seventy per cent > 70%'],
    ],
    ['an ampersand', edit(KEEPERS, 'house and', 'house &'), ['spelling: and > &']],
  ])('leaves aside: %s', (_kind, words, differences) => {
    expectQuoted('verbatim', words, differences);
  });

  it.each([
    ['attribution', `“${FARES.slice(0, 56)},” the minister told them, “${FARES.slice(57)}.”`],
    [
      'two attributions',
      `“The ferry companies,” she said, “shall publish their fares in advance,” and then, “and shall not raise them during the summer season.”`,
    ],
    ['attribution between dashes', `«${FARES.slice(0, 56)}, – she said, – ${FARES.slice(57)}».`],
    ['a paragraph', `“${PROMISES}.\n“${WONDERS}.”`],
    ['an advertisement', `“${PROMISES}.\nAdvertisement\n${WONDERS}.”`],
    ['the words of the source’s reporter', `“${LETTER}. ${STORM}.”`],
    ['attribution in place of the reporter’s', `“${LETTER},” Ms Solheim told us. “${STORM}.”`],
  ])('leaves aside what splits it: %s', (_kind, page) => {
    expectLevel(page, 'verbatim', []);
  });

  it.each([
    ['no mark', `“${FARES}, she told them.\nThen the boats came in.`],
    ['a mark of another style', `“${FARES},' she told them.\nThen the boats came in.`],
    ['a mark of a third style', `«${FARES},” she told them.\nThen the boats came in.`],
  ])('does not count the page’s own words where %s closes it', (_mark, page) => {
    expectLevel(page, 'verbatim', []);
  });

  it('is each part of a quotation that a caption between its paragraphs cuts in two', () => {
    const matches = matchLevels(`“${PROMISES}.\nThe harbour at noon\n“${WONDERS}.”`);
    expect(matches.map(({ level }) => level)).toEqual(['verbatim', 'verbatim']);
  });

  it('ends where the page goes on with a sentence of its own', () => {
    expectQuoted('verbatim', `${KEEPERS}. And that is all that I wanted to tell you`, []);
    expectQuoted('verbatim', `Let us be honest with one another. ${KEEPERS}`, []);
  });
});

describe('marked', () => {
  it.each(['…', '...', '. . .', '[…]', '[...]', '[. . .]', '(...)', '(…)', '<...>', '[ ]', '[–]'])(
    'is an omission at %s',
    (mark) => {
      const [before, after] = [
        'The keepers who live on the outer skerries deserve',
        'a warm house and the gratitude of this assembly',
      ];
      const told = [`elided: a modern radio link > ${mark}`];
      expectQuoted('marked', `${before} ${mark} ${after}`, told);
      expectQuoted('marked', `${before}${mark} ${after}`, told);
    },
  );

  it.each<Row>([
    ['an ellipsis at the start', `… ${FARES.slice(20)}`, ['elided:  > …']],
    [
      'an ellipsis at the end',
      `${edit(FARES, ' during the summer season', '')} [...]`,
      ['elided:  > [...]'],
    ],
    [
      'two omissions',
      'The ferry companies … publish their fares … and shall not raise them during the summer season',
      ['elided: shall > …', 'elided: in advance > …'],
    ],
    [
      'an omission over sentences',
      `The ferry companies shall publish their fares in advance .... ${ISLANDERS}`,
      ['elided: and shall not raise them during the summer season > .... (negation)'],
    ],
    [
      'an omission over most of the document',
      `${SURVEY} … ${WONDERS}`,
      [
        'elided: and their report lies on your tables. The ferry companies shall publish … before, and they have seen those promises melt like snow in May > …',
      ],
    ],
    ['an omission over the reporter', `${LETTER} … ${STORM}`, ['elided: Solheim noted > …']],
    [
      'an added word',
      edit(FARES, 'their fares', 'their [winter] fares'),
      ['inserted:  > [winter]'],
    ],
    [
      'an added word in parentheses',
      edit(FARES, 'their fares', 'their (winter) fares'),
      ['inserted:  > (winter)'],
    ],
    ['a word replaced', edit(FARES, 'raise them', 'raise [fares]'), ['inserted: them > [fares]']],
    [
      'words replaced at the start',
      edit(FARES, 'The ferry companies', '[The council]'),
      ['inserted: The ferry companies > [The council]'],
    ],
    [
      'words replaced at the end',
      edit(FARES, 'the summer season', '[the holidays]'),
      ['inserted: the summer season > [the holidays]'],
    ],
    ['words before the first', edit(FARES, 'The', '[Next year] the'), ['inserted:  > [Next year]']],
    ['words behind the last', `${FARES} [in the north]`, ['inserted:  > [in the north]']],
    [
      'a beginning in mid-sentence',
      `[The harbours] ${BRIDGE.slice(43)}`,
      ['inserted:  > [The harbours]'],
    ],
    [
      'a plural with an apostrophe',
      edit(FARES, 'their', '[the companies’]'),
      ['inserted: their > [the companies’]'],
    ],
    [
      'words that complete an omission',
      edit(KEEPERS, 'a modern radio link,', '… [and]'),
      ['elided: a modern radio link > …', 'inserted:  > [and]'],
    ],
    ['a first letter', edit(FARES, 'The', '[t]he'), ['inserted: The > [t]he']],
    [
      'a first letter in mid-sentence',
      edit(FARES, 'The ferry companies shall', '[S]hall'),
      ['inserted: shall > [S]hall'],
    ],
    ['an ending', edit(KEEPERS, 'deserve', 'deserve[d]'), ['inserted: deserve > deserve[d]']],
    [
      'an ending of a short word',
      edit(BRIDGE, 'on it', 'on it[self]'),
      ['inserted: it > it[self]'],
    ],
    ['[sic]', edit(KEEPERS, 'deserve', 'deserve [sic]'), ['inserted:  > [sic]']],
    [
      'a negation',
      edit(KEEPERS, 'deserve', '[do not] deserve'),
      ['inserted:  > [do not] (negation)'],
    ],
    ['an abbreviation', edit(CONVENTION, 'Nations', 'Nations (UN)'), ['inserted:  > (UN)']],
  ])('is: %s', (_kind, words, differences) => {
    expectQuoted('marked', words, differences);
  });

  it.each([
    ['an ellipsis before attribution', 'fares…” she said, “and', 'elided: in advance > …'],
    ['an ellipsis after attribution', 'fares,” she said, “… and', 'elided: in advance > …'],
    [
      'words in brackets after attribution',
      'fares in advance,” she said, “and [they]',
      'inserted:  > [they]',
    ],
  ])('is: %s', (_kind, middle, difference) => {
    const page = `“The ferry companies shall publish their ${middle} shall not raise them during the summer season.”`;
    expectLevel(page, 'marked', [difference]);
  });

  it('is an omission where the marks close, and open again with a sentence', () => {
    const page = `“The ferry companies shall publish their fares in advance,” she said. “${ISLANDERS}.”`;
    expectLevel(page, 'marked', [
      'elided: and shall not raise them during the summer season >  (negation)',
    ]);
  });
});

describe('altered', () => {
  it.each<Row>([
    ['one word', edit(FARES, 'publish', 'announce'), ['changed: publish > announce']],
    [
      'two words',
      edit(FARES, 'publish their fares', 'announce their prices'),
      ['changed: publish > announce', 'changed: fares > prices'],
    ],
    [
      'words in a row for others',
      edit(FARES, 'their fares in advance', 'all prices'),
      ['changed: their fares in advance > all prices'],
    ],
    ['the first word', edit(FARES, 'The ferry', 'All ferry'), ['changed: The > All']],
    [
      'the first words',
      edit(KEEPERS, 'The keepers who live', 'Those brave folk living'),
      ['changed: The keepers who live > Those brave folk living'],
    ],
    ['the last word', edit(FARES, 'season', 'months'), ['changed: season > months']],
    [
      'the last words',
      edit(KEEPERS, 'this assembly', 'our parliament'),
      ['changed: this assembly > our parliament'],
    ],
    [
      'the end of a sentence',
      edit(
        KEEPERS,
        'the gratitude of this assembly',
        'money that the nation has kept back from them for many years',
      ),
      [
        'changed: the gratitude of this assembly > money that the nation has kept back from them for many years',
      ],
    ],
    ['a name', edit(BOAT, 'Grey Ness', 'Kettle Point'), ['changed: Grey Ness > Kettle Point']],
    ['a pronoun', edit(SURVEY, 'Our', 'Your'), ['changed: Our > Your']],
    ['the number of a word', edit(FARES, 'fares', 'fare'), ['changed: fares > fare']],
    ['a tense', edit(KEEPERS, 'live', 'lived'), ['changed: live > lived']],
    ['a modal', edit(WATER, 'must', 'may'), ['changed: must > may']],
    ['a modal alike', edit(FARES, 'shall publish', 'should publish'), ['changed: shall > should']],
    ['a word by a letter', edit(KEEPERS, 'warm', 'worm'), ['changed: warm > worm']],
    [
      'a word of the same loose spelling',
      edit(KEEPERS, 'house', 'hose'),
      ['changed: house > hose'],
    ],
    ['a contraction', edit(ISLANDERS, 'do not', 'don’t'), ['changed: do not > don’t']],
    [
      'a contraction resolved',
      edit(CHARTS, 'doesn’t', 'does not'),
      ["changed: doesn't > does not"],
    ],
    [
      'an abbreviated name',
      edit(CONVENTION, 'United Nations', 'UN'),
      ['changed: United Nations > UN'],
    ],
  ])('is: %s changed', (_kind, words, differences) => {
    expectQuoted('altered', words, differences);
  });

  it.each<Row>([
    ['a word added', edit(FARES, 'publish', 'always publish'), ['added:  > always']],
    [
      'words added',
      edit(FARES, 'publish', 'always and everywhere publish'),
      ['added:  > always and everywhere'],
    ],
    ['a word doubled', edit(KEEPERS, 'a warm', 'a a warm'), ['added:  > a']],
    [
      'words before the first',
      edit(KEEPERS, 'The', 'In fact all of the'),
      ['added:  > In fact all of'],
    ],
    ['words behind the last', `${KEEPERS} and of every sailor`, ['added:  > and of every sailor']],
    [
      'attribution that is in the marks',
      edit(FARES, 'and shall', '– she said – and shall'),
      ['added:  > she said'],
    ],
    ['a word dropped', edit(FARES, 'their ', ''), ['dropped: their > ']],
    [
      'a clause dropped',
      edit(BOAT, ', where the current is strongest', ''),
      ['dropped: where the current is strongest > '],
    ],
    [
      'a clause dropped before the same word',
      edit(KEEPERS, 'a modern radio link, ', ''),
      ['dropped: a modern radio link > '],
    ],
    [
      'a long clause dropped',
      `We asked the contractor to explain the difference, and the answer we received was a shrug. Thirdly, the rescue services arrived quickly. The helicopter crew flew into a snowstorm twice`,
      ['dropped: acted bravely and saved sixty-two lives >  (number)'],
    ],
    [
      'words dropped at a split',
      'The ferry companies shall publish their fares,” she said, “and shall not raise them during the summer season',
      ['dropped: in advance > '],
    ],
    [
      'words dropped at a paragraph',
      `${edit(PROMISES, ' from this rostrum', '')}.\n“${WONDERS}`,
      ['dropped: from this rostrum > '],
    ],
    [
      'words swapped',
      edit(FARES, 'shall publish', 'publish shall'),
      ['dropped: shall > ', 'added:  > shall'],
    ],
    [
      'clauses swapped',
      edit(KEEPERS, 'a modern radio link, a warm house', 'a warm house, a modern radio link'),
      ['added:  > a warm house', 'dropped: a warm house > '],
    ],
    [
      'a clause moved to the start',
      `during the summer season ${edit(FARES, ' during the summer season', '').replace('The', 'the')}`,
      ['added:  > during the summer season'],
    ],
    [
      'an omission and a changed word',
      edit(KEEPERS, 'a modern radio link, a warm', '… a small'),
      ['elided: a modern radio link > …', 'changed: warm > small'],
    ],
    [
      'an omission and a changed word beside it',
      edit(KEEPERS, 'a modern radio link, a warm', '… small'),
      ['elided: a modern radio link, a > …', 'changed: warm > small'],
    ],
    [
      'brackets and a dropped word',
      edit(edit(KEEPERS, 'modern ', ''), 'deserve', '[should have]'),
      ['inserted: deserve > [should have]', 'dropped: modern > '],
    ],
    [
      'brackets beside a changed word',
      edit(FARES, 'publish their', 'announce [all]'),
      ['changed: publish their > announce', 'inserted:  > [all]'],
    ],
  ])('is: %s', (_kind, words, differences) => {
    expectQuoted('altered', words, differences);
  });

  it.each<Row>([
    ['dropped', edit(FARES, 'not ', ''), ['dropped: not >  (negation)']],
    ['added', edit(BOAT, 'will be', 'will not be'), ['added:  > not (negation)']],
    ['dropped from a word', edit(BRIDGE, 'cannot', 'can'), ['changed: cannot > can (negation)']],
    [
      'dropped from a contraction',
      edit(CHARTS, 'doesn’t', 'does'),
      ["changed: doesn't > does (negation)"],
    ],
    [
      'dropped with its verb',
      edit(ISLANDERS, 'do not believe', 'believe'),
      ['dropped: do not >  (negation)'],
    ],
    ['in “no”', edit(ACADEMY, 'no qualified', 'a qualified'), ['changed: no > a (negation)']],
    ['in “never”', edit(WONDERS, 'never', 'always'), ['changed: never > always (negation)']],
    [
      'in “nobody”',
      'today it costs 61 crowns, and everybody in this hall can honestly defend that',
      ['changed: nobody > everybody (negation)'],
    ],
    [
      'in “without”',
      'the fishermen of Grey Ness launched their boats after waiting for any order at all',
      ['changed: without > after (negation)'],
    ],
    [
      'in “hardly”',
      'A marriage requires two partners who trust each other, and so far we have danced',
      ['dropped: hardly >  (negation)'],
    ],
    [
      'in “neither … nor”',
      'It is both impossible and unreasonable to ask both for a little patience',
      ['changed: neither > both (negation)', 'changed: nor > and (negation)'],
    ],
    [
      'in a prefix',
      'It is neither possible nor unreasonable to ask both for a little patience',
      ['changed: impossible > possible (negation)'],
    ],
    [
      'in an added prefix',
      edit(ACADEMY, 'qualified', 'unqualified'),
      ['changed: qualified > unqualified (negation)'],
    ],
    [
      'not at all, in other words',
      edit(WONDERS, 'never arrive', 'do not arrive'),
      ['changed: never > do not'],
    ],
  ])('names a negation: %s', (_kind, words, differences) => {
    expectQuoted('altered', words, differences);
  });

  it.each<Row>([
    [
      'in digits',
      edit(MONEY, '1,250,000', '1,350,000'),
      ['changed: 1,250,000 > 1,350,000 (number)'],
    ],
    ['in words', edit(ACADEMY, 'three', 'four'), ['changed: three > four (number)']],
    ['in words for digits', edit(ACADEMY, 'ten', '11'), ['changed: ten > 11 (number)']],
    [
      'in part of a number',
      edit(PILOTS, 'fifty-five', 'forty-five'),
      ['changed: fifty > forty (number)'],
    ],
    [
      'in a number of words',
      edit(PILOT_RULE, 'one hundred', 'two hundred'),
      ['changed: one > two (number)'],
    ],
    ['in a percentage', edit(PILOTS, 'Seventy', 'Sixty'), ['changed: Seventy > Sixty (number)']],
    [
      'in a year',
      'In 2015 the average ticket cost 38 crowns; today it costs 61 crowns',
      ['changed: 2014 > 2015 (number)'],
    ],
    ['in a day', edit(STORM, '9', '19'), ['changed: 9 > 19 (number)']],
    [
      'in two numbers swapped',
      'The contractor had installed lamps of 400 watts where the specification demanded 40 watts',
      ['changed: 40 > 400 (number)', 'changed: 400 > 40 (number)'],
    ],
    ['in an ordinal', edit(RADAR, 'second', 'third'), ['changed: second > third (number)']],
    ['dropped', edit(PROMISES, 'have heard', 'have twice heard'), ['added:  > twice (number)']],
  ])('names a number: %s', (_kind, words, differences) => {
    expectQuoted('altered', words, differences);
  });

  it.each<Row>([
    [
      'in order',
      `${SURVEY}. ${WONDERS}`,
      [
        'jump: and their report lies on your tables. The ferry companies shall publish … before, and they have seen those promises melt like snow in May > ',
      ],
    ],
    ['in reverse', `${WONDERS}. ${SURVEY}`, ['jump:  > ']],
    ['in reverse at an ellipsis', `${WONDERS} … ${SURVEY}`, ['jump:  > …']],
    [
      'with two sentences swapped',
      'A young officer trusts the coloured line on his display, and he stops looking out of the window. They are a marvellous servant and a dangerous master',
      ['jump:  > '],
    ],
    [
      'with words of the page’s own between',
      `${WONDERS}, and so ${SURVEY}`,
      ['added:  > and so', 'jump:  > '],
    ],
    [
      'from three places',
      `${WONDERS}. ${SURVEY}. ${KEEPERS}`,
      [
        'jump:  > ',
        'jump: and their report lies on your tables. The ferry companies shall publish … but a lighthouse that saves a single trawler has paid for itself > ',
      ],
    ],
    [
      'over a paragraph',
      `${PILOTS}.\n“Some of my colleagues call the lighthouse programme a waste of money`,
      [
        'jump: Unless the maritime academy doubles its intake, three harbours will have no qualified pilot within ten years. The government has therefore set aside 1,250,000 crowns for scholarships, training vessels and simulators > ',
      ],
    ],
  ])('says that a quotation is stitched from two places: %s', (_kind, words, differences) => {
    expectQuoted('altered', words, differences);
  });

  it.each([
    ['sub', edit(FARES, 'publish', 'announce'), 'changed: publish > announce'],
    ['drop', edit(FARES, 'not ', ''), 'dropped: not >  (negation)'],
    ['add', edit(FARES, 'shall publish', 'shall rarely publish'), 'added:  > rarely'],
  ])('is an edit of a reprint: %s', (_kind, words, difference) => {
    expectLevel(`The harbour was quiet. ${words}. Then the boats came.`, 'altered', [difference]);
  });
});
