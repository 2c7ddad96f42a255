import type { PageInfo } from '../../src/core/model/annotation.ts';
import { Icon } from '../components/Icon.tsx';
import { publishedLabel } from './published-label.ts';
import styles from './AnnotationFacts.module.css';

/** Properties of {@link AnnotationPage}. */
export type AnnotationPageProps = { readonly page: PageInfo };

/** An address that may be opened: an import may carry any text where the address stands. */
function webAddress(page: PageInfo): string | null {
  return URL.canParse(page.url) && /^https?:$/u.test(new URL(page.url).protocol) ? page.url : null;
}

/** The page that the quotation stands on: title, outlet, author, date, with a link that opens it. */
export function AnnotationPage({ page }: AnnotationPageProps) {
  const address = webAddress(page);
  const title = page.title || page.url;
  const facts = [page.site, page.author, publishedLabel(page.published)].filter(Boolean);
  return (
    <p class={styles.facts}>
      <span lang={page.language ?? undefined} dir="auto">
        {address ? (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {title}
            <Icon name="out" />
          </a>
        ) : (
          title
        )}
      </span>
      <span class={styles.line}>{facts.join(' · ')}</span>
    </p>
  );
}
