import { readFile, writeFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { buildPhrases } from '../core/matching/phrases/build-phrases.ts';
import { readPhrases } from '../core/matching/phrases/phrase-frequencies.ts';
import { documentsOf } from './document-stream.ts';
import { PHRASES_PATH } from './load-phrases.ts';

const USAGE = `Usage: npm run build:phrases -- FILES

Counts the words and common phrases of texts (.txt, or .txt.br for brotli) and writes
${PHRASES_PATH}.
Documents stand one after another, a form feed before each; its first line is its id.
Note what was counted in src/core/matching/phrases/phrases.md.
`;

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
}

async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const documents: string[] = [];
  for (const path of paths)
    for (const text of documentsOf(await readText(path))) documents.push(text);
  const buffer = buildPhrases(documents);
  await writeFile(PHRASES_PATH, new Uint8Array(buffer));
  const { wordCount } = readPhrases(buffer);
  console.log(
    `${documents.length} documents, ${wordCount} words: ${buffer.byteLength} bytes in ${PHRASES_PATH}`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
