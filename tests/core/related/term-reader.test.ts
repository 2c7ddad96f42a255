import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/core/related/term-reader.ts';
import { phrases } from './bundled-statements.ts';

describe('readTerms', () => {
  const texts = [
    'Behaviours and behavior. A code of rules; “code” again.',
    'Cybercrime, cyber crimes; counterterrorism: to counter terrorism. Going into the cyberspace.',
    'Terrorist, cooperate, cooperation, internet, international.',
  ];
  const read = readTerms(texts, phrases);
  const wordOf = (text: string) => read(text)[0]?.word;

  it('gives spelling variants and numbers one key', () => {
    expect(wordOf('Behaviours')?.term).toBe(wordOf('behavior')?.term);
    expect(wordOf('code')?.term).not.toBe(wordOf('rules')?.term);
  });

  it('gives two words the key of the word that they make', () => {
    expect(read('cyber crimes')[1]?.pair).toBe(wordOf('Cybercrime')?.term);
    expect(read('cyber crimes')[0]?.pair).toBeNull();
  });

  it.each([
    ['Cybercrime', ['cyber', 'crimes']],
    ['counterterrorism', ['counter', 'terrorism']],
    ['cyberspace', []], // "space" is not a word here
    ['into', []], // too short to have parts
  ])('cuts %s into %j', (word, parts) => {
    expect(wordOf(word)?.parts).toEqual(parts.map((part) => wordOf(part)?.term));
  });

  it.each([
    ['Terrorist', 'terrorism', 1],
    ['cooperate', 'cooperation', 1],
    ['internet', 'international', 0],
    ['rules', 'rules', 0], // too short to have a family
  ])('finds %s and %s to share %i families', (a, b, count) => {
    const other = new Set(wordOf(b)?.families);
    expect(wordOf(a)?.families.filter((family) => other.has(family))).toHaveLength(count);
  });

  it('says where the words stand, and passes over words of other collections', () => {
    const text = 'A “code” unheard-of';
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['A', 'code', 'of']);
  });
});
