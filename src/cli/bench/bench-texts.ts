import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { documentsOf } from '../document-stream.ts';
import { PART_WORDS, cutText } from './cut-text.ts';
import { seededRandom, shuffled } from './seeded-random.ts';
import { syntheticText } from './synthetic-text.ts';

/** Texts of others, which are no part of the project. */
const FOLDER = fileURLToPath(new URL('../../../../shared/text/', import.meta.url));
const SPEECHES = 'un-general-debate-odd-years.txt.br';
const ADDRESSES = 'us-addresses.txt.br';

/** Texts to build corpora and pages from, each of about `PART_WORDS` words and without quotation marks but in documents. */
export interface BenchTexts {
  /** What they are, as the report says it. */
  readonly origin: string;
  /** Return the first so many documents; fewer, where there are not so many. */
  readonly documents: (count: number) => string[];
  /** Texts of the kind of the documents that no corpus has. */
  readonly strangers: readonly string[];
  /** Texts of another kind: what stands on a page beside its quotations. */
  readonly hosts: readonly string[];
}

/** Speeches set aside for `strangers`, about 750 parts; the rest is enough for 10,000 documents. */
const STRANGE_SPEECHES = 350;
const SYNTHETIC_PARTS = 400;
/** Synthetic texts take their seeds from here on. */
const SEEDS = { documents: 1, strangers: 1_000_001, hosts: 2_000_001 };
const SHUFFLE_SEED = 11;

/** Return quotation marks taken out: only what is planted is then a quotation. */
export function withoutMarks(text: string): string {
  return text.replace(/[“”„‟"«»‹›]/g, '');
}

/** Return texts made of speeches, in an order that is always the same, and of other texts to plant them in. */
export function textsOf(
  speeches: readonly string[],
  strangeSpeeches: number,
  hosts: readonly string[],
): Omit<BenchTexts, 'origin'> {
  const ordered = shuffled(speeches, seededRandom(SHUFFLE_SEED));
  const parts: string[] = [];
  let next = strangeSpeeches;
  return {
    documents: (count) => {
      while (parts.length < count && next < ordered.length)
        parts.push(...cutText(ordered[next++] ?? ''));
      return parts.slice(0, count);
    },
    strangers: ordered.slice(0, strangeSpeeches).flatMap(cutText).map(withoutMarks),
    hosts: hosts.flatMap(cutText).map(withoutMarks),
  };
}

/** Return texts of invented words. */
export function syntheticTexts(): BenchTexts {
  const textsFrom = (seed: number, count: number) =>
    Array.from({ length: count }, (_, i) => syntheticText(PART_WORDS, seed + i));
  return {
    origin: 'synthetic text',
    documents: (count) => textsFrom(SEEDS.documents, count),
    strangers: textsFrom(SEEDS.strangers, SYNTHETIC_PARTS),
    hosts: textsFrom(SEEDS.hosts, SYNTHETIC_PARTS),
  };
}

async function readDocuments(name: string): Promise<string[]> {
  return [...documentsOf(brotliDecompressSync(await readFile(FOLDER + name)).toString('utf8'))];
}

/** Return real texts if they are there and wanted, else synthetic ones. */
export async function loadTexts(wantsReal: boolean): Promise<BenchTexts> {
  if (!wantsReal || ![SPEECHES, ADDRESSES].every((name) => existsSync(FOLDER + name)))
    return syntheticTexts();
  const [speeches, addresses] = [await readDocuments(SPEECHES), await readDocuments(ADDRESSES)];
  return {
    origin:
      'speeches of the United Nations General Debate; pages: addresses of presidents of the United States',
    ...textsOf(speeches, STRANGE_SPEECHES, addresses),
  };
}
