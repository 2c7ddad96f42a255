import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src/core/model/match.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import type { MatchPack } from '../../../src/core/matching/match-text.ts';
import { buildIndex, openIndex } from '../../../src/core/matching/index/corpus-index.ts';
import { quotedParts } from '../../../src/core/model/match.ts';
import { matchSeeds, phrases, seedPack, seedText, wordsOf } from './seed-corpus.ts';

/** A sentence of the seeds, from a text that carries slips and typographic marks of its own. */
const CYBERANARCHY = 'lavrov-2022-04-14-cyberanarchy';
const TASKS =
  'We hope that, in contact with all partners concerned, we will work systematically on translating these tasks into life';
const DRAFT =
  'Also, we submitted to the United Nations a draft global convention on struggle against crime in the field of IT and communication technologies';

function only(matches: readonly Match[]): Match {
  expect(matches).toHaveLength(1);
  return matches[0];
}

/** Kinds and words of the differences, in order. */
function differencesOf(match: Match): string[] {
  return match.differences.map(
    ({ kind, page, source, negation, number }) =>
      `${kind}: ${source} > ${page}${negation ? ' (negation)' : ''}${number ? ' (number)' : ''}`,
  );
}

describe('matchText', () => {
  it.each([
    ['English', `“${TASKS},” he said.`],
    ['straight', `"${TASKS}," he said.`],
    ['single', `‘${TASKS},’ he said.`],
    ['straight single', `'${TASKS},' he said.`],
    ['guillemets', `« ${TASKS} », he said.`],
    ['German', `„${TASKS}“, he said.`],
    ['Polish', `„${TASKS}”, he said.`],
    ['German book', `»${TASKS}«, he said.`],
    ['German single', `‚${TASKS}‘, he said.`],
    ['single guillemets', `‹${TASKS}›, he said.`],
    ['Finnish', `”${TASKS}”, he said.`],
    ['corner brackets', `「${TASKS}」と述べた。`],
    ['white corner brackets', `『${TASKS}』と述べた。`],
    ['nested', `“The minister’s words were ‘${TASKS}’ and no others were heard there,” she said.`],
    ['inside another', `"He said that this was no 'joke'." "${TASKS}", he said.`],
    ['unbalanced', `“${TASKS}.\nNobody else spoke.`],
  ])('finds a quotation in marks of the style: %s', (_style, page) => {
    const match = only(matchSeeds(page));
    expect(wordsOf(match, page)).toEqual({ page: TASKS, source: TASKS });
    expect(match).toMatchObject({ level: 'verbatim', quoted: true, differences: [] });
    expect(match.source.documentId).toBe(CYBERANARCHY);
  });

  it.each(seedPack.documentIds)('finds nearly all of a reprint of %s', (id) => {
    const page = `The wire had this.\n${seedText(id)}\nThat was all.`;
    // A report has the speaker's words in marks and the reporter's between them: many matches on one chain.
    const marked = matchSeeds(page)
      .filter(({ source }) => source.documentId === id)
      .reduce((sum, { quotation }) => sum + quotation.end - quotation.start, 0);
    expect(marked / seedText(id).length).toBeGreaterThan(0.8);
  });

  it('finds a quotation of several paragraphs with a mark on each', () => {
    const [first, second] = [DRAFT, 'We are determined to press for a fairer'];
    const page = `He said: “${first}.\n“${second} and more balanced international regime.”`;
    const match = only(matchSeeds(page));
    expect(match).toMatchObject({ level: 'verbatim', quoted: true });
    expect(wordsOf(match, page).page).toContain('regime');
  });

  it('finds what the markup presents as a quotation', () => {
    const page = `He wrote\n${TASKS}\nand left.`;
    const start = page.indexOf(TASKS);
    const match = only(matchSeeds(page, [{ start, end: start + TASKS.length }]));
    expect(match).toMatchObject({ level: 'verbatim', quoted: true });
  });

  it('finds a reprint without quotation marks, and no word around it', () => {
    const page = `The talks went on. ${TASKS}, the paper said without a source.`;
    const match = only(matchSeeds(page));
    expect(match).toMatchObject({ level: 'verbatim', quoted: false });
    expect(wordsOf(match, page).page).toBe(TASKS);
  });

  it.each([
    // What the page goes on with, or begins with, stands in the source too, some words away.
    [`The harbour was quiet. ${TASKS}.\nThe boats came in.`, TASKS],
    [`She noted that ${TASKS}. The boats came in.`, TASKS],
    [`We ${TASKS.slice(3)} and the boats came in.`, TASKS],
    [`It was said that ${DRAFT}. And the boats came in.`, DRAFT],
    [`It was said that ${DRAFT.slice(6)}.\nThe boats came in.`, DRAFT.slice(6)],
  ])('ends a reprint where it ends: %s', (page, words) => {
    const match = only(matchSeeds(page));
    expect(wordsOf(match, page)).toEqual({ page: words, source: words });
    expect(match).toMatchObject({ level: 'verbatim', quoted: false });
  });

  it.each([
    [
      'in its middle',
      TASKS.replace('systematically', 'slowly'),
      'changed: systematically > slowly',
    ],
    ['near its start', TASKS.replace('that, in', 'that in near'), 'added:  > near'],
    ['near its end', TASKS.replace('these tasks', 'the tasks'), 'changed: these > the'],
  ])('keeps a reprint whole over a change %s', (_where, words, difference) => {
    const page = `The harbour was quiet. ${words}. Boats came in.`;
    const match = only(matchSeeds(page));
    expect(wordsOf(match, page)).toEqual({ page: words, source: TASKS });
    expect(differencesOf(match)).toEqual([difference]);
  });

  it.each([
    ['capitals', DRAFT.toUpperCase()],
    ['a small first letter', DRAFT.replace('Also', 'also')],
    ['soft hyphens', DRAFT.replace('convention', 'con\u00advention')],
    ['zero-width spaces', DRAFT.replace('technologies', 'techno\u200blogies')],
    ['no-break spaces', DRAFT.replaceAll(' ', '\u00a0')],
    ['other punctuation', DRAFT.replace(',', ' –')],
    ['a hyphen', DRAFT.replace('struggle', 'strug-gle')],
    ['decomposed letters', DRAFT.replace('global', 'glo\u0301bal')],
  ])('takes %s for typography', (_what, words) => {
    const page = `"${words}," he said.`;
    const match = only(matchSeeds(page));
    expect(match).toMatchObject({ level: 'verbatim', differences: [] });
    expect(wordsOf(match, page)).toEqual({ page: words, source: DRAFT });
  });

  it('sees through a space that the source lost', () => {
    const page =
      '“the need to destroy Ukraine’s military infrastructure in the context of demilitarizing it”';
    const match = only(matchSeeds(page));
    expect(match.level).toBe('verbatim');
    expect(differencesOf(match)).toEqual(['spelling: demilitarising > demilitarizing']);
    expect(match.alignment.map(({ kind }) => kind)).toEqual([
      'same',
      'typographic',
      'same',
      'spelling',
      'same',
    ]);
  });

  it('takes British and American plurals for one word', () => {
    const page =
      '“sharing best practices and establishing consultation service centers for the countries in need of those”';
    const match = only(matchSeeds(page));
    expect(match.level).toBe('verbatim');
    expect(differencesOf(match)).toEqual(['spelling: centres > centers']);
  });

  it("sees through a slip of the source's", () => {
    const page =
      '“They are unwilling to involve such states as Russia and China in these efforts aimed at forming common rules”';
    const match = only(matchSeeds(page));
    expect(match.level).toBe('verbatim');
    expect(differencesOf(match)).toEqual(['spelling: invovle > involve']);
  });

  it.each([
    // [what, page words, level, differences]
    [
      'one word changed',
      DRAFT.replace('global', 'regional'),
      'altered',
      ['changed: global > regional'],
    ],
    [
      'three words changed',
      DRAFT.replace('global', 'regional').replace('struggle', 'war').replace('field', 'area'),
      'altered',
      ['changed: global > regional', 'changed: struggle > war', 'changed: field > area'],
    ],
    [
      'neighbouring words changed',
      DRAFT.replace('draft global', 'new regional'),
      'altered',
      ['changed: draft global > new regional'],
    ],
    [
      'a slip of the pen',
      DRAFT.replace('convention', 'convetnion'),
      'verbatim',
      ['spelling: convention > convetnion'],
    ],
    ['a word dropped', DRAFT.replace('global ', ''), 'altered', ['dropped: global > ']],
    ['a word added', DRAFT.replace('draft', 'draft binding'), 'altered', ['added:  > binding']],
    [
      'a negation added',
      DRAFT.replace('we submitted', 'we never submitted'),
      'altered',
      ['added:  > never (negation)'],
    ],
    [
      'the last word changed',
      DRAFT.replace('technologies', 'devices'),
      'altered',
      ['changed: technologies > devices'],
    ],
    ['the first word changed', DRAFT.replace('Also', 'Then'), 'altered', ['changed: Also > Then']],
    [
      'an ellipsis',
      DRAFT.replace('a draft global convention on ', '… '),
      'marked',
      ['elided: a draft global convention on > …'],
    ],
    [
      'an ellipsis of dots',
      DRAFT.replace('a draft global convention on ', '. . . '),
      'marked',
      ['elided: a draft global convention on > . . .'],
    ],
    [
      'a bracketed ellipsis',
      DRAFT.replace('a draft global convention on ', '[...] '),
      'marked',
      ['elided: a draft global convention on > [...]'],
    ],
    [
      'words in brackets',
      DRAFT.replace('we submitted', '[Russia] submitted'),
      'marked',
      ['inserted: we > [Russia]'],
    ],
    [
      'words added in brackets',
      DRAFT.replace('a draft', 'a [second] draft'),
      'marked',
      ['inserted:  > [second]'],
    ],
    [
      'a first letter in brackets',
      DRAFT.replace('Also', '[a]lso'),
      'marked',
      ['inserted: Also > [a]lso'],
    ],
    [
      'an ending in brackets',
      DRAFT.replace('we submitted', 'we submit[ted]').replace('convention on', 'convention[s] on'),
      'marked',
      ['inserted: submitted > submit[ted]', 'inserted: convention > convention[s]'],
    ],
    [
      'brackets and a changed word',
      DRAFT.replace('Also', '[a]lso').replace('global', 'regional'),
      'altered',
      ['inserted: Also > [a]lso', 'changed: global > regional'],
    ],
  ])('tells %s', (_what, words, level, differences) => {
    const page = `The minister said: “${words},” and left.`;
    const match = only(matchSeeds(page));
    expect(match.level).toBe(level);
    expect(differencesOf(match)).toEqual(differences);
    expect(wordsOf(match, page).page).toBe(words);
  });

  it.each([
    // The same common word stands on both sides of what is left out.
    [
      'It is nakedly clear that the well-being ... of communication technologies in everyday life',
      'of Russians directly depends on the wide introduction',
    ],
    [
      'won support of the majority of … the Western nations which seem to be under the illusion',
      'the United Nations member states, but, regrettably, for',
    ],
    [
      'won support of the … the Western nations which seem to be under the illusion',
      'majority of the United Nations member states, but, regrettably, for',
    ],
    [
      'won support of the majority of the … Western nations which seem to be under the illusion',
      'United Nations member states, but, regrettably, for the',
    ],
  ])('puts an omission where it is marked: %s', (words, elided) => {
    const match = only(matchSeeds(`He said: “${words}.”`));
    expect(match.level).toBe('marked');
    expect(match.differences.map(({ kind, source }) => `${kind}: ${source}`)).toEqual([
      `elided: ${elided}`,
    ]);
  });

  it.each([
    ['dropped', 'Attempts to impose the notion that the terrorist threat is allegedly', []],
    [
      'a number',
      'These principles were confirmed by the heads of the G8 states at the Deauville summit in May 2012',
      ['changed: 2011 > 2012 (number)'],
    ],
    [
      'a negation dropped',
      'Not everybody in the West likes these principles, it is right to say that there is little progress in the United Nations',
      null,
    ],
  ])('names what changes the sense: %s', (_what, words, differences) => {
    const [match] = matchSeeds(`“${words}”`);
    if (differences !== null) expect(match && differencesOf(match)).toEqual(differences);
  });

  it('has no difference for a quotation that begins and ends inside a sentence', () => {
    const words = 'submitted to the United Nations a draft global convention';
    const match = only(matchSeeds(`They “${words}” that year.`));
    expect(match).toMatchObject({ level: 'verbatim', differences: [] });
  });

  it('joins a quotation that words of attribution split', () => {
    const page = `“We hope that, in contact with all partners concerned,” he told reporters, “we will work systematically on translating these tasks into life.”`;
    const match = only(matchSeeds(page));
    expect(match).toMatchObject({ level: 'verbatim', quoted: true, differences: [] });
    expect(quotedParts(match).map(({ start, end }) => page.slice(start, end))).toEqual([
      'We hope that, in contact with all partners concerned',
      'we will work systematically on translating these tasks into life',
    ]);
  });

  it.each([
    ['a paragraph', 'He went on.\nThe harbour was quiet. Later he said: '],
    ['a heading', '\nAt length\n'],
    ['many words', `${'said the man from the ministry '.repeat(3)}, adding: `],
  ])('keeps two quotations of one sentence apart with %s between', (_what, between) => {
    const [first, second] = [
      'We hope that, in contact with all partners concerned',
      'we will work systematically on translating these tasks into life',
    ];
    const page = `“${first}.” ${between}“${second}.”`;
    const matches = matchSeeds(page);
    expect(matches.map((match) => wordsOf(match, page).page)).toEqual([first, second]);
    expect(matches.map(({ level }) => level)).toEqual(['verbatim', 'verbatim']);
  });

  it('gives a quotation that chances to begin where another document goes on to its own', () => {
    const page =
      'He holds that “[t]he absence of a universal international code of conduct in the cyber sphere is jeopardising the sustainable socioeconomic, scientific and technical development of all countries”.\nSplit\n“It is important,” the ambassador wrote, “that the agents using information and telecommunication technology for hostile purposes are impossible to identify.”';
    expect(matchSeeds(page).map((match) => [match.source.documentId, match.level])).toEqual([
      ['tomikhin-2020-digital-space', 'marked'],
      ['yakovenko-2011-london-cyber', 'altered'],
    ]);
  });

  it.each([
    ['other words of attribution', '“OBSTACLES,” said Mr Lavrov in Sochi. “NAMELY.”', []],
    ['the same words of attribution', '"OBSTACLES," he said. "NAMELY."', []],
    ['no words of attribution', '“OBSTACLES. NAMELY.”', []],
    ['a paragraph', '“OBSTACLES.\n“NAMELY.”', []],
    ['no quotation marks', 'Then: OBSTACLES. NAMELY.', []],
    ['words of its own before', '“OBSTACLES as ever,” he said. “NAMELY.”', ['added:  > as ever']],
    ['words dropped after', '“OBSTACLES. our WESTERN.”', ['dropped: Namely > ']],
  ])("leaves out a source's reporter, with %s on the page", (_what, frame, differences) => {
    const [obstacles, western] = [
      'Unfortunately, so far, we encounter obstacles on this path',
      'Western partners prefer to establish cooperation in this sphere within their narrow circle',
    ];
    const page = frame
      .replace('OBSTACLES', obstacles)
      .replace('NAMELY', `Namely, our ${western}`)
      .replace('WESTERN', western);
    const match = only(matchSeeds(page));
    expect(match.level).toBe(differences.length > 0 ? 'altered' : 'verbatim');
    expect(differencesOf(match)).toEqual(differences);
    const text = seedText(match.source.documentId);
    const attribution = match.alignment.filter(({ kind }) => kind === 'attribution');
    expect(attribution.map(({ source }) => text.slice(source.start, source.end))).toEqual([
      '," he said. "',
    ]);
  });

  it('says so when a quotation is stitched from two places', () => {
    const [first, second] = [
      'responsible behavior by states and Internet providers in the cyberspace',
      'It is nakedly clear that the well-being of Russians directly depends on the wide introduction of communication technologies in everyday life',
    ];
    const match = only(matchSeeds(`"${first}. ${second}," the minister stressed.`));
    expect(match.level).toBe('altered');
    expect(match.differences.map(({ kind }) => kind)).toEqual(['jump']);
    expect(match.differences[0]?.source).toContain('draft global convention');
  });

  it('claims a short quotation when the page is proven to quote its document', () => {
    const short = 'press for a fairer regime of governing the Internet';
    const alone = matchSeeds(`He would “${short}”.`);
    const after = matchSeeds(`“${TASKS},” he said. He would “${short}”.`);
    expect(after.length).toBe(2);
    expect(alone.length).toBeLessThanOrEqual(1);
    expect(after[1]).toMatchObject({ level: 'altered' });
  });

  it.each([
    // Each stands in a seed, some in quotation marks there too.
    'rules of the game',
    'bridge the digital gap',
    'in the digital sphere',
    'double standards',
    'narrow circle',
    'politically incorrect',
    'food for thought',
    'the Soviet leadership',
    'at the same time',
    // Names, with the small words that hold them together; dates and places.
    'Organisation for Security and Cooperation in Europe',
    'In December 2019, the UN General Assembly',
    'MOSCOW, May 23. /TASS/',
    // Formulas, exact and in other words.
    'from our point of view',
    'the use of information and communication technologies',
  ])('is silent about the phrase “%s” alone on a page', (phrase) => {
    expect(matchSeeds(`The harbour master spoke of “${phrase}” on Tuesday.`)).toEqual([]);
  });

  it.each(['cyber General Assembly', 'plunging into cyberanarchy', 'a political tug-of-war'])(
    'finds “%s” alone on a page',
    (phrase) => {
      const page = `The minister spoke of “${phrase}” on Tuesday.`;
      expect(wordsOf(only(matchSeeds(page)), page).page).toBe(phrase);
    },
  );

  it.each([
    ['common phrases', 'He spoke of "the international community" and of "the United Nations".'],
    ['a name', 'He is "Deputy Foreign Minister Oleg Syromolotov" and "Sergey Lavrov".'],
    [
      'a list of names',
      'The Organisation for Security and Cooperation in Europe and the United Nations met.',
    ],
    [
      'the words in another order',
      '“life into tasks these translating on systematically work will we concerned partners all with contact in that hope We”',
    ],
    [
      'half of the words changed',
      '“We fear that, in quarrel with all rivals concerned, you will work slowly on putting those plans into print”',
    ],
    [
      'the same subject in other words',
      '“Without shared rules for the web the planet may slide into digital chaos,” said the official.',
    ],
    ['no words', ' \n … “” '],
    ['nothing', ''],
  ])('is silent about %s', (_what, page) => {
    expect(matchSeeds(page)).toEqual([]);
  });

  it('gives runs that adjoin and cover both spans', () => {
    const page = `“${DRAFT.replace('global', 'regional').replace('a draft', '[the] draft')},” he said. “[h]ope … ${TASKS.slice(8)}”`;
    for (const { quotation, source, alignment } of matchSeeds(page)) {
      let [at, sourceAt] = [quotation.start, source.start];
      for (const run of alignment) {
        expect([run.page.start, run.source.start]).toEqual([at, sourceAt]);
        [at, sourceAt] = [run.page.end, run.source.end];
      }
      expect([at, sourceAt]).toEqual([quotation.end, source.end]);
    }
  });

  it('keeps a match when more of the exact words are quoted', () => {
    const text = seedText(CYBERANARCHY);
    const words = [...text.slice(text.indexOf(DRAFT)).matchAll(/\S+/g)].slice(0, 23);
    let found = false;
    for (let count = 3; count <= words.length; count++) {
      const quotation = words
        .slice(0, count)
        .map(([word]) => word)
        .join(' ');
      const isFound = matchSeeds(`He said: “${quotation}”`).length > 0;
      expect(isFound || !found, quotation).toBe(true);
      found ||= isFound;
    }
    expect(found).toBe(true);
  });

  it('reports every document with the same words, the earliest as the source', () => {
    const texts = [
      'Something else entirely was said on that first day about the harvest in the northern provinces.',
      `The first speech. ${TASKS}. So it ended.`,
      `The second speech repeats it: ${TASKS}. And it went on for an hour after that.`,
      `The third has it with a change: ${TASKS.replace('systematically', 'slowly')}.`,
    ];
    const pack: MatchPack = {
      documentIds: ['a', 'b', 'c', 'd'],
      index: openIndex(buildIndex(texts)),
      textOf: (document) => texts[document] ?? '',
    };
    const match = only(matchText({ text: `“${TASKS}”`, quotes: [] }, pack, phrases));
    expect(match.source.documentId).toBe('b');
    expect(match.alternatives.map(({ documentId }) => documentId)).toEqual(['c']);
    const [other] = match.alternatives;
    expect(texts[2]?.slice(other?.start, other?.end)).toBe(TASKS);
  });

  it.each([2, 3])('finds reprints and quotations over an index with a stride of %i', (stride) => {
    const texts = seedPack.documentIds.map(seedText);
    const sparse: MatchPack = { ...seedPack, index: openIndex(buildIndex(texts, { stride })) };
    const stretches = texts
      .flatMap((text) => text.split('\n\n'))
      .map((paragraph) => paragraph.replaceAll(/["“”]/g, '').split(' ').slice(3, 17).join(' '))
      .filter((words) => words.split(' ').length === 14);
    expect(stretches.length).toBeGreaterThan(50);
    const found = (frame: (words: string) => string, pack: MatchPack) =>
      stretches.filter((words) => {
        const [match] = matchText({ text: frame(words), quotes: [] }, pack, phrases);
        return match !== undefined && frame(words).slice(match.quotation.start).startsWith(words);
      });
    const quoted = (words: string) => `He said: “${words}”, and left.`;
    expect(found(quoted, sparse)).toEqual(found(quoted, seedPack));
    const reprinted = (words: string) => `Nobody had known ${words}, as it happens.`;
    expect(found(reprinted, sparse)).toEqual(found(reprinted, seedPack));
  });

  it('finds every passage of the seeds, quoted whole, in its document', () => {
    for (const [i, documentId] of seedPack.documentIds.entries()) {
      for (const paragraph of seedPack.textOf(i).split('\n\n')) {
        if (paragraph.split(' ').length < 12) continue;
        const words = paragraph.replaceAll(/["“”]/g, '');
        const documents = matchSeeds(`He said: «${words}»`).flatMap(({ source, alternatives }) =>
          [source, ...alternatives].map((span) => span.documentId),
        );
        expect(documents, words.slice(0, 80)).toContain(documentId);
      }
    }
  });
});
