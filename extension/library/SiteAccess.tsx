import { useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { t } from '../platform/localise.ts';
import { pauseHost } from '../platform/settings.ts';
import {
  ALL_SITES,
  NEWS_SITES,
  removeOrigins,
  requestOrigins,
  sitePatterns,
} from '../platform/sites.ts';
import { SiteChooser } from './SiteChooser.tsx';
import { useAccess } from './use-access.ts';
import { useSettings } from './use-settings.ts';
import styles from './SiteAccess.module.css';

const NEWS_PATTERNS = NEWS_SITES.flatMap((site) => sitePatterns(site.host));

/** Firefox lets readers install an extension without the access it asks for: say so, and ask here. */
function NewsAccess() {
  const granted = useAccess(NEWS_PATTERNS);
  if (granted !== false) return null;
  // A refusal changes nothing, and the button stays.
  const ask = (): void => void requestOrigins(NEWS_PATTERNS).catch(() => false);
  return (
    <div class={styles.missing}>
      <p>{t('librarySitesNotGranted')}</p>
      <Button look="primary" onClick={ask}>
        {t('librarySitesGrant')}
      </Button>
    </div>
  );
}

/** The one access that goes beyond the list: every page of the web, asked for by a click and given back by another. */
function AllSites() {
  const granted = useAccess(ALL_SITES);
  const [refused, setRefused] = useState(false);
  const change = async (answer: Promise<boolean>): Promise<void> =>
    setRefused(!(await answer.catch(() => false)));
  return (
    <section class={styles.block} aria-labelledby="all-sites">
      <h3 id="all-sites">{t('librarySitesAll')}</h3>
      <p>{t('librarySitesAllMeaning')}</p>
      <Button
        disabled={granted === null}
        onClick={() => void change(granted ? removeOrigins(ALL_SITES) : requestOrigins(ALL_SITES))}
      >
        {t(granted ? 'librarySitesAllStop' : 'librarySitesAllAllow')}
      </Button>
      <p class={styles.outcome} role="status">
        {refused ? t('librarySitesAllUnchanged') : granted ? t('librarySitesAllGranted') : ''}
      </p>
    </section>
  );
}

/** Where Sidelight reads: the curated news sites with a tick each, all sites, and any single page by a click. */
export function SiteAccess() {
  const settings = useSettings();
  const [failed, setFailed] = useState(false);
  const toggle = (host: string, on: boolean): void => {
    pauseHost(host, !on).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <div class={styles.access}>
      <NewsAccess />
      {failed && (
        <p class={styles.failure} role="alert">
          {t('librarySitesNotSaved')}
        </p>
      )}
      {settings && (
        <SiteChooser sites={NEWS_SITES} paused={new Set(settings.pausedHosts)} onToggle={toggle} />
      )}
      <AllSites />
      <section class={styles.block} aria-labelledby="one-page">
        <h3 id="one-page">{t('librarySitesOnePage')}</h3>
        <p>{t('librarySitesOnePageHow')}</p>
      </section>
    </div>
  );
}
