import { openIndex } from '../../src/core/matching/index/corpus-index.ts';
import { matchReading, type MatchPack } from '../../src/core/matching/match-text.ts';
import { openPhrases } from '../../src/core/matching/phrases/phrase-frequencies.ts';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import { matchSource, type MatchSource } from '../../src/db/packs.ts';
import type { CorpusStatus } from '../platform/corpus-status.ts';
import { Refusal } from './refusal.ts';
import type { Matcher } from './services.ts';

/** What a matcher is made from. */
export interface MatcherSource {
  readonly corpus: () => Promise<CorpusDatabase>;
  readonly installCorpus: () => Promise<CorpusStatus>;
  /** The phrase frequencies that ship with the extension. */
  readonly fetchPhrases: () => Promise<ArrayBuffer>;
}

function buildMatcher(source: MatchSource, phrases: ArrayBuffer): Matcher {
  const { documentIds, texts } = source;
  const numbers = new Map(documentIds.map((id, number) => [id, number]));
  const textOf = (document: number): string => {
    const text = texts[document];
    if (text === undefined) throw new RangeError(`document ${document} of ${texts.length}`);
    return text;
  };
  const pack: MatchPack = { documentIds, index: openIndex(source.index), textOf };
  const frequencies = openPhrases(phrases);
  return {
    match: (reading) => matchReading(reading, pack, frequencies),
    textOf: (documentId) => textOf(numbers.get(documentId) ?? -1),
  };
}

/** Install where nothing is installed yet: the worker may be asked before its own start is through. */
async function loadSource({ corpus, installCorpus }: MatcherSource): Promise<MatchSource> {
  const installed = await matchSource(await corpus());
  if (installed) return installed;
  const status = await installCorpus();
  const source = status.ok ? await matchSource(await corpus()) : null;
  if (source) return source;
  throw new Refusal('corpus-unavailable', status.ok ? 'no pack is installed' : status.message);
}

/** Return the matcher over the installed pack: built when first asked, kept while the pack is the same. */
export function matcherCache(source: MatcherSource): {
  readonly get: () => Promise<Matcher>;
  /** Forget it, after the pack was written again. */
  readonly reset: () => void;
} {
  let cached: Promise<Matcher> | null = null;
  const build = async (): Promise<Matcher> => {
    const [loaded, phrases] = await Promise.all([loadSource(source), source.fetchPhrases()]);
    return buildMatcher(loaded, phrases);
  };
  const load = async (): Promise<Matcher> => {
    try {
      return await build();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      await source.installCorpus(); // what is installed cannot be read: write it again, once
      return build();
    }
  };
  return {
    get: () => {
      const loading = (cached ??= load());
      loading.catch(() => {
        if (cached === loading) cached = null; // a failure is not kept
      });
      return loading;
    },
    reset: () => {
      cached = null;
    },
  };
}
