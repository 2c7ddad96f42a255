import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { compilePack } from '../core/corpus/compile.ts';
import { parseManifest } from '../core/corpus/manifest.ts';
import { writePack } from '../core/corpus/pack.ts';
import type { Pack } from '../core/corpus/pack.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

async function readSeeds(): Promise<Map<string, string>> {
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt'));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(SEEDS, name), 'utf8')] as const),
    ),
  );
}

/** Return the pack compiled from `seeds/`; throws `ManifestError` where manifest and files do not agree. */
export async function loadBundledPack(): Promise<Pack> {
  const manifest = parseManifest(await readFile(join(SEEDS, 'manifest.json'), 'utf8'));
  return compilePack(manifest, await readSeeds());
}

/** Compile `seeds/` into the pack that ships with the extension; returns the path of the file. An unchanged file is left alone. */
export async function compileBundledPack(): Promise<string> {
  const path = join(CACHE, 'corpus.pack');
  const bytes = writePack(await loadBundledPack());
  const present = await readFile(path).catch(() => null); // none yet
  if (!present?.equals(bytes)) {
    await mkdir(CACHE, { recursive: true });
    await writeFile(path, bytes);
  }
  return path;
}
