/**
 * The file that a pack travels in, all numbers little-endian:
 *
 *     0         8       12        44         48          52          a
 *     | magic   | format| SHA-256 | documents| index     | documents | index |
 *     | 8 bytes | u32   | 32 bytes| length   | length    | JSON      |       |
 *                                 |<-- what the checksum covers ----------->|
 *
 * `a` is the end of the JSON rounded up to 8 bytes, so that typed arrays can view the index where it lies.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { SourceDocumentWithPassages } from '../model/source-document.ts';
import { nonBlank, passageSchema, slug, sourceDocumentSchema } from './document-schema.ts';
import { schemaProblem } from './schema-problem.ts';

/** A set of source documents with its index. */
export interface Pack {
  /** Slug, unique among installed packs. */
  readonly id: string;
  /** Semantic version of the contents. */
  readonly version: string;
  readonly title: string;
  /** Earliest first. */
  readonly documents: readonly SourceDocumentWithPassages[];
  /** Index over the documents' texts in the same order, for `openIndex`. */
  readonly index: ArrayBuffer;
}

/** What `readPack` checks, in this order. */
export type PackCheck = 'magic' | 'format' | 'length' | 'checksum' | 'schema';

/** A pack failed a check; the message names what was expected and what was found. */
export class PackError extends Error {
  constructor(
    readonly check: PackCheck,
    message: string,
  ) {
    super(`pack ${check}: ${message}`);
    this.name = 'PackError';
  }
}

const MAGIC = utf8ToBytes('SIDEPACK');

/** Grows when the layout of the file or the schema of its documents changes. */
const FORMAT = 1;

const FORMAT_AT = 8;
const CHECKSUM_AT = 12;
const DOCUMENTS_LENGTH_AT = 44;
const INDEX_LENGTH_AT = 48;
const DOCUMENTS_AT = 52;

/** Typed arrays of up to 64-bit numbers can view a buffer from here. */
const INDEX_ALIGNMENT = 8;

/** Part of every host (page, worker, Node), though not of the ECMAScript library that `core` is compiled against. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

const packSchema = v.strictObject({
  id: slug,
  version: nonBlank,
  title: nonBlank,
  documents: v.array(
    v.strictObject({ document: sourceDocumentSchema, passages: v.array(passageSchema) }),
  ),
});

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function indexOffset(documentsLength: number): number {
  return Math.ceil((DOCUMENTS_AT + documentsLength) / INDEX_ALIGNMENT) * INDEX_ALIGNMENT;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function expectEqual(check: PackCheck, what: string, expected: string, got: string): void {
  if (got !== expected) throw new PackError(check, `expected ${what} ${expected}, got ${got}`);
}

/** Check magic, format, length and checksum of the file, in this order. */
function checkFile(bytes: Uint8Array): void {
  const view = viewOf(bytes);
  expectEqual('magic', 'bytes', hex(MAGIC), hex(bytes.slice(0, MAGIC.length)));
  if (bytes.length < DOCUMENTS_AT) {
    throw new PackError('length', `expected at least ${DOCUMENTS_AT} bytes, got ${bytes.length}`);
  }
  expectEqual('format', 'version', `${FORMAT}`, `${view.getUint32(FORMAT_AT, true)}`);
  const indexAt = indexOffset(view.getUint32(DOCUMENTS_LENGTH_AT, true));
  const length = indexAt + view.getUint32(INDEX_LENGTH_AT, true);
  expectEqual('length', 'bytes', `${length}`, `${bytes.length}`);
  const checksum = hex(bytes.slice(CHECKSUM_AT, DOCUMENTS_LENGTH_AT));
  expectEqual('checksum', 'SHA-256', checksum, hex(sha256(bytes.subarray(DOCUMENTS_LENGTH_AT))));
}

function parseDocuments(bytes: Uint8Array): Omit<Pack, 'index'> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PackError('schema', `expected JSON: ${String(cause)}`);
  }
  const parsed = v.safeParse(packSchema, value);
  if (parsed.success) return parsed.output;
  const { path, problem } = schemaProblem(parsed.issues[0]);
  throw new PackError('schema', `${path}: ${problem}`);
}

/** Return a pack as one file; the same pack gives the same bytes. */
export function writePack({ index, ...described }: Pack): Uint8Array<ArrayBuffer> {
  const documents = utf8ToBytes(JSON.stringify(described));
  const indexAt = indexOffset(documents.length);
  const bytes = new Uint8Array(indexAt + index.byteLength);
  const view = viewOf(bytes);
  bytes.set(MAGIC);
  view.setUint32(FORMAT_AT, FORMAT, true);
  view.setUint32(DOCUMENTS_LENGTH_AT, documents.length, true);
  view.setUint32(INDEX_LENGTH_AT, index.byteLength, true);
  bytes.set(documents, DOCUMENTS_AT);
  bytes.set(new Uint8Array(index), indexAt);
  bytes.set(sha256(bytes.subarray(DOCUMENTS_LENGTH_AT)), CHECKSUM_AT);
  return bytes;
}

/** Return the pack that a file holds; throws `PackError` with the first check that fails. */
export function readPack(bytes: Uint8Array): Pack {
  checkFile(bytes);
  const view = viewOf(bytes);
  const documentsLength = view.getUint32(DOCUMENTS_LENGTH_AT, true);
  const described = parseDocuments(bytes.subarray(DOCUMENTS_AT, DOCUMENTS_AT + documentsLength));
  const index = new Uint8Array(bytes.subarray(indexOffset(documentsLength))).buffer;
  return { ...described, index };
}
