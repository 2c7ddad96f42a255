import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportVoices } from '../../../src/core/corpus/voices.ts';
import { bundledPack, bundledPassages, passageWith } from './bundled.ts';

function spoken(text: string): string[] {
  return reportVoices(text)
    .filter(({ voice }) => voice === 'speaker')
    .map(({ start, end }) => text.slice(start, end));
}

const CASES: readonly [text: string, spoken: string[]][] = [
  ['No words of anybody else.', []],
  ['', []],
  ['"All of it."', ['All of it.']],
  ['He called it a “code”, then a "rule".', ['code', 'rule']],
  ['“A quotation that goes on in the next paragraph', ['A quotation that goes on in the next paragraph']],
  ['«Одно слово», сказал он', ['Одно слово']],
  ['„Ein Wort“, sagte er', ['Ein Wort']],
  ['"We see a ‘cyber’ forum"', ['We see a ‘cyber’ forum']],
  ["The states' policy isn't new", []], // apostrophes are no quotation marks
  ['"the group [named by the editor] met"', ['the group ', ' met']],
  ['"[The group] met"', [' met']],
  ['The group [he said "yes"] met', ['yes']],
  ['""', []],
]; // prettier-ignore

/** Every passage of the three reports, by a text that only it contains, with the speaker's words in it. */
const REPORTS: readonly [passage: string, spoken: string[]][] = [
  ['responsible conduct in info space', []],
  ['MOSCOW, May 23. /TASS/.', ['cyber General Assembly']],
  ['An open-ended working group (OEWG) on international', ['An open-ended working group … at Russia’s initiative,', 'We see it as … basis of equality.']],
  ['agenda is quite rich', ['The group’s agenda … the digital gap,']],
  ['cyber dictatorship', ['These rules won … on the world,', 'So, it is wrong … ever before,']],
  ['At the same time, he noted', ['We have intergovernmental … Asia Pacific region,']],
  ['open for dialogue', ['Interest to cooperation … always support it,']],
  ['castigated', ['narrow circle']],
  ['SOCHI, October 16. /TASS/.', []],
  ['invovle', ['The objectives on … on this path,', 'Namely, our Western … global IT companies.']],
  ['summit in Osaka', ['This statement establishes … with no exception,', 'This means … the G20 leaders.']],
  ['Jabhat al-Nusra', ['Attempts to impose … extremely dangerous,', 'If we analyze … Jabhat al-Nusra, the IS ', '\u00a0is a direct result … in the Middle East.']],
  ['universal counterterrorism front', ['We would like … universal counterterrorism front,']],
  ['told a conference entitled', []],
  ['All politicians aware', ['All politicians aware … hundreds of millions,']],
  ['firm commitment', ['responsible behavior by states and Internet providers in the cyberspace.']],
  ['draft global convention', ['Also, we submitted … governing the Internet,', 'We hope that … into life.']],
  ['nakedly clear', ['It is nakedly clear … specific situations.']],
  ['I am certain that these processes', ['I am certain … our history,']],
]; // prettier-ignore

describe('reportVoices', () => {
  it.each(CASES)('finds the speaker in %j', (text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it('covers every text from end to end without gaps', () => {
    const text = fc.array(fc.constantFrom('"', '“', '”', '«', '»', '[', ']', 'a', ' ', '’', '„'));
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('');
        const voices = reportVoices(joined);
        expect(voices.map(({ start, end }) => joined.slice(start, end)).join('')).toBe(joined);
        expect(voices.every(({ start, end }) => end > start)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe('voices of the bundled pack', () => {
  it.each(REPORTS)('knows who speaks in the passage with "%s"', (text, expected) => {
    const passage = passageWith(text);
    const found = passage.voices
      .filter(({ voice }) => voice === 'speaker')
      .map(({ start, end }) => passage.text.slice(start, end));
    expect(found).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) {
      const [first = '', last = first] = words.split(' … ');
      expect(found[index]?.startsWith(first)).toBe(true);
      expect(found[index]?.endsWith(last)).toBe(true);
    }
  });

  it('names every passage of the reports above', () => {
    const reports = bundledPack.documents.filter(({ document }) => document.kind === 'report');
    const passages = reports.flatMap(({ passages }) => passages.map(({ id }) => id));
    expect(REPORTS.map(([text]) => passageWith(text).id).toSorted()).toEqual(passages.toSorted());
  });

  it('gives every other document to its speaker, quotation marks or not', () => {
    const kinds = new Map(
      bundledPack.documents.map(({ document }) => [document.id, document.kind]),
    );
    for (const { documentId, text, voices } of bundledPassages) {
      if (kinds.get(documentId) === 'report') continue;
      expect(voices).toEqual([{ start: 0, end: text.length, voice: 'speaker' }]);
    }
  });
});
