import { fileURLToPath } from 'node:url';
import { loadCorpus } from './corpus.ts';
import { isDevelopmentSet, scoreDevelopmentSet } from './development-set.ts';
import { evaluateRelated } from './evaluate-related.ts';
import { loadPhrases } from './load-phrases.ts';

/** Saved pages of others, which are no part of the project. */
const FOLDER = fileURLToPath(new URL('../../../shared/eval', import.meta.url));

/**
 * Return what is to be said of the matcher on the development set in `folder`, or that there is none, and of the related
 * statements, which are judged within the project.
 */
export async function evaluate(folder: string, scorerArgs: readonly string[]): Promise<string> {
  const [corpus, phrases] = await Promise.all([loadCorpus(null), loadPhrases()]);
  const matching = isDevelopmentSet(folder)
    ? await scoreDevelopmentSet(folder, { corpus, phrases }, scorerArgs)
    : `No development set at ${folder}: the matcher is not scored.\n`;
  const statements = [...corpus.byId.values()].flatMap(({ document, passages }) =>
    passages.map((passage) => ({ document, passage })),
  );
  return `${matching}\n${evaluateRelated(statements, phrases)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(await evaluate(FOLDER, process.argv.slice(2)));
