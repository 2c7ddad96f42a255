import { tokenise } from '../../text/tokenise.ts';
import { CountTable } from './count-table.ts';
import { buildFuseMap, VALUE_BITS } from './fuse-map.ts';
import {
  bigramKey,
  highCell,
  lowCell,
  MAX_WORD_BITS,
  PHRASE_STEP,
  trigramKey,
  wordRow,
  writePhrases,
} from './phrase-frequencies.ts';

/** Which phrases are kept. */
export interface PhraseOptions {
  /** A pair of words must be this frequent: fewer say little about their odds. */
  readonly minBigramCount?: number;
  /** A triple of words must be this frequent. */
  readonly minTrigramCount?: number;
  /** A phrase is kept if its last word is cheaper in context by this many bits than without it. */
  readonly minGain?: number;
}

/**
 * With 19 million words these fill the 1.1 MB that a cold start can bear. A gain below one step is lost in rounding, and
 * leaving such phrases out makes room for rarer ones.
 */
const DEFAULTS: Required<PhraseOptions> = {
  minBigramCount: 6,
  minTrigramCount: 5,
  minGain: PHRASE_STEP,
};

const MAX_CODE = (1 << VALUE_BITS) - 1;

/** Fold hashes of all words of all documents, in order. */
interface WordStream {
  readonly hashes: Uint32Array;
  /** Index of each document's first word. */
  readonly starts: readonly number[];
}

/** Counts of words and of words in a row. */
interface NgramCounts {
  readonly unigrams: CountTable;
  readonly bigrams: CountTable;
  readonly trigrams: CountTable;
}

/** Tokenise the documents, once. */
function wordStream(documents: Iterable<string>): WordStream {
  let hashes = new Uint32Array(1 << 16);
  const starts: number[] = [];
  let length = 0;
  for (const text of documents) {
    const tokens = tokenise(text);
    if (length + tokens.length > hashes.length) {
      const larger = new Uint32Array(2 * (length + tokens.length));
      larger.set(hashes.subarray(0, length));
      hashes = larger;
    }
    hashes.set(tokens.hash.subarray(0, tokens.length), length);
    starts.push(length);
    length += tokens.length;
  }
  return { hashes: hashes.subarray(0, length), starts };
}

/** Call `visit` for each word with the number of words before it in its document. */
function eachWord(
  { hashes, starts }: WordStream,
  visit: (at: number, before: number) => void,
): void {
  starts.forEach((start, document) => {
    const end = starts[document + 1] ?? hashes.length;
    for (let at = start; at < end; at++) visit(at, at - start);
  });
}

/** Count words, pairs and triples within the documents. */
function countNgrams(stream: WordStream): NgramCounts {
  const unigrams = new CountTable();
  const bigrams = new CountTable();
  const trigrams = new CountTable();
  const { hashes } = stream;
  eachWord(stream, (at, before) => {
    unigrams.add(hashes[at]);
    if (before > 0) bigrams.add(bigramKey(hashes[at - 1], hashes[at]));
    if (before > 1) trigrams.add(trigramKey(hashes[at - 2], hashes[at - 1], hashes[at]));
  });
  return { unigrams, bigrams, trigrams };
}

/** Return the code of the conditional bits of an n-gram whose first words were counted `contextCount` times. */
function phraseCode(count: number, contextCount: number): number {
  const bits = -Math.log2(count / Math.max(count, contextCount));
  return Math.min(MAX_CODE, Math.round(bits / PHRASE_STEP));
}

/** Return the codes of the phrases that are common and whose context says something, by key. */
function commonPhrases(
  stream: WordStream,
  { unigrams, bigrams, trigrams }: NgramCounts,
  { minBigramCount, minTrigramCount, minGain }: Required<PhraseOptions>,
): Map<number, number> {
  const { hashes } = stream;
  const codes = new Map<number, number>();
  const keep = (key: number, count: number, contextCount: number, bitsWithout: number): number => {
    const known = codes.get(key);
    if (known !== undefined) return known * PHRASE_STEP;
    const code = phraseCode(count, contextCount);
    if (code * PHRASE_STEP > bitsWithout - minGain) return bitsWithout;
    codes.set(key, code);
    return code * PHRASE_STEP;
  };
  eachWord(stream, (at, before) => {
    if (before === 0) return;
    const pair = bigramKey(hashes[at - 1], hashes[at]);
    const pairCount = bigrams.get(pair);
    if (pairCount < Math.min(minBigramCount, minTrigramCount)) return;
    const alone = -Math.log2(unigrams.get(hashes[at]) / hashes.length);
    let bits = Math.min(alone, MAX_WORD_BITS);
    if (pairCount >= minBigramCount)
      bits = keep(pair, pairCount, unigrams.get(hashes[at - 1]), bits);
    if (before === 1) return;
    const triple = trigramKey(hashes[at - 2], hashes[at - 1], hashes[at]);
    const tripleCount = trigrams.get(triple);
    if (tripleCount >= minTrigramCount)
      keep(triple, tripleCount, bigrams.get(bigramKey(hashes[at - 2], hashes[at - 1])), bits);
  });
  return codes;
}

/**
 * Count the words, common pairs and common triples of the documents and return the bytes that `openPhrases` opens.
 * Needs about 20 bytes of memory a word.
 */
export function buildPhrases(
  documents: Iterable<string>,
  options: PhraseOptions = {},
): ArrayBuffer {
  const stream = wordStream(documents);
  const counts = countNgrams(stream);
  const codes = commonPhrases(stream, counts, { ...DEFAULTS, ...options });
  const wordCount = stream.hashes.length;
  return writePhrases({
    wordCount,
    lowRow: wordRow(counts.unigrams.entries(), lowCell, wordCount),
    highRow: wordRow(counts.unigrams.entries(), highCell, wordCount),
    phrases: buildFuseMap(Uint32Array.from(codes.keys()), Uint8Array.from(codes.values())),
  });
}
