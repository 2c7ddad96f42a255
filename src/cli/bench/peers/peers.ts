import { approximateSearch } from './approximate-search.ts';
import { fuzzySearch } from './fuzzy-search.ts';
import type { Peer } from './peer.ts';
import { plainSearch } from './plain-search.ts';
import { rankedSearch } from './ranked-search.ts';

/** Every peer, the cheapest first. */
export const PEERS: readonly Peer[] = [plainSearch, rankedSearch, approximateSearch, fuzzySearch];
