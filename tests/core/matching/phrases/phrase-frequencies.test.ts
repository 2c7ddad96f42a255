import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPhrases } from '../../../../src/core/matching/phrases/build-phrases.ts';
import type { PhraseFrequencies } from '../../../../src/core/matching/phrases/phrase-frequencies.ts';
import {
  MAX_WORD_BITS,
  openPhrases,
  PHRASE_STEP,
  readPhrases,
} from '../../../../src/core/matching/phrases/phrase-frequencies.ts';
import { mixHash } from '../../../../src/core/text/spelling.ts';
import { FOLD_VERSION, tokenise } from '../../../../src/core/text/tokenise.ts';

const ASSET = fileURLToPath(new URL('../../../../assets/phrases.bin', import.meta.url));
/** What the service worker can load within its time. */
const ASSET_BYTES = 1_100_000;

/** Words of every family that the tokeniser folds. */
const FOLDED =
  'Organisation colour centre defence travelled programme catalogue cheque judgement anaesthetic naïve don’t ' +
  'off of 1,000 2.5 co\u00ADop Œuvre ﬁne Straße Łódź МИР Ёлка ἄνθρωπος שלום سلام हिन्दी 日本';
/** Digest of the hashes of `FOLDED` under `FOLD_VERSION`. */
const FOLD_DIGEST = { version: 2, digest: 3_632_342_181 };

const bufferOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;

/** Return the bits of the last word of a text after the words before it. */
function lastWordBits(phrases: PhraseFrequencies, text: string): number {
  const { hash, length } = tokenise(text);
  const context = length > 2 ? 2 : length > 1 ? 1 : 0;
  return phrases.bits(hash, length - 1, context);
}

/** Bits of the last word of an n-gram by counting, slowly: the longest phrase that is frequent enough decides. */
class SlowPhrases {
  readonly counts = new Map<string, number>();
  total = 0;

  constructor(documents: readonly string[]) {
    for (const words of documents.map((text) => text.split(' ').filter(Boolean))) {
      this.total += words.length;
      for (let size = 1; size <= 3; size++)
        for (let at = 0; at + size <= words.length; at++) {
          const phrase = words.slice(at, at + size).join(' ');
          this.counts.set(phrase, (this.counts.get(phrase) ?? 0) + 1);
        }
    }
  }

  private count(words: readonly string[]): number {
    return this.counts.get(words.join(' ')) ?? 0;
  }

  bits(words: readonly string[], minimum: number): number {
    const last = words.slice(-1);
    const alone = Math.min(MAX_WORD_BITS, -Math.log2((this.count(last) + 0.5) / (this.total + 1)));
    let best = alone;
    for (let size = 2; size <= words.length; size++) {
      const phrase = words.slice(-size);
      if (this.count(phrase) < minimum) break;
      best = Math.min(best, -Math.log2(this.count(phrase) / this.count(phrase.slice(0, -1))));
    }
    return best;
  }
}

// Words whose folds differ; documents long enough that phrases of all lengths repeat.
const WORDS = ['alpha', 'bravo', 'kilo', 'delta', 'echo', 'tango'];
const documents = fc.array(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 6 },
);

describe('buildPhrases', () => {
  it('gives the bits that counting gives, to a rounding step', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
        (texts, phrase) => {
          const built = openPhrases(buildPhrases(texts, { minBigramCount: 1, minTrigramCount: 1 }));
          const slow = new SlowPhrases(texts);
          // A phrase is left out, or rounded, by at most a step at each of its two lengths.
          const expected = slow.bits(phrase, 1);
          const got = lastWordBits(built, phrase.join(' '));
          expect(got).toBeGreaterThan(expected - PHRASE_STEP);
          expect(got).toBeLessThan(expected + 3 * PHRASE_STEP);
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  }, 60_000);

  it('does not count phrases across documents', () => {
    const apart = openPhrases(
      buildPhrases(Array.from({ length: 40 }, () => ['alpha', 'bravo']).flat()),
    );
    const together = openPhrases(buildPhrases(Array.from({ length: 40 }, () => 'alpha bravo')));
    expect(lastWordBits(apart, 'alpha bravo')).toBeCloseTo(lastWordBits(apart, 'bravo'));
    expect(lastWordBits(together, 'alpha bravo')).toBeLessThan(lastWordBits(together, 'bravo'));
  });

  it('leaves out phrases that are rarer than asked', () => {
    const texts = ['alpha bravo', 'alpha bravo', 'kilo', 'delta', 'echo', 'tango'];
    const frequent = openPhrases(buildPhrases(texts, { minBigramCount: 3 }));
    expect(lastWordBits(frequent, 'alpha bravo')).toBe(lastWordBits(frequent, 'bravo'));
  });

  it('takes no documents', () => {
    const phrases = openPhrases(buildPhrases([]));
    expect(lastWordBits(phrases, 'alpha bravo kilo')).toBeGreaterThanOrEqual(0);
  });
});

describe('openPhrases', () => {
  const valid = buildPhrases(['alpha bravo kilo'], { minBigramCount: 1, minTrigramCount: 1 });
  const changed = (number: number, value: number): ArrayBuffer => {
    const copy = valid.slice(0);
    new Uint32Array(copy, 0, 8)[number] = value;
    return copy;
  };

  it.each<[string, ArrayBuffer, RegExp]>([
    ['no bytes', new ArrayBuffer(0), /length: expected at least \d+, got 0/],
    ['a cut header', valid.slice(0, 20), /length: expected at least \d+, got 20/],
    ['a cut end', valid.slice(0, -1), /length: expected/],
    ['another magic', changed(0, 1), /magic: expected \d+, got 1/],
    ['another format', changed(1, 99), /format version: expected \d+, got 99/],
    ['another folding', changed(2, 99), /fold version: expected \d+, got 99/],
    ['another length', changed(3, 5), /length: expected 5, got/],
    ['another segment length', changed(6, 1 << 20), /length: expected/],
    ['another segment count', changed(7, 1 << 20), /length: expected/],
  ])('refuses %s', (_name, buffer, problem) => {
    expect(() => openPhrases(buffer)).toThrow(problem);
  });
});

describe('assets/phrases.bin', () => {
  const phrases = openPhrases(bufferOf(ASSET));

  it('exists, is built with the tokeniser’s folding, and is small', () => {
    expect(existsSync(ASSET)).toBe(true);
    expect(new Uint32Array(bufferOf(ASSET), 0, 3)[2]).toBe(FOLD_VERSION);
    expect(bufferOf(ASSET).byteLength).toBeLessThan(ASSET_BYTES);
    expect(readPhrases(bufferOf(ASSET)).wordCount).toBeGreaterThan(15_000_000);
  });

  it('would be built anew if words hashed otherwise', () => {
    const { hash, length } = tokenise(FOLDED);
    const digest = hash.subarray(0, length).reduce((sum, word) => mixHash(sum ^ word), 0);
    // When this fails the folding has changed: count FOLD_VERSION up, run build:phrases, then write both here.
    expect({ version: FOLD_VERSION, digest }).toEqual(FOLD_DIGEST);
  });

  it.each([
    ['the', 'nations'],
    ['nations', 'cyberanarchy'],
    ['united nations', 'nations'],
    ['international peace and security', 'security'],
    ['the united nations', 'the disunited nations'],
  ])('takes the end of "%s" for commoner than that of "%s"', (common, rare) => {
    expect(lastWordBits(phrases, common)).toBeLessThan(lastWordBits(phrases, rare));
  });

  it('takes spelling variants for the same words', () => {
    expect(lastWordBits(phrases, 'international organisation')).toBe(
      lastWordBits(phrases, 'International ORGANIZATION'),
    );
  });

  it('caps a word in a phrase but tells rarer words apart by themselves', () => {
    const rare = tokenise('cyberanarchy').hash;
    expect(phrases.bits(rare, 0, 0)).toBe(MAX_WORD_BITS);
    expect(phrases.unigramBits(rare[0] ?? 0)).toBeGreaterThan(MAX_WORD_BITS);
  });
});
