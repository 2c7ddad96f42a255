import type { Random } from './seeded-random.ts';
import { randomBelow, seededRandom } from './seeded-random.ts';

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;
/** Words that there are: those of a large newspaper archive that are seen more than a few times. */
const VOCABULARY = 50_000;
const SENTENCE_WORDS = { least: 6, spread: 24 };
const PARAGRAPH_SENTENCES = { least: 2, spread: 5 };
/** One word of so many has a comma behind it. */
const WORDS_PER_COMMA = 11;

/** Return the word of a rank: syllables of two letters, one for the commonest words and three for rare ones. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank; ; rest = Math.floor(rest / SYLLABLES) - 1) {
    const syllable = rest % SYLLABLES;
    word += CONSONANTS.charAt(Math.floor(syllable / VOWELS.length));
    word += VOWELS.charAt(syllable % VOWELS.length);
    if (rest < SYLLABLES) return word;
  }
}

/** Return a word; the one of rank `r` comes about `1 / r` as often as the commonest (Zipf). */
function nextWord(random: Random): string {
  return wordOf(Math.floor(VOCABULARY ** random()) - 1);
}

function between({ least, spread }: { least: number; spread: number }, random: Random): number {
  return least + randomBelow(spread, random);
}

function sentence(random: Random): { text: string; words: number } {
  const words = between(SENTENCE_WORDS, random);
  let text = '';
  for (let i = 0; i < words; i++) {
    const word = nextWord(random);
    const hasComma = i < words - 1 && randomBelow(WORDS_PER_COMMA, random) === 0;
    text += i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : ` ${word}`;
    if (hasComma) text += ',';
  }
  return { text: `${text}.`, words };
}

/**
 * Return a text of invented words with at least so many of them, in sentences and paragraphs, without quotation marks;
 * the same for the same seed. Its words are as unevenly spread as those of a language, but no two of them belong
 * together more than any other two: phrases are rarer in it than in a real text.
 */
export function syntheticText(words: number, seed: number): string {
  const random = seededRandom(seed);
  const paragraphs: string[] = [];
  for (let written = 0; written < words;) {
    const sentences = Array.from({ length: between(PARAGRAPH_SENTENCES, random) }, () =>
      sentence(random),
    );
    paragraphs.push(sentences.map(({ text }) => text).join(' '));
    written += sentences.reduce((sum, { words }) => sum + words, 0);
  }
  return paragraphs.join('\n');
}
