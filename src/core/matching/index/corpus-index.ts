/**
 * The index of a corpus: adaptive seeds, one `ArrayBuffer`, opened by creating views.
 *
 * At each position of each document the index keeps the shortest k-gram, of 2 to 7 words, that stands at no more than
 * `MAX_POSTINGS` places of the corpus. A commoner one leaves a single `STOP` in its place, which tells the reader of a
 * page to try one word more. So rare phrases are found from two words, common ones take more, and there is no list of
 * stop words: the corpus itself says what is common, at five documents as at a hundred thousand.
 *
 * A large corpus is indexed at every `stride`th position of each document only. A page asks at every position, so every
 * exact run of `MAX_SEED_WORDS + stride - 1` words that it shares with a document is found (but for k-grams that even at
 * seven words stand at more places than are kept). 7.5 to 8.9 bytes a word at stride 1, half of it at 2.
 *
 * Adaptive seeds: Kiełbasa et al., "Adaptive seeds tame genomic sequence comparison", Genome Research 21 (2011). Against
 * winnowing (Schleimer et al. 2003), which samples both sides, the same guarantee takes 25-44 % fewer postings here.
 */
import { FOLD_VERSION, tokenise } from '../../text/tokenise.ts';
import { CountTable } from '../phrases/count-table.ts';
import { MAX_SEED_WORDS, MIN_SEED_WORDS, fingerprintOf, growState, seedKey } from './seed-hash.ts';

/** An opened index: views into its buffer. Positions count tokens of the whole corpus, documents one after the other. */
export interface CorpusIndex {
  readonly documentCount: number;
  /** Words of all documents. */
  readonly wordCount: number;
  /** Documents are indexed at the positions, counted from their own start, that are multiples of this. */
  readonly stride: number;
  /** First position of each document, a multiple of `BLOCK_TOKENS`, and the end of the last. */
  readonly documentStart: Uint32Array;
  /** Words of each document. */
  readonly documentWords: Uint32Array;
  /** Offset in its document's text of every `BLOCK_TOKENS`th token. */
  readonly blockOffset: Uint32Array;
  /** Where the postings of each bucket begin, and the end of the last; buckets go by the top bits of `seedKey`. */
  readonly bucketStart: Uint32Array;
  /** Bits to shift a key right by for its bucket. */
  readonly bucketShift: number;
  /** Position of each posting, or `STOP`. */
  readonly position: Uint32Array;
  readonly fingerprint: Uint16Array;
}

/** In place of a position: this k-gram is too common, try one word more. */
export const STOP = 0xffffffff;
/** Tokens between two known offsets of a document's text: a window of it is read from the nearest. */
export const BLOCK_TOKENS = 64;
/** Places of a k-gram that is not too common. At 16, a lookup stays below 1.5 postings on average up to 100,000 documents. */
export const MAX_POSTINGS = 16;

/** How an index is built. */
export interface IndexOptions {
  /** 1 to `MAX_STRIDE`: at 2, half the bytes, and a run must be a word longer to be found for sure. Default 1. */
  readonly stride?: number;
}

/** Beyond it, a seed would be sure only in runs of 15 words and more: few quotations are as long. */
export const MAX_STRIDE = 8;

/** 'SLIX', read as a little-endian number. */
const MAGIC = 0x58494c53;
const FORMAT_VERSION = 2;
const HEADER_NUMBERS = 16;
/** At most so many buckets a posting, and at least half as many: 2.7 bytes a posting for at most 3 postings a bucket. */
const BUCKETS_PER_POSTING = 2 / 3;
/** 26 bits of buckets are 256 MB of offsets: beyond that a pack is cut into shards. */
const MAX_BUCKET_BITS = 26;
/** Cells in which k-grams are counted while the index is built: a byte each. */
const MAX_CELL_BITS = 27;
const MIN_TABLE_BITS = 8;

/** Postings as they are collected, before they are sorted into buckets. */
class PostingList {
  length = 0;
  key: Uint32Array;
  position: Uint32Array;

  constructor(capacity: number) {
    this.key = new Uint32Array(capacity);
    this.position = new Uint32Array(capacity);
  }

  add(key: number, position: number): void {
    if (this.length === this.key.length) this.grow();
    this.key[this.length] = key;
    this.position[this.length++] = position;
  }

  private grow(): void {
    const { key, position } = this;
    this.key = new Uint32Array(this.length * 2);
    this.position = new Uint32Array(this.length * 2);
    this.key.set(key);
    this.position.set(position);
  }
}

interface CorpusTokens {
  readonly hash: Uint32Array;
  readonly documentStart: Uint32Array;
  readonly documentWords: Uint32Array;
  readonly blockOffset: Uint32Array;
  readonly wordCount: number;
}

/** Positions whose k-gram is still too common, with the state of that k-gram. */
interface Frontier {
  readonly length: number;
  readonly position: Uint32Array;
  readonly state: Int32Array;
}

function toBlocks(tokenCount: number): number {
  return Math.ceil(tokenCount / BLOCK_TOKENS);
}

function tokeniseCorpus(texts: readonly string[]): CorpusTokens {
  const documentStart = new Uint32Array(texts.length + 1);
  // Only what the index needs of a document's tokens is kept: all of them would take five times the memory.
  const documents = texts.map((text, i) => {
    const { length, start, hash } = tokenise(text);
    documentStart[i + 1] = documentStart[i] + toBlocks(length) * BLOCK_TOKENS;
    const everyBlock = (_: unknown, block: number): number => start[block * BLOCK_TOKENS];
    const blockOffset = Uint32Array.from({ length: toBlocks(length) }, everyBlock);
    return { hash: hash.slice(0, length), blockOffset };
  });
  const hash = new Uint32Array(documentStart[texts.length]);
  const blockOffset = new Uint32Array(toBlocks(hash.length));
  documents.forEach((document, i) => {
    hash.set(document.hash, documentStart[i]);
    blockOffset.set(document.blockOffset, documentStart[i] / BLOCK_TOKENS);
  });
  const documentWords = Uint32Array.from(documents, (document) => document.hash.length);
  const wordCount = documentWords.reduce((sum, words) => sum + words, 0);
  return { hash, documentStart, documentWords, blockOffset, wordCount };
}

/** Every position that is indexed, with the state of its first word. */
function firstFrontier(
  { hash, documentStart, documentWords }: CorpusTokens,
  stride: number,
): Frontier {
  const size = documentWords.reduce((sum, words) => sum + Math.ceil(words / stride), 0);
  const position = new Uint32Array(size);
  const state = new Int32Array(size);
  let length = 0;
  documentWords.forEach((words, document) => {
    const start = documentStart[document];
    for (let at = start; at < start + words; at += stride) {
      position[length] = at;
      state[length++] = growState(0, hash[at]);
    }
  });
  return { length, position, state };
}

/** Grow each k-gram of the frontier to `k` words in place; positions too near the end of their document fall out. */
function growFrontier(frontier: Frontier, k: number, corpus: CorpusTokens): Frontier {
  const { position, state } = frontier;
  const { hash, documentStart, documentWords } = corpus;
  let length = 0;
  let document = 0;
  for (let i = 0; i < frontier.length; i++) {
    const at = position[i];
    while (at >= documentStart[document + 1]) document++;
    if (at + k > documentStart[document] + documentWords[document]) continue;
    position[length] = at;
    state[length++] = growState(state[i], hash[at + k - 1]);
  }
  return { length, position, state };
}

/** Add a posting for each k-gram that is rare enough; return the frontier of the others, each with one `STOP`. */
function addLevel(frontier: Frontier, k: number, postings: PostingList): Frontier {
  const { position, state } = frontier;
  // Counts by hashed cell: two k-grams on one cell can only look commoner than they are, and then take a word more.
  const count = new Uint8Array(1 << bitsFor(frontier.length * 4, MAX_CELL_BITS));
  const mask = count.length - 1;
  for (let i = 0; i < frontier.length; i++) {
    const cell = seedKey(state[i], k) & mask;
    if (count[cell] <= MAX_POSTINGS) count[cell]++;
  }
  const common = new CountTable();
  let length = 0;
  for (let i = 0; i < frontier.length; i++) {
    const key = seedKey(state[i], k);
    const at = position[i];
    if (count[key & mask] <= MAX_POSTINGS) {
      postings.add(key, at);
      continue;
    }
    const seen = common.get(key);
    common.add(key);
    if (k === MAX_SEED_WORDS) {
      if (seen < MAX_POSTINGS) postings.add(key, at);
      continue;
    }
    if (seen === 0) postings.add(key, STOP);
    position[length] = at;
    state[length++] = state[i];
  }
  return { length, position, state };
}

/** Return the bits of a table with at most `count` places, and more than half as many. */
function bitsFor(count: number, most: number): number {
  return Math.max(MIN_TABLE_BITS, Math.min(most, Math.floor(Math.log2(Math.max(1, count)))));
}

/*
 * header: 16 numbers of 32 bits, little-endian
 *   0 magic   1 format version   2 fold version   3 byte length   4 documents   5 positions   6 postings
 *   7 bucket bits   8 words   9 stride
 * then, in this order: documentStart, documentWords, blockOffset, bucketStart, position (32 bits), fingerprint (16 bits)
 */
function byteLength(documents: number, positions: number, postings: number, bits: number): number {
  const numbers =
    HEADER_NUMBERS + 2 * documents + 1 + toBlocks(positions) + (1 << bits) + 1 + postings;
  return Math.ceil((numbers * 4 + postings * 2) / 4) * 4;
}

function createViews(buffer: ArrayBuffer): CorpusIndex {
  const header = new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const [documents = 0, positions = 0, postings = 0, bits = 0, wordCount = 0, stride = 0] =
    header.subarray(4);
  let at = HEADER_NUMBERS * 4;
  const next = (length: number) => {
    const view = new Uint32Array(buffer, at, length);
    at += length * 4;
    return view;
  };
  return {
    documentCount: documents,
    wordCount,
    stride,
    documentStart: next(documents + 1),
    documentWords: next(documents),
    blockOffset: next(toBlocks(positions)),
    bucketStart: next((1 << bits) + 1),
    bucketShift: 32 - bits,
    position: next(postings),
    fingerprint: new Uint16Array(buffer, at, postings),
  };
}

/** Counting sort of the postings by bucket. */
function sortIntoBuckets(postings: PostingList, index: CorpusIndex): void {
  const { bucketStart, bucketShift } = index;
  for (let i = 0; i < postings.length; i++) {
    const bucket = postings.key[i] >>> bucketShift;
    bucketStart[bucket + 1] = bucketStart[bucket + 1] + 1;
  }
  for (let bucket = 1; bucket < bucketStart.length; bucket++)
    bucketStart[bucket] = bucketStart[bucket] + bucketStart[bucket - 1];
  const next = bucketStart.slice();
  for (let i = 0; i < postings.length; i++) {
    const bucket = postings.key[i] >>> bucketShift;
    const at = next[bucket];
    next[bucket] = at + 1;
    index.position[at] = postings.position[i];
    index.fingerprint[at] = fingerprintOf(postings.key[i]);
  }
}

function expectNumber(thing: string, got: number, expected: number): void {
  if (got !== expected) throw new Error(`index: ${thing}: expected ${expected}, got ${got}`);
}

function expectStride(stride: number): void {
  if (!Number.isInteger(stride) || stride < 1 || stride > MAX_STRIDE)
    throw new Error(`index: stride: expected 1 to ${MAX_STRIDE}, got ${stride}`);
}

/** Return the index of a corpus: `texts[i]` is document `i`. Throws on a stride that is not 1 to `MAX_STRIDE`. */
export function buildIndex(
  texts: readonly string[],
  { stride = 1 }: IndexOptions = {},
): ArrayBuffer {
  expectStride(stride);
  const corpus = tokeniseCorpus(texts);
  let frontier = firstFrontier(corpus, stride);
  // Every position has one posting; the stops are a few in a hundred more.
  const postings = new PostingList(Math.ceil(frontier.length * 1.125) + 16);
  for (let k = MIN_SEED_WORDS; k <= MAX_SEED_WORDS && frontier.length > 0; k++)
    frontier = addLevel(growFrontier(frontier, k, corpus), k, postings);

  const bits = bitsFor(postings.length * BUCKETS_PER_POSTING, MAX_BUCKET_BITS);
  const positions = corpus.hash.length;
  const buffer = new ArrayBuffer(byteLength(texts.length, positions, postings.length, bits));
  const header = new Uint32Array(buffer, 0, HEADER_NUMBERS);
  header.set([MAGIC, FORMAT_VERSION, FOLD_VERSION, buffer.byteLength]);
  header.set([texts.length, positions, postings.length, bits, corpus.wordCount, stride], 4);
  const index = createViews(buffer);
  index.documentStart.set(corpus.documentStart);
  index.documentWords.set(corpus.documentWords);
  index.blockOffset.set(corpus.blockOffset);
  sortIntoBuckets(postings, index);
  return buffer;
}

/** Open an index by creating views into its buffer; throws on a wrong magic, version, stride or length. */
export function openIndex(buffer: ArrayBuffer): CorpusIndex {
  if (buffer.byteLength < HEADER_NUMBERS * 4)
    throw new Error(`index: length: expected at least 64, got ${buffer.byteLength}`);
  const header = new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const [magic = 0, format = 0, fold = 0, length = 0, documents = 0, positions = 0] = header;
  const [postings = 0, bits = 0, , stride = 0] = header.subarray(6);
  expectNumber('magic', magic, MAGIC);
  expectNumber('format version', format, FORMAT_VERSION);
  expectNumber('fold version', fold, FOLD_VERSION);
  expectNumber('length', buffer.byteLength, length);
  expectStride(stride);
  expectNumber('length by its parts', length, byteLength(documents, positions, postings, bits));
  return createViews(buffer);
}

/** Return the document that a position belongs to. */
export function documentAt(
  { documentStart, documentCount }: CorpusIndex,
  position: number,
): number {
  let low = 0;
  let high = documentCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (documentStart[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
