import { fileURLToPath } from 'node:url';
import { loadCorpus } from './corpus.ts';
import { isDevelopmentSet, scoreDevelopmentSet } from './development-set.ts';
import { loadPhrases } from './load-phrases.ts';

/** Saved pages of others, which are no part of the project. */
const FOLDER = fileURLToPath(new URL('../../../shared/eval', import.meta.url));

/** Score the matcher on the development set in `folder`, or say that there is none. */
export async function evaluate(folder: string, scorerArgs: readonly string[]): Promise<string> {
  if (!isDevelopmentSet(folder)) return `No development set at ${folder}: nothing to score.\n`;
  const scanCorpus = { corpus: await loadCorpus(null), phrases: await loadPhrases() };
  return scoreDevelopmentSet(folder, scanCorpus, scorerArgs);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(await evaluate(FOLDER, process.argv.slice(2)));
