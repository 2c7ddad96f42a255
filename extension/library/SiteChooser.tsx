import { useState } from 'preact/hooks';
import { t, tPlural } from '../platform/localise.ts';
import { SearchField } from '../components/SearchField.tsx';
import type { NewsSite } from '../platform/sites.ts';
import { countryName, groupSites, type SiteGroup } from './site-groups.ts';
import styles from './SiteChooser.module.css';

/** Properties of {@link SiteChooser}. */
export type SiteChooserProps = {
  readonly sites: readonly NewsSite[];
  /** Hosts that are switched off. */
  readonly paused: ReadonlySet<string>;
  readonly onToggle: (host: string, on: boolean) => void;
};

type SiteListProps = Pick<SiteChooserProps, 'paused' | 'onToggle'> & {
  readonly group: SiteGroup;
  /** The reader is searching: show what was found without another click. */
  readonly open: boolean;
};

function SiteList({ group, paused, onToggle, open }: SiteListProps) {
  const on = group.sites.filter((site) => !paused.has(site.host)).length;
  return (
    <details class={styles.group} open={open}>
      <summary>
        {group.continent}
        <span class={styles.count}>{t('librarySitesOn', on, group.sites.length)}</span>
      </summary>
      <ul class={styles.list}>
        {group.sites.map((site) => (
          <li key={site.host}>
            <label class={styles.site}>
              <input
                type="checkbox"
                checked={!paused.has(site.host)}
                onChange={(event) => onToggle(site.host, event.currentTarget.checked)}
              />
              <span>
                {site.name}
                <small>
                  {site.host} · {countryName(site.country)}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The curated news sites by continent, each with a tick, and a field that searches them. */
export function SiteChooser({ sites, paused, onToggle }: SiteChooserProps) {
  const [query, setQuery] = useState('');
  const groups = groupSites(sites, query);
  const found = groups.reduce((sum, group) => sum + group.sites.length, 0);
  const searching = query.trim() !== '';
  return (
    <div class={styles.chooser}>
      <SearchField label={t('librarySitesSearch', sites.length)} value={query} onInput={setQuery} />
      <p class={styles.result} role="status">
        {searching && tPlural('librarySitesFound', found)}
      </p>
      {groups.map((group) => (
        <SiteList
          key={group.continent}
          group={group}
          paused={paused}
          onToggle={onToggle}
          open={searching}
        />
      ))}
    </div>
  );
}
