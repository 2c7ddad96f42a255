/**
 * A static map from 32-bit keys to small values that does not store its keys: a binary fuse filter with three segments
 * whose slots hold a fingerprint and the value together. A key that is in the map gets its value back, always; a key
 * that is not gets `null`, but for one in `2 ** FINGERPRINT_BITS`, which gets a random value.
 *
 * Cost: three reads a look-up, about 1.13 slots a key, built in linear time. Chosen over a hash table because a table
 * must keep the keys (5.4 MB where this takes 1), and over a sorted list with coded gaps because that must be decoded
 * before its first use.
 *
 * Reference: T. M. Graf, D. Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", ACM JEA 27 (2022). Ours
 * departs in hashing 32-bit keys with two 32-bit mixes instead of one of 64 bits, and in storing a value in each slot
 * beside the fingerprint (as a Bloomier filter does).
 */

import { mixHash } from '../../text/spelling.ts';

/** Wrong hits among keys that are not in the map: 1 in 1,024, some 2 in 1,000 words of text (each asks twice). */
export const FINGERPRINT_BITS = 10;
/** Values run from 0 to 15. */
export const VALUE_BITS = 4;

const SLOT_BITS = FINGERPRINT_BITS + VALUE_BITS;
const SLOT_MASK = (1 << SLOT_BITS) - 1;
const FINGERPRINT_MASK = (1 << FINGERPRINT_BITS) - 1;
const VALUE_MASK = (1 << VALUE_BITS) - 1;
/** A slot is read as three bytes, so the last one has spare bytes behind it. */
const SPARE_BYTES = 2;
/** The published failure rate of one attempt is a few in a hundred; a hundred attempts never fail together. */
const MAX_ATTEMPTS = 100;

/** Which slots a map has and how keys find them. */
export interface FuseShape {
  /** Seed of the hashes, found when the map was built. */
  readonly seed: number;
  /** Slots of a segment, a power of two. */
  readonly segmentLength: number;
  /** Segments that a key's first slot can lie in; there are two more behind them. */
  readonly segmentCount: number;
}

/** A built map: its shape and its slots, packed. */
export interface FuseMap extends FuseShape {
  readonly slots: Uint8Array;
}

/** Return the bytes that the slots of a map take. */
export function fuseMapBytes({ segmentLength, segmentCount }: FuseShape): number {
  return Math.ceil((segmentLength * (segmentCount + 2) * SLOT_BITS) / 8) + SPARE_BYTES;
}

/** Where a key's slots lie and what its fingerprint is; reused between look-ups so that none allocates. */
class KeyPlace {
  first = 0;
  second = 0;
  third = 0;
  fingerprint = 0;

  /** Set the place of a key. */
  find(key: number, { seed, segmentLength, segmentCount }: FuseShape): void {
    const high = mixHash(key ^ seed);
    const low = mixHash((key + 0x9e3779b9 + seed) | 0);
    this.first = Math.floor((high / 2 ** 32) * (segmentLength * segmentCount));
    this.second = (this.first + segmentLength) ^ (low & (segmentLength - 1));
    this.third = (this.first + 2 * segmentLength) ^ ((low >>> 16) & (segmentLength - 1));
    // The first slot comes from the high bits of `high`; its low bits are free.
    this.fingerprint = high & FINGERPRINT_MASK;
  }
}

/** Return the segment size and count that the paper gives for so many keys. */
function shapeFor(keyCount: number, seed: number): FuseShape {
  const n = Math.max(keyCount, 2);
  const segmentLength = 2 ** Math.min(16, Math.floor(Math.log(n) / Math.log(3.33) + 2.25));
  const slotsPerKey = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(n));
  const segmentCount = Math.max(1, Math.ceil((n * slotsPerKey) / segmentLength) - 2);
  return { seed, segmentLength, segmentCount };
}

/** An order in which every key has a slot that no later key uses, and that slot. */
interface Peeling {
  readonly keyIndexes: Uint32Array;
  readonly ownSlots: Uint32Array;
}

/** Take away, again and again, a key that is alone in one of its slots; `null` if some keys never are. */
function peel(keys: Uint32Array, shape: FuseShape): Peeling | null {
  const slotCount = shape.segmentLength * (shape.segmentCount + 2);
  const degree = new Uint32Array(slotCount);
  const keysXored = new Uint32Array(slotCount);
  const place = new KeyPlace();
  const toggle = (index: number, step: 1 | -1): void => {
    place.find(keys[index], shape);
    for (const slot of [place.first, place.second, place.third]) {
      degree[slot] += step;
      keysXored[slot] ^= index;
    }
  };
  for (let index = 0; index < keys.length; index++) toggle(index, 1);
  const alone: number[] = [];
  for (let slot = 0; slot < slotCount; slot++) if (degree[slot] === 1) alone.push(slot);
  const keyIndexes = new Uint32Array(keys.length);
  const ownSlots = new Uint32Array(keys.length);
  let peeled = 0;
  while (alone.length > 0) {
    const slot = alone.pop() ?? 0;
    if (degree[slot] !== 1) continue;
    const index = keysXored[slot];
    keyIndexes[peeled] = index;
    ownSlots[peeled++] = slot;
    toggle(index, -1);
    for (const other of [place.first, place.second, place.third])
      if (degree[other] === 1) alone.push(other);
  }
  return peeled === keys.length ? { keyIndexes, ownSlots } : null;
}

/** Return slot contents such that the three slots of each key xor to its fingerprint and value. */
function assign(
  keys: Uint32Array,
  values: Uint8Array,
  shape: FuseShape,
  peeling: Peeling,
): Uint16Array {
  const slots = new Uint16Array(shape.segmentLength * (shape.segmentCount + 2));
  const place = new KeyPlace();
  // Backwards, so that the slot of a key is written when the keys that share its other slots are settled.
  for (let i = keys.length - 1; i >= 0; i--) {
    const index = peeling.keyIndexes[i];
    place.find(keys[index], shape);
    const content = (place.fingerprint << VALUE_BITS) | values[index];
    // The key's own slot is still 0, so it drops out of the xor.
    slots[peeling.ownSlots[i]] =
      content ^ slots[place.first] ^ slots[place.second] ^ slots[place.third];
  }
  return slots;
}

/** Return the slots in `SLOT_BITS` bits each, lowest bit first. */
function packSlots(contents: Uint16Array, bytes: number): Uint8Array {
  const packed = new Uint8Array(bytes);
  for (let slot = 0; slot < contents.length; slot++) {
    const bit = slot * SLOT_BITS;
    const shifted = contents[slot] << (bit & 7);
    packed[bit >>> 3] |= shifted;
    packed[(bit >>> 3) + 1] |= shifted >>> 8;
    packed[(bit >>> 3) + 2] |= shifted >>> 16;
  }
  return packed;
}

/**
 * Build a map. Keys must be distinct 32-bit numbers; throws if two are equal. Values beyond `VALUE_BITS` are an error of
 * the caller's.
 */
export function buildFuseMap(keys: Uint32Array, values: Uint8Array): FuseMap {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const shape = shapeFor(keys.length, mixHash(attempt));
    const peeling = peel(keys, shape);
    if (!peeling) continue;
    const slots = packSlots(assign(keys, values, shape, peeling), fuseMapBytes(shape));
    return { ...shape, slots };
  }
  throw new Error(`fuse map of ${keys.length} keys cannot be built: some keys are equal`);
}

/** Return a look-up into a map: the value of a key, or `-1` for (nearly every) key that is not in it. */
export function fuseMapReader({ slots, ...shape }: FuseMap): (key: number) => number {
  const place = new KeyPlace();
  const slotAt = (slot: number): number => {
    const bit = slot * SLOT_BITS;
    const byte = bit >>> 3;
    return (slots[byte] | (slots[byte + 1] << 8) | (slots[byte + 2] << 16)) >>> (bit & 7);
  };
  return (key) => {
    place.find(key, shape);
    const content = (slotAt(place.first) ^ slotAt(place.second) ^ slotAt(place.third)) & SLOT_MASK;
    return content >>> VALUE_BITS === place.fingerprint ? content & VALUE_MASK : -1;
  };
}
