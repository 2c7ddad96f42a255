/** A corpus on disk, as a fresh process reads it: nothing of it has been in that process's memory before. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = 'texts';
const LENGTHS = 'lengths.json';
const indexName = (stride: number): string => `index-${stride}`;

function withFile<Result>(path: string, read: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

/** Write the texts of a corpus into a folder. */
export function writeTexts(folder: string, texts: readonly string[]): void {
  const buffers = texts.map((text) => Buffer.from(text, 'utf8'));
  writeFileSync(join(folder, TEXTS), Buffer.concat(buffers));
  writeFileSync(join(folder, LENGTHS), JSON.stringify(buffers.map(({ length }) => length)));
}

/** Read the texts of a corpus, one at a time: the peak of memory is then theirs, not that of reading them. */
export function readTexts(folder: string): string[] {
  const lengths: unknown = JSON.parse(readFileSync(join(folder, LENGTHS), 'utf8'));
  if (!Array.isArray(lengths)) throw new Error(`${folder}/${LENGTHS}: expected a list`);
  return withFile(join(folder, TEXTS), (file) =>
    lengths.map((length) => {
      const bytes = Buffer.alloc(Number(length));
      readSync(file, bytes);
      return bytes.toString('utf8');
    }),
  );
}

/** Write an index that was built at a stride. */
export function writeIndex(folder: string, stride: number, index: ArrayBuffer): void {
  writeFileSync(join(folder, indexName(stride)), new Uint8Array(index));
}

/** Read the index that was built at a stride. */
export function readIndex(folder: string, stride: number): ArrayBuffer {
  return withFile(join(folder, indexName(stride)), (file) => {
    const index = new ArrayBuffer(fstatSync(file).size);
    readSync(file, new Uint8Array(index));
    return index;
  });
}
