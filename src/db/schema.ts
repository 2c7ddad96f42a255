import type { Dexie } from 'dexie';

/** A version as it was shipped: its number and the indexes of each table. */
interface ShippedVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
}

/**
 * Every version of `corpus` ever shipped, in order. Append only: never change a line that has been released, for the
 * data of those who skipped versions is upgraded through each of them.
 */
const CORPUS_VERSIONS: readonly ShippedVersion[] = [
  { version: 1, stores: { packs: 'id', documents: 'id, packId', passages: 'id, documentId' } },
];

/** Every version of `user` ever shipped, in order. Append only. */
const USER_VERSIONS: readonly ShippedVersion[] = [
  {
    version: 1,
    stores: {
      annotations: 'id, created, source.document.id, page.url, *tags',
      dismissals: '[documentId+start+end+quotation], documentId',
      journal: '++number, at',
    },
  },
];

function declare(db: Dexie, versions: readonly ShippedVersion[]): void {
  for (const { version, stores } of versions) db.version(version).stores({ ...stores });
}

/** Declare the versions of the corpus database. */
export function declareCorpus(db: Dexie): void {
  declare(db, CORPUS_VERSIONS);
}

/** Declare the versions of the user database. */
export function declareUser(db: Dexie): void {
  declare(db, USER_VERSIONS);
}
