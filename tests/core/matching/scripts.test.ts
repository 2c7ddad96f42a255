import { describe, expect, it } from 'vitest';
import { loadPhrases } from '../../../src/cli/load-phrases.ts';
import { buildIndex, openIndex } from '../../../src/core/matching/index/corpus-index.ts';
import type { MatchPack } from '../../../src/core/matching/match-text.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import { scriptTexts } from './scripts-texts.ts';
import type { ScriptTexts } from './scripts-texts.ts';

const phrases = await loadPhrases();

function packOf(texts: readonly string[]): MatchPack {
  return {
    documentIds: texts.map((_, i) => String(i)),
    index: openIndex(buildIndex(texts)),
    textOf: (document) => texts[document] ?? '',
  };
}

/** What a page quotes of a pack: level, words of the page, document, differences. */
function quotedOn(text: string, pack: MatchPack) {
  return matchText({ text, quotes: [] }, pack, phrases).map((match) => ({
    words: text.slice(match.quotation.start, match.quotation.end),
    level: match.level,
    quoted: match.quoted,
    document: match.source.documentId,
    differences: match.differences.map(({ kind }) => kind),
  }));
}

const found = (words: string, level: string, differences: readonly string[] = []) => [
  { words, level, quoted: true, document: '0', differences },
];

describe.each(scriptTexts)('matchText in $language', (texts: ScriptTexts) => {
  const { lead, attribution, split } = texts;
  const [open, close] = texts.marks;
  const pack = packOf(texts.documents);
  const inMarks = (words: string) => `${open}${words}${close}`;
  const pageWith = (words: string) => `${lead}\n${words}\n${lead}`;

  it.each(texts.quotes)('finds a quotation word for word: %s', (quote) => {
    expect(quotedOn(pageWith(inMarks(quote)), pack)).toEqual(found(quote, 'verbatim'));
  });

  it('finds one with a word changed, and one with words left out at an ellipsis', () => {
    const { changed, elided } = texts;
    expect(quotedOn(pageWith(inMarks(changed)), pack)).toEqual(
      found(changed, 'altered', ['changed']),
    );
    expect(quotedOn(pageWith(inMarks(elided)), pack)).toEqual(found(elided, 'marked', ['elided']));
  });

  it('finds one that words of attribution split', () => {
    const page = pageWith(`${inMarks(split[0])}${attribution}${inMarks(split[1])}`);
    const words = `${split[0]}${close}${attribution}${open}${split[1]}`;
    expect(quotedOn(page, pack)).toEqual(found(words, 'verbatim'));
  });

  it('finds a sentence outside quotation marks', () => {
    const [quote = ''] = texts.quotes;
    const [match] = quotedOn(pageWith(quote), pack);
    expect(match).toMatchObject({ words: quote, quoted: false, level: 'verbatim' });
  });

  it('finds a sentence on an English page, in a collection of all languages', () => {
    const [quote = ''] = texts.quotes;
    const all = packOf(scriptTexts.flatMap(({ documents }) => documents));
    const page = `She wrote “${quote}” on the wall of the town hall, and nobody knew what it meant.`;
    const document = String(scriptTexts.indexOf(texts) * 3);
    expect(quotedOn(page, all)).toEqual([{ ...found(quote, 'verbatim')[0], document }]);
  });

  it.each(texts.phrases)('leaves a phrase alone that everybody uses: %s', (phrase) => {
    expect(texts.documents.join().toLowerCase()).toContain(phrase.toLowerCase());
    expect(quotedOn(pageWith(`${lead} ${inMarks(phrase)}`), pack)).toEqual([]);
  });

  it.each(texts.paraphrases)('leaves a paraphrase in marks alone: %s', (paraphrase) => {
    expect(quotedOn(pageWith(inMarks(paraphrase)), pack)).toEqual([]);
  });

  it('leaves another text on the same subject alone', () => {
    const [first = '', second = '', third = ''] = texts.documents;
    expect(quotedOn(third, packOf([first, second]))).toEqual([]);
  });
});
