import { describe, expect, it } from 'vitest';
import { reporterWords, spokenWords } from '../../../../src/core/matching/align/reporter-words.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

/** Return the reporter's words between the first and the last word of a text. */
function reporterOf(text: string): string | null {
  const tokens = tokenise(text);
  const words = reporterWords({ text, tokens }, 1, tokens.length - 1);
  return words && text.slice(tokens.start[words.first], tokens.end[words.end - 1]);
}

describe('reporterWords', () => {
  it.each([
    ['path," he said. "Namely', 'he said'],
    ['path”, he said, “namely', 'he said'],
    ['path.” He went on: “Namely', 'He went on'],
    ['path! » dit-il. « Namely', null], // no space-separated marks: not told apart safely
    ['path," he said.\n\n"Namely', 'he said'],
    ['path on foot," he said. "Namely', 'he said'],
    ['path," he said. "Namely our Western', 'he said'],
    // Marks around single words: what stands between is the speaker's.
    ['the "golden billion" and the "rules', null],
    ['a "golden billion," and the "rules', null],
    ["the states' rights, as in the 'rules", null],
    // Two paragraphs of speech, nobody between.
    ['path."\n\n"Namely our', null],
    // Speech goes on before the reporter speaks a second time.
    ['path," he said "and so," he added. "Namely', 'he added'],
    // Too much for an aside, or another paragraph: something else may have been said.
    [`path," he said${' and so on'.repeat(5)}. "Namely`, null],
    ['path."\n\nHe spoke to the press. "Namely', null],
    ['path he said namely', null],
    ['path', null],
  ])('reads %j', (text, expected) => {
    expect(reporterOf(text)).toBe(expected);
  });
});

describe('spokenWords', () => {
  it('counts words but the reporter’s', () => {
    const text = 'path on foot," he said. "Namely our';
    const tokens = tokenise(text);
    expect(spokenWords({ text, tokens }, 1, tokens.length - 1)).toBe(3);
    expect(spokenWords({ text, tokens }, 1, 3)).toBe(2);
    expect(spokenWords({ text, tokens }, 3, 3)).toBe(0);
  });
});
