import { catalogueLanguage } from '../platform/localise.ts';
import type { NewsSite } from '../platform/sites.ts';

/** Sites of one continent, by name. */
export interface SiteGroup {
  readonly continent: string;
  readonly sites: readonly NewsSite[];
}

/** Cache: the names are asked for at every letter of a search. */
const countryNames = new Map<string, string>();

function answers(site: NewsSite, query: string): boolean {
  return [site.name, site.host, countryName(site.country)].some((text) =>
    text.toLocaleLowerCase().includes(query),
  );
}

/** Return the country's name in the reader's language, or its code where it has none. */
export function countryName(code: string): string {
  const known = countryNames.get(code);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([catalogueLanguage()], { type: 'region' }).of(code) ?? code;
  countryNames.set(code, name);
  return name;
}

/** Return the sites whose name, host or country contains the query, by continent and name; all of them for an empty query. */
export function groupSites(sites: readonly NewsSite[], query = ''): SiteGroup[] {
  const wanted = query.trim().toLocaleLowerCase();
  const groups = new Map<string, NewsSite[]>();
  for (const site of sites.filter((site) => answers(site, wanted)))
    groups.set(site.continent, [...(groups.get(site.continent) ?? []), site]);
  return [...groups]
    .map(([continent, sites]) => ({
      continent,
      sites: sites.toSorted((a, b) => a.name.localeCompare(b.name)),
    }))
    .sort((a, b) => a.continent.localeCompare(b.continent));
}
