import { mixHash } from '../../text/spelling.ts';
import { FOLD_VERSION } from '../../text/tokenise.ts';
import { fuseMapBytes, fuseMapReader } from './fuse-map.ts';
import type { FuseMap } from './fuse-map.ts';

/**
 * How common words and phrases are in general. Numbers are bits of information: a word of 10 bits is one of 1,024 words
 * of running text. Words are given by the tokeniser's fold hash.
 */
export interface PhraseFrequencies {
  /** Return the information of a word by itself; at most 25.5 bits, which a word that was never counted gets. */
  unigramBits(hash: number): number;
  /**
   * Return the information of word `at` after `contextLength` words that stand right before it in `hashes`; at most
   * `MAX_WORD_BITS`. "Nations" has 7 bits alone and next to none after "United".
   */
  bits(hashes: Uint32Array, at: number, contextLength: 0 | 1 | 2): number;
}

/**
 * The most that one word counts for. Beyond it (1 word of 8,192) a rarer word is a name or a slip, which is no better
 * evidence for a quotation than any rare word.
 */
export const MAX_WORD_BITS = 13;

/** 'SLPH', read as a little-endian number. */
const MAGIC = 0x48504c53;
const FORMAT_VERSION = 1;
/** A word's count is kept in two rows, once by each half of its hash. */
const ROW_CELLS = 1 << 16;
/** Bits of information are kept in bytes, in steps of a tenth. */
const CELL_STEP = 0.1;
/** Conditional bits are kept in the four bits of a fuse map's value: 0 to 12 in steps of 0.8. */
export const PHRASE_STEP = 0.8;

/*
 * header: 8 numbers of 32 bits, little-endian
 *   0 magic   1 format version   2 fold version   3 byte length   4 words counted   5 seed   6 segment length
 *   7 segment count
 * row by the low half of the hash: 65,536 bytes; row by the high half: 65,536 bytes; slots of the fuse map
 */
const HEADER_NUMBERS = 8;
const HEADER_BYTES = HEADER_NUMBERS * 4;
const SLOTS_AT = HEADER_BYTES + 2 * ROW_CELLS;

/** What `phrases.bin` holds. */
export interface PhraseTables {
  /** Words that were counted. */
  readonly wordCount: number;
  /** Tenths of bits by the low half of a word's hash. */
  readonly lowRow: Uint8Array;
  /** Tenths of bits by the high half of a word's hash. */
  readonly highRow: Uint8Array;
  /** Conditional bits of common phrases, in `PHRASE_STEP`, by `bigramKey` and `trigramKey`. */
  readonly phrases: FuseMap;
}

/** Return the key of two words in a row. */
export function bigramKey(first: number, second: number): number {
  return mixHash((Math.imul(first, 0x9e3779b1) + Math.imul(second ^ 0x55555555, 0x85ebca77)) | 0);
}

/** Return the key of three words in a row. */
export function trigramKey(first: number, second: number, third: number): number {
  return mixHash(
    (Math.imul(first, 0x9e3779b1) +
      Math.imul(second, 0xc2b2ae3d) +
      Math.imul(third ^ 0x33333333, 0x27d4eb2f)) |
      0,
  );
}

/**
 * Return a new row, in tenths of bits, of words with their counts. A cell keeps the count of the commonest word that
 * falls on it; with the true count below both of its cells, the smaller of them is the tightest answer two rows give.
 */
export function wordRow(
  words: Iterable<readonly [hash: number, count: number]>,
  cellOf: (hash: number) => number,
  wordCount: number,
): Uint8Array {
  const largest = new Uint32Array(ROW_CELLS);
  for (const [hash, count] of words) {
    const cell = cellOf(hash);
    if (count > largest[cell]) largest[cell] = count;
  }
  const tenthsOf = (count: number): number => {
    const bits = -Math.log2((count + 0.5) / (wordCount + 1));
    return Math.max(0, Math.min(255, Math.round(bits / CELL_STEP)));
  };
  const unseen = tenthsOf(0);
  return Uint8Array.from(largest, (count) => (count === 0 ? unseen : tenthsOf(count)));
}

/** Return the cell of a word in the first row. */
export const lowCell = (hash: number): number => hash & 0xffff;
/** Return the cell of a word in the second row. */
export const highCell = (hash: number): number => hash >>> 16;

/** Return the bytes of `phrases.bin`. */
export function writePhrases({ wordCount, lowRow, highRow, phrases }: PhraseTables): ArrayBuffer {
  const buffer = new ArrayBuffer(SLOTS_AT + phrases.slots.length);
  const header = new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const { seed, segmentLength, segmentCount } = phrases;
  header.set([MAGIC, FORMAT_VERSION, FOLD_VERSION, buffer.byteLength]);
  header.set([wordCount, seed, segmentLength, segmentCount], 4);
  const bytes = new Uint8Array(buffer);
  bytes.set(lowRow, HEADER_BYTES);
  bytes.set(highRow, HEADER_BYTES + ROW_CELLS);
  bytes.set(phrases.slots, SLOTS_AT);
  return buffer;
}

/** Throw an error that names the thing and its value unless the two numbers are the same. */
function expectNumber(thing: string, got: number, expected: number): void {
  if (got !== expected) throw new Error(`phrases: ${thing}: expected ${expected}, got ${got}`);
}

/** Return the tables of `phrases.bin` as views; throws on a wrong magic, version or length. */
export function readPhrases(buffer: ArrayBuffer): PhraseTables {
  if (buffer.byteLength < SLOTS_AT)
    throw new Error(`phrases: length: expected at least ${SLOTS_AT}, got ${buffer.byteLength}`);
  const [magic, format, fold, length, wordCount, seed, segmentLength, segmentCount] =
    new Uint32Array(buffer, 0, HEADER_NUMBERS);
  expectNumber('magic', magic, MAGIC);
  expectNumber('format version', format, FORMAT_VERSION);
  expectNumber('fold version', fold, FOLD_VERSION);
  const shape = { seed, segmentLength, segmentCount };
  expectNumber('length', buffer.byteLength, length);
  expectNumber('length', buffer.byteLength, SLOTS_AT + fuseMapBytes(shape));
  return {
    wordCount,
    lowRow: new Uint8Array(buffer, HEADER_BYTES, ROW_CELLS),
    highRow: new Uint8Array(buffer, HEADER_BYTES + ROW_CELLS, ROW_CELLS),
    phrases: { ...shape, slots: new Uint8Array(buffer, SLOTS_AT) },
  };
}

/** Open `phrases.bin`: creates views, parses nothing. Throws on a wrong magic, version or length. */
export function openPhrases(buffer: ArrayBuffer): PhraseFrequencies {
  const { lowRow, highRow, phrases } = readPhrases(buffer);
  const phraseCode = fuseMapReader(phrases);
  const unigramBits = (hash: number): number =>
    Math.max(lowRow[lowCell(hash)], highRow[highCell(hash)]) * CELL_STEP;
  return {
    unigramBits,
    bits(hashes, at, contextLength) {
      const alone = Math.min(unigramBits(hashes[at]), MAX_WORD_BITS);
      if (contextLength === 0) return alone;
      let code = -1;
      if (contextLength === 2)
        code = phraseCode(trigramKey(hashes[at - 2], hashes[at - 1], hashes[at]));
      if (code < 0) code = phraseCode(bigramKey(hashes[at - 1], hashes[at]));
      return code < 0 ? alone : Math.min(alone, code * PHRASE_STEP);
    },
  };
}
