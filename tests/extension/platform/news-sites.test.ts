import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../../extension/platform/site-patterns.ts';
import { NEWS_SITES } from '../../../extension/platform/sites.ts';

const CONTINENTS = ['Africa', 'Asia', 'Europe', 'North America', 'Oceania', 'South America'];

/** Reports on diplomacy that the corpus is about stand in these. */
const EXPECTED = [
  'tass.com',
  'bangkokpost.com',
  'xinhuanet.com',
  'aljazeera.com',
  'reuters.com',
  'apnews.com',
  'theguardian.com',
];

describe('NEWS_SITES', () => {
  it('lists at least 80 outlets, at least 8 of each continent', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(80);
    for (const continent of CONTINENTS) {
      const own = NEWS_SITES.filter((site) => site.continent === continent);
      expect(own.length, continent).toBeGreaterThanOrEqual(8);
    }
  });

  it('is sorted by host, without duplicates', () => {
    const hosts = NEWS_SITES.map(({ host }) => host);
    expect(hosts).toEqual([...new Set(hosts)].sort());
    const names = NEWS_SITES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('covers no host twice, as itself and as part of another', () => {
    const covered = NEWS_SITES.filter(({ host }) =>
      NEWS_SITES.some((other) => host.endsWith(`.${other.host}`)),
    );
    expect(covered).toEqual([]);
  });

  it.each(EXPECTED)('has %s', (host) => {
    expect(NEWS_SITES.map((site) => site.host)).toContain(host);
  });

  it.each(NEWS_SITES.map((site) => [site.host, site] as const))(
    'is well formed: %s',
    (host, site) => {
      expect(Object.keys(site).sort()).toEqual(['continent', 'country', 'host', 'name']);
      expect(host).toMatch(/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/);
      expect(host).not.toMatch(/^www\./);
      expect(new URL(`https://${host}`).href).toBe(`https://${host}/`);
      expect(CONTINENTS).toContain(site.continent);
      expect(site.country).toMatch(/^[A-Z]{2}$/);
      // Names every assigned code; an unknown one comes back as itself.
      expect(new Intl.DisplayNames('en', { type: 'region' }).of(site.country)).not.toBe(
        site.country,
      );
      expect(site.name.trim()).toBe(site.name);
      expect(site.name).not.toBe('');
      for (const pattern of patternsOf(host)) {
        expect(pattern).toMatch(/^https:\/\/\*\.[a-z\d.-]+\/\*$/);
      }
    },
  );
});
