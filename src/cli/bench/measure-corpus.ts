import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatchPack } from '../../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../../core/matching/phrases/phrase-frequencies.ts';
import type { BenchCorpus } from './bench-corpus.ts';
import { openPack } from './bench-corpus.ts';
import { benchPages, hostTexts } from './bench-pages.ts';
import type { BenchPlan } from './bench-plan.ts';
import { BUDGET_PAGE } from './bench-plan.ts';
import type { CorpusFigures, IndexFigures, QualityFigures, WarmFigures } from './bench-report.ts';
import type { BenchTexts } from './bench-texts.ts';
import { readIndex, writeTexts } from './corpus-folder.ts';
import { foldText } from './folded-text.ts';
import { measureIndex } from './measure-index.ts';
import { measurePeers } from './measure-peers.ts';
import { HARDEST, SETTINGS, measureQuality, qualityPages } from './measure-quality.ts';
import { measureWarm } from './measure-warm.ts';

/** What a corpus is measured with. */
export interface Bench {
  readonly plan: BenchPlan;
  readonly texts: BenchTexts;
  readonly phrases: PhraseFrequencies;
  /** Told what is measured next. */
  readonly onStep: (step: string) => void;
}

const PAGE_SEED = 31;
/** Words around the quotations of a page that quality is measured on: with them it is a news article of 1,000. */
const HOST_WORDS = 700;

/** Measure index and first match at every stride; returns the packs, opened in this process. */
async function measureIndexes(
  corpus: BenchCorpus,
  { plan, texts, onStep }: Bench,
): Promise<{ index: IndexFigures[]; packs: MatchPack[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    writeTexts(folder, corpus.documents);
    const [planted] = benchPages(BUDGET_PAGE, 1, texts, corpus.documents, PAGE_SEED);
    if (!planted) throw new Error('measureIndexes: there is no page');
    const index: IndexFigures[] = [];
    const packs: MatchPack[] = [];
    for (const stride of plan.strides) {
      onStep(`${corpus.name}: index at stride ${stride}`);
      index.push(await measureIndex(folder, stride, planted.page, plan));
      packs.push(openPack(corpus, readIndex(folder, stride)));
    }
    return { index, packs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureSpeed(
  { documents }: BenchCorpus,
  packs: readonly MatchPack[],
  { plan, texts, phrases }: Bench,
): WarmFigures[] {
  return packs.flatMap((pack, i) =>
    plan.pages
      // What a stride costs shows on the page that the budgets are about.
      .filter((kind) => i === 0 || (kind.words === BUDGET_PAGE.words && kind.host === 'other'))
      .map(({ count, ...kind }) => {
        const pages = benchPages(kind, count, texts, documents, PAGE_SEED);
        return measureWarm(pack, phrases, pages, kind, plan.effort);
      }),
  );
}

function measureFound(
  { documents }: BenchCorpus,
  packs: readonly MatchPack[],
  hosts: readonly string[],
  { plan, phrases }: Bench,
): QualityFigures[] {
  return packs.flatMap((pack, i) =>
    (i === 0 ? SETTINGS : [HARDEST]).map((setting) => {
      const pages = qualityPages(hosts, documents, setting, plan.repeats);
      return measureQuality(pages, pack, phrases, setting);
    }),
  );
}

/** Measure everything that there is to measure of a corpus. */
export async function measureCorpus(corpus: BenchCorpus, bench: Bench): Promise<CorpusFigures> {
  const { plan, texts, phrases, onStep } = bench;
  const { name, documents } = corpus;
  const { index, packs } = await measureIndexes(corpus, bench);
  const [pack] = packs;
  if (!pack) throw new Error('measureCorpus: the plan has no stride');

  onStep(`${name}: time of a page`);
  const warm = measureSpeed(corpus, packs, bench);
  onStep(`${name}: planted quotations`);
  const hosts = hostTexts(texts.hosts, HOST_WORDS, texts.hosts.length);
  const quality = measureFound(corpus, packs, hosts, bench);

  onStep(`${name}: others`);
  const trial = {
    pack,
    phrases,
    documents: documents.map((text) => foldText(text)),
    pages: qualityPages(hosts, documents, HARDEST, plan.repeats).slice(0, plan.peerPages),
    foreignPages: qualityPages(hosts, texts.strangers, HARDEST, plan.repeats).slice(
      0,
      plan.peerPages,
    ),
    budgetMs: plan.peerBudgetMs,
    mostPageMs: plan.peerPageMs,
  };
  const peers = measurePeers(trial, (peer) => onStep(`${name}: ${peer}`));
  const { documentCount, wordCount } = pack.index;
  return { name, documents: documentCount, words: wordCount, index, warm, quality, peers };
}
