import { Glyph } from '../components/Icon.tsx';
import { t, type MessageKey } from '../platform/localise.ts';
import { routeHash, type Route } from './route.ts';
import styles from './LibraryHeader.module.css';

/** Properties of {@link LibraryHeader}. */
export type LibraryHeaderProps = { readonly route: Route };

const SECTIONS = [
  { view: 'documents', label: 'libraryDocuments' },
  { view: 'saved', label: 'librarySaved' },
  { view: 'sites', label: 'librarySites' },
] as const satisfies readonly { view: Route['view']; label: MessageKey }[];

/** The name of the extension, and the way to the three parts of its library. */
export function LibraryHeader({ route }: LibraryHeaderProps) {
  const current = route.view === 'document' ? 'documents' : route.view;
  return (
    <header class={styles.header}>
      <div class={styles.inner}>
        <h1 class={styles.brand}>
          <Glyph /> {t('libraryTitle')}
        </h1>
        <nav aria-label={t('librarySections')}>
          <ul class={styles.sections}>
            {SECTIONS.map(({ view, label }) => (
              <li key={view}>
                <a href={routeHash({ view })} aria-current={view === current ? 'page' : undefined}>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
