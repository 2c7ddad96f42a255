import { Glyph } from '../components/Icon.tsx';
import { SiteAccess } from '../library/SiteAccess.tsx';
import { t } from '../platform/localise.ts';
import { LiveSample } from './LiveSample.tsx';
import styles from './Welcome.module.css';

/** The first page after the installation: what Sidelight does, a sample that works, and the choice of sites. */
export function Welcome() {
  return (
    <main class={styles.page}>
      <header class={styles.intro}>
        <p class={styles.brand}>
          <Glyph /> {t('extensionName')}
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeFinds')}</p>
        <p>{t('welcomeShows')}</p>
        <p>{t('welcomePrivate')}</p>
      </header>
      <section class={styles.try} aria-labelledby="try-title">
        <h2 id="try-title">{t('welcomeTry')}</h2>
        <LiveSample />
      </section>
      <section class={styles.sites} aria-labelledby="choose-title">
        <h2 id="choose-title">{t('welcomeSites')}</h2>
        <p class={styles.lead}>{t('welcomeSitesHow')}</p>
        <SiteAccess />
      </section>
      <footer class={styles.foot}>
        <a href="/library.html#documents">{t('welcomeLibrary')}</a>
        <a href="/library.html#sites">{t('welcomeLater')}</a>
      </footer>
    </main>
  );
}
