import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { matcherCache, type MatcherSource } from '../../../extension/background/matcher.ts';
import { buildIndex } from '../../../src/core/matching/index/corpus-index.ts';
import { readPage } from '../../../src/core/matching/reading.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import type { Pack } from '../../../src/core/corpus/pack.ts';
import { openCorpusDatabase, type CorpusDatabase } from '../../../src/db/corpus-database.ts';
import { installPack } from '../../../src/db/packs.ts';
import { aDocument, aPack } from '../../db/pack-fixture.ts';
import { freshIndexedDB } from '../../db/fresh-indexed-db.ts';

const QUOTED =
  'No lantern of this harbour may be dimmed, sold or borrowed while a single fishing boat is out.';

const { buffer, byteOffset, byteLength } = readFileSync('assets/phrases.bin');
const PHRASES = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

function indexed(pack: Pack): Pack {
  const texts = pack.documents.map(({ passages }) => documentText(passages));
  return { ...pack, index: buildIndex(texts) };
}

const PACK = indexed(aPack({ documents: [aDocument('rules', ['Rules.', QUOTED])] }));
const PAGE = { text: `The keeper wrote: “${QUOTED}”`, quotes: [] };

let db: CorpusDatabase;

beforeEach(async () => {
  fakeBrowser.reset();
  db = await openCorpusDatabase(freshIndexedDB());
});

function source(change: Partial<MatcherSource> = {}): MatcherSource {
  return {
    corpus: () => Promise.resolve(db),
    installCorpus: async () => {
      await installPack(db, PACK);
      return { ok: true, version: PACK.version };
    },
    fetchPhrases: () => Promise.resolve(PHRASES),
    ...change,
  };
}

async function found(cache: ReturnType<typeof matcherCache>): Promise<unknown[]> {
  const { match } = await cache.get();
  return match(readPage(PAGE)).map(({ quotation, source: { documentId, start, end } }) => [
    PAGE.text.slice(quotation.start, quotation.end).replace(/\.$/, ''),
    documentId,
    documentText(PACK.documents[0]?.passages ?? [])
      .slice(start, end)
      .replace(/\.$/, ''),
  ]);
}

const EXPECTED = [[QUOTED.slice(0, -1), 'rules', QUOTED.slice(0, -1)]];

describe('matcherCache', () => {
  it('finds quotations of the installed pack', async () => {
    await installPack(db, PACK);
    expect(await found(matcherCache(source()))).toEqual(EXPECTED);
  });

  it('installs first where nothing is installed', async () => {
    expect(await found(matcherCache(source()))).toEqual(EXPECTED);
  });

  it('installs again where the installed index cannot be read', async () => {
    await installPack(db, { ...PACK, index: new ArrayBuffer(7) });
    expect(await found(matcherCache(source()))).toEqual(EXPECTED);
  });

  it('builds once, and again after a reset', async () => {
    const fetchPhrases = vi.fn<() => Promise<ArrayBuffer>>(() => Promise.resolve(PHRASES));
    const cache = matcherCache(source({ fetchPhrases }));
    await Promise.all([cache.get(), cache.get()]);
    expect(fetchPhrases).toHaveBeenCalledOnce();
    cache.reset();
    await cache.get();
    expect(fetchPhrases).toHaveBeenCalledTimes(2);
  });

  it('refuses with the failed check where no pack can be installed, and tries again', async () => {
    const message = 'pack checksum: …';
    const installCorpus = vi
      .fn<MatcherSource['installCorpus']>(source().installCorpus)
      .mockResolvedValueOnce({ ok: false, check: 'checksum', message });
    const cache = matcherCache(source({ installCorpus }));
    await expect(cache.get()).rejects.toMatchObject({ code: 'corpus-unavailable', message });
    expect(await found(cache)).toEqual(EXPECTED);
  });
});
