import { parentPort, workerData } from 'node:worker_threads';
import { openCorpus } from './corpus.ts';
import { loadPhrases } from './load-phrases.ts';
import { scanFile } from './scan-pages.ts';
import type { ScanThreadData } from './scan-pool.ts';

const { pack, minLevel }: ScanThreadData = workerData;
const scanCorpus = { corpus: openCorpus(pack), phrases: await loadPhrases() };

/** Answer each path with what its scan came to. */
parentPort?.on('message', async (path: string) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(await scanFile(path, scanCorpus, minLevel));
});
