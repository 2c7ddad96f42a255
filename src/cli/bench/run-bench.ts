import { availableParallelism, cpus, totalmem } from 'node:os';
import { buildIndex } from '../../core/matching/index/corpus-index.ts';
import { loadPhrases } from '../load-phrases.ts';
import { BUNDLED, loadBenchCorpus, openPack } from './bench-corpus.ts';
import type { BenchOptions } from './bench-options.ts';
import { FULL_PLAN, QUICK_PLAN } from './bench-plan.ts';
import type { BenchReport, CorpusFigures, HostileFigures, Machine } from './bench-report.ts';
import { loadTexts } from './bench-texts.ts';
import { inFreshProcess } from './in-fresh-process.ts';
import type { Bench } from './measure-corpus.ts';
import { measureCorpus } from './measure-corpus.ts';
import { hostileInputs, measureHostile } from './measure-hostile.ts';

function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.version,
  };
}

async function measureHostiles({ plan, texts, phrases, onStep }: Bench): Promise<HostileFigures[]> {
  const corpus = await loadBenchCorpus(BUNDLED, texts);
  const pack = openPack(corpus, buildIndex(corpus.documents));
  return hostileInputs(corpus.documents).map((input) => {
    onStep(`hostile: ${input.name}`);
    return measureHostile(input, plan.hostileLength, pack, phrases);
  });
}

/** Run the benchmark; `onStep` is told what is measured next. Throws if there are fewer documents than asked for. */
export async function runBench(
  { corpora: sizes, quick }: Pick<BenchOptions, 'corpora' | 'quick'>,
  onStep: (step: string) => void,
): Promise<BenchReport> {
  onStep('texts');
  const texts = await loadTexts(!quick);
  const plan = quick ? QUICK_PLAN : FULL_PLAN;
  const bench = { plan, texts, phrases: await loadPhrases(), onStep };
  const { peakBytes: idlePeakBytes } = await inFreshProcess({ type: 'idle' });
  const corpora: CorpusFigures[] = [];
  for (const size of sizes)
    corpora.push(await measureCorpus(await loadBenchCorpus(size, texts), bench));
  return {
    machine: thisMachine(),
    text: texts.origin,
    idlePeakBytes,
    corpora,
    hostile: await measureHostiles(bench),
  };
}
