import type { MatchPack } from '../../core/matching/match-text.ts';
import { matchText } from '../../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../../core/matching/phrases/phrase-frequencies.ts';
import type { HostileFigures } from './bench-report.ts';
import { foldText } from './folded-text.ts';
import { interleave } from './interleave.ts';
import { growthOf } from './statistics.ts';

/** A page that is made to cost much, of a length in code units. */
export interface HostileInput {
  readonly name: string;
  readonly pageOf: (length: number) => string;
  /** How much longer than the others it is measured: what has no words is the cheaper for it. */
  readonly factor?: number;
}

/** Shares of the longest page. */
const SIZES = [0.25, 0.5, 1];
const EFFORT = { warmUpMs: 0, least: 3, most: 3, budgetMs: 0 };
/** Words of a seed phrase: those of a common phrase (“of the United Nations”) that the index still has places for. */
const PHRASE_WORDS = 4;
const SENTENCE_WORDS = 25;

/** Return the phrase that stands most often in some texts. */
export function commonestPhrase(texts: readonly string[], words: number): string {
  const counts = new Map<string, number>();
  let commonest = '';
  for (const text of texts) {
    const folded = foldText(text).text.split(' ');
    for (let i = 0; i + words <= folded.length; i++) {
      const phrase = folded.slice(i, i + words).join(' ');
      const count = (counts.get(phrase) ?? 0) + 1;
      counts.set(phrase, count);
      if (count > (counts.get(commonest) ?? 0)) commonest = phrase;
    }
  }
  return commonest;
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Return the inputs for a corpus, made of its own words. */
export function hostileInputs(documents: readonly string[]): HostileInput[] {
  const phrase = commonestPhrase(documents, PHRASE_WORDS);
  const longest = documents.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const sentence = longest.split(/\s+/).slice(0, SENTENCE_WORDS).join(' ');
  const [word = ''] = phrase.split(' ');
  const inputs: readonly (readonly [name: string, unit: string])[] = [
    ['the same word', `${word} `],
    ['a common phrase', `${phrase} `],
    ['a common phrase in marks', `“${phrase}” `],
    ['a sentence in marks', `“${sentence}” `],
    ['a document', `${longest}\n`],
    ['a document in marks', `“${longest.replaceAll('\n', ' ')}”\n`],
    ['pairs of marks', `“${word}” `],
    ['opening marks', `“${word} `],
    ['apostrophes and single marks', `‘${word}s' `],
    ['ellipses in marks', `“${phrase} … `],
    ['brackets', `[${word} `],
  ];
  return [
    { name: 'no space', pageOf: (length) => repeated(word, length), factor: 2 },
    ...inputs.map(([name, unit]) => ({
      name,
      pageOf: (length: number) => repeated(unit, length),
    })),
  ];
}

/** Measure an input at a length, a half and a quarter of it; its factor times as long. */
export function measureHostile(
  { name, pageOf, factor = 1 }: HostileInput,
  length: number,
  pack: MatchPack,
  phrases: PhraseFrequencies,
): HostileFigures {
  const texts = SIZES.map((share) => pageOf(Math.round(length * factor * share)));
  const times = interleave(
    Object.fromEntries(
      texts.map((text, i) => [`${i}`, () => matchText({ text, quotes: [] }, pack, phrases)]),
    ),
    EFFORT,
  );
  const leastMs = texts.map((_, i) => Math.min(...(times[`${i}`] ?? [])));
  return { name, sizes: texts.map((text) => text.length), leastMs, growth: growthOf(leastMs) };
}
