import manifest from '../../../seeds/manifest.json?raw';
import { compilePack } from '../../../src/core/corpus/compile.ts';
import { parseManifest } from '../../../src/core/corpus/manifest.ts';
import type { Pack } from '../../../src/core/corpus/pack.ts';
import { openCorpusDatabase, type CorpusDatabase } from '../../../src/db/corpus-database.ts';
import { installPack } from '../../../src/db/packs.ts';

const seeds = import.meta.glob<string>('../../../seeds/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The pack that ships with the extension, compiled from the seeds. */
export const bundledPack: Pack = compilePack(
  parseManifest(manifest),
  new Map(Object.entries(seeds).map(([path, text]) => [path.split('/').at(-1) ?? path, text])),
);

/** The whole text of the seeds, to look quotations up in. */
export const seedTexts: readonly string[] = Object.values(seeds);

/** Open the browser's own corpus database with the bundled pack in it. */
export async function installedCorpus(): Promise<CorpusDatabase> {
  const db = await openCorpusDatabase();
  await installPack(db, bundledPack);
  return db;
}
