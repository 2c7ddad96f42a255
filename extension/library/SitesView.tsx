import { t } from '../platform/localise.ts';
import { changeSettings } from '../platform/settings.ts';
import { useState } from 'preact/hooks';
import { SiteAccess } from './SiteAccess.tsx';
import { useSettings } from './use-settings.ts';
import styles from './SitesView.module.css';

/** Where Sidelight reads, and the switch that stops it everywhere. */
export function SitesView() {
  const settings = useSettings();
  const [failed, setFailed] = useState(false);
  const pause = (paused: boolean): void => {
    changeSettings({ pausedEverywhere: paused }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title" class={styles.title}>
        {t('librarySites')}
      </h2>
      <label class={styles.pause}>
        <input
          type="checkbox"
          role="switch"
          disabled={settings === null}
          checked={settings?.pausedEverywhere ?? false}
          onChange={(event) => pause(event.currentTarget.checked)}
        />
        <span>
          {t('libraryPauseEverywhere')}
          <small>{t('libraryPauseMeaning')}</small>
        </span>
      </label>
      {failed && (
        <p class={styles.failure} role="alert">
          {t('librarySitesNotSaved')}
        </p>
      )}
      <SiteAccess />
    </section>
  );
}
