import { describe, expect, it } from 'vitest';
import {
  buildFuseMap,
  FINGERPRINT_BITS,
  fuseMapBytes,
  fuseMapReader,
} from '../../../../src/core/matching/phrases/fuse-map.ts';
import { mixHash } from '../../../../src/core/text/spelling.ts';

/** Distinct well spread keys: `mixHash` permutes the 32-bit numbers. */
const keysFrom = (first: number, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, i) => mixHash(first + i));

describe('buildFuseMap', () => {
  it.each([0, 1, 2, 3, 10, 100, 5000, 100_000])(
    'gives back the value of each of %d keys',
    (count) => {
      const keys = keysFrom(1, count);
      const values = Uint8Array.from(keys, (key) => key % 16);
      const map = buildFuseMap(keys, values);
      expect(map.slots).toHaveLength(fuseMapBytes(map));
      const valueOf = fuseMapReader(map);
      const wrong = [...keys].filter((key, i) => valueOf(key) !== values[i]);
      expect(wrong).toEqual([]);
    },
  );

  it('answers for keys that it does not hold only as often as the fingerprint allows', () => {
    const valueOf = fuseMapReader(buildFuseMap(keysFrom(1, 50_000), new Uint8Array(50_000)));
    const asked = 500_000;
    const hits = [...keysFrom(1_000_000, asked)].filter((key) => valueOf(key) >= 0).length;
    const expected = asked / 2 ** FINGERPRINT_BITS;
    expect(hits / expected).toBeGreaterThan(0.75);
    expect(hits / expected).toBeLessThan(1.25);
  });

  it('takes less than 1.2 slots a key', () => {
    const { segmentLength, segmentCount } = buildFuseMap(
      keysFrom(1, 100_000),
      new Uint8Array(100_000),
    );
    expect((segmentLength * (segmentCount + 2)) / 100_000).toBeLessThan(1.2);
  });

  it('refuses equal keys', () => {
    expect(() => buildFuseMap(Uint32Array.of(7, 7), Uint8Array.of(1, 2))).toThrow(/equal/);
  });
});
