import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { corpusInstaller } from '../../../extension/background/corpus-install.ts';
import { readCorpusStatus } from '../../../extension/platform/corpus-status.ts';
import { writePack, type Pack } from '../../../src/core/corpus/pack.ts';
import { openCorpusDatabase, type CorpusDatabase } from '../../../src/db/corpus-database.ts';
import { listDocuments } from '../../../src/db/documents.ts';
import { aDocument, aPack } from '../../db/pack-fixture.ts';
import { freshIndexedDB } from '../../db/fresh-indexed-db.ts';

let db: CorpusDatabase;

beforeEach(async () => {
  fakeBrowser.reset();
  db = await openCorpusDatabase(freshIndexedDB());
});

function installBytes(bytes: Uint8Array) {
  return corpusInstaller({
    corpus: () => Promise.resolve(db),
    fetchPack: () => Promise.resolve(bytes),
  })();
}

function install(pack: Pack) {
  return installBytes(writePack(pack));
}

/** When the installed pack was written. */
async function installedAt(): Promise<string | undefined> {
  return (await db.packs.toCollection().first())?.installedAt;
}

const NEWER = aPack({ version: '1.1.0', documents: [aDocument('first', ['Changed.'])] });

describe('corpusInstaller', () => {
  it('installs into an empty database', async () => {
    expect(await install(aPack())).toEqual({ ok: true, version: '1.0.0' });
    expect((await listDocuments(db)).map(({ id }) => id)).toEqual(['second', 'first']);
    expect(await readCorpusStatus()).toEqual({ ok: true, version: '1.0.0' });
  });

  it('writes nothing when the same pack is there', async () => {
    await install(aPack());
    const before = await installedAt();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await install(aPack());
    expect(await installedAt()).toBe(before);
  });

  it('replaces another version', async () => {
    await install(aPack());
    expect(await install(NEWER)).toEqual({ ok: true, version: '1.1.0' });
    expect((await db.packs.get('invented'))?.version).toBe('1.1.0');
  });

  it.each([
    ['a document', () => db.documents.delete('first')],
    ['a passage', () => db.passages.delete('first#1')],
    ['the index', () => db.packs.update('invented', { index: new ArrayBuffer(4) })],
    [
      'everything',
      () => Promise.all([db.packs.clear(), db.documents.clear(), db.passages.clear()]),
    ],
  ])('writes it again when %s is lost', async (_what, lose) => {
    await install(aPack());
    await lose();
    await install(aPack());
    expect(await db.documents.count()).toBe(2);
    expect(await db.passages.count()).toBe(3);
    const row = await db.packs.get('invented');
    expect(new Uint8Array(row?.index ?? new ArrayBuffer(0))).toEqual(new Uint8Array([1, 2, 3, 4]));
  });

  it.each([
    ['magic', (bytes: Uint8Array) => bytes.fill(0, 0, 8)],
    ['length', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['checksum', (bytes: Uint8Array) => bytes.fill(1, -1)],
  ])('names the check that failed (%s), and leaves what was installed', async (check, spoil) => {
    await install(aPack());
    const status = await installBytes(spoil(writePack(NEWER)));
    expect(status).toMatchObject({ ok: false, check });
    expect(await readCorpusStatus()).toEqual(status);
    expect((await db.packs.get('invented'))?.version).toBe('1.0.0');
  });

  it('says that the pack is missing', async () => {
    const run = corpusInstaller({
      corpus: () => Promise.resolve(db),
      fetchPack: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(await run()).toEqual({ ok: false, check: 'missing', message: 'Failed to fetch' });
  });

  it('says that the browser does not store it', async () => {
    const run = corpusInstaller({
      corpus: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
      fetchPack: () => Promise.resolve(writePack(aPack())),
    });
    expect(await run()).toMatchObject({ ok: false, check: 'storage' });
  });

  it('does the work once for calls that overlap', async () => {
    const fetchPack = vi.fn<() => Promise<Uint8Array>>(() => Promise.resolve(writePack(aPack())));
    const run = corpusInstaller({ corpus: () => Promise.resolve(db), fetchPack });
    await Promise.all([run(), run(), run()]);
    expect(fetchPack).toHaveBeenCalledOnce();
    await run();
    expect(fetchPack).toHaveBeenCalledTimes(2);
  });
});
