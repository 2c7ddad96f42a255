import { Dexie, type Table } from 'dexie';
import type { Passage, SourceDocument } from '../core/model/source-document.ts';
import { dexieOptions, openDatabase, type OpenOptions } from './open-database.ts';
import { declareCorpus } from './schema.ts';

/** An installed pack; its documents and passages stand in their own tables. */
export interface PackRow {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Ids of its documents in the order that the index numbers them. */
  readonly documentIds: readonly string[];
  /** What `openIndex` reads. */
  readonly index: ArrayBuffer;
  /** ISO 8601, UTC. */
  readonly installedAt: string;
}

/** The installed source documents. Can be rebuilt from the packs at any time. */
export class CorpusDatabase extends Dexie {
  declare readonly packs: Table<PackRow, string>;
  declare readonly documents: Table<SourceDocument, string>;
  declare readonly passages: Table<Passage, string>;

  constructor(options: OpenOptions) {
    super('corpus', dexieOptions(options));
    declareCorpus(this);
  }
}

/** Open the corpus database; throws as `openDatabase` does. */
export function openCorpusDatabase(options: OpenOptions = {}): Promise<CorpusDatabase> {
  return openDatabase(new CorpusDatabase(options), options);
}
