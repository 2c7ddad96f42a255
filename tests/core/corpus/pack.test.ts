import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError, readPack, writePack } from '../../../src/core/corpus/pack.ts';
import type { Pack, PackCheck } from '../../../src/core/corpus/pack.ts';
import { bundledPack } from './bundled.ts';

const INDEX = Uint8Array.from({ length: 21 }, (_, index) => index * 7).buffer;
const SMALL: Pack = {
  ...bundledPack,
  documents: bundledPack.documents.slice(4, 6),
  index: INDEX,
};
const FILE = writePack(SMALL);

const CHECKSUM_AT = 12;
const LENGTHS_AT = 44;
const DOCUMENTS_AT = 52;

function failedCheck(bytes: Uint8Array): PackCheck | null {
  try {
    readPack(bytes);
    return null;
  } catch (error) {
    if (error instanceof PackError) return error.check;
    throw error;
  }
}

/** Checks that may notice a change of the byte at an offset. */
function checksAt(offset: number): PackCheck[] {
  if (offset < 8) return ['magic'];
  if (offset < CHECKSUM_AT) return ['format'];
  if (offset < LENGTHS_AT || offset >= DOCUMENTS_AT) return ['checksum'];
  return ['length', 'checksum']; // rounding hides a small change of a length, the checksum does not
}

/** A file whose checksum is right, with other JSON in the place of the documents. */
function fileWithJson(json: string): Uint8Array {
  const documents = new TextEncoder().encode(json);
  const bytes = new Uint8Array(Math.ceil((DOCUMENTS_AT + documents.length) / 8) * 8);
  bytes.set(FILE.slice(0, CHECKSUM_AT));
  new DataView(bytes.buffer).setUint32(LENGTHS_AT, documents.length, true);
  bytes.set(documents, DOCUMENTS_AT);
  bytes.set(createHash('sha256').update(bytes.subarray(LENGTHS_AT)).digest(), CHECKSUM_AT);
  return bytes;
}

describe('writePack and readPack', () => {
  it('return the bundled pack unchanged', () => {
    expect(readPack(writePack(bundledPack))).toEqual(bundledPack);
  });

  it('return any index unchanged, whatever its length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (index) => {
        const pack = { ...SMALL, index: new Uint8Array(index).buffer };
        expect(new Uint8Array(readPack(writePack(pack)).index)).toEqual(new Uint8Array(index));
      }),
      { seed: 2 },
    );
  });

  it('give the same bytes for the same pack', () => {
    expect(writePack(SMALL)).toEqual(FILE);
  });

  it('read a file that lies anywhere in a larger buffer', () => {
    const larger = new Uint8Array(FILE.length + 3);
    larger.set(FILE, 3);
    expect(readPack(larger.subarray(3))).toEqual(SMALL);
  });

  it('align the index to 8 bytes', () => {
    expect((FILE.length - INDEX.byteLength) % 8).toBe(0);
  });
});

describe('readPack', () => {
  it('notices a changed byte anywhere, by the check that covers it', () => {
    const change = fc.tuple(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([offset, mask]) => {
        const bytes = FILE.slice();
        bytes[offset] = (bytes[offset] ?? 0) ^ mask;
        expect(checksAt(offset)).toContain(failedCheck(bytes));
      }),
      {
        seed: 3,
        numRuns: 500,
        examples: [[[44, 1]], [[44, 8]], [[48, 1]], [[51, 128]], [[0, 1]], [[8, 1]]],
      },
    );
  });

  it('notices a file cut short or grown', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), (length) => {
        expect(failedCheck(FILE.slice(0, length))).toBe(length < 8 ? 'magic' : 'length');
      }),
      { seed: 4, examples: [[0], [7], [8], [51], [52]] },
    );
    expect(failedCheck(new Uint8Array([...FILE, 0]))).toBe('length');
  });

  it.each([
    ['{', 'expected JSON'],
    ['null', 'expected Object, got null'],
    [
      '{"id":"p","version":"1","title":"P","documents":[{"document":{"id":"A b"}}]}',
      'documents[0].document.id: expected lower-case words joined by hyphens, got "A b"',
    ],
  ])('names the place where the documents %s are wrong', (json, message) => {
    expect(failedCheck(fileWithJson(json))).toBe('schema');
    expect(() => readPack(fileWithJson(json))).toThrow(message);
  });

  it('says what it expected and what it found', () => {
    const newer = FILE.slice();
    newer[8] = 9;
    expect(() => readPack(newer)).toThrow('pack format: expected version 1, got 9');
  });
});
