import type { Ref } from 'preact';
import { t } from '../platform/localise.ts';
import styles from './SampleArticle.module.css';

/** Properties of {@link SampleArticle}. */
export type SampleArticleProps = {
  /** Receives the article's element, for the reader to work on. */
  readonly articleRef: Ref<HTMLElement>;
};

/**
 * A short article of an invented outlet that quotes the bundled documents word for word, shortened and marked,
 * altered on purpose (and says so), and once quotes an invented official whom no document has.
 * Its text is not in the catalogue of strings: translated, it would quote nothing.
 */
export function SampleArticle({ articleRef }: SampleArticleProps) {
  return (
    <div class={styles.frame}>
      <p class={styles.label}>{t('welcomeSampleLabel')}</p>
      <article ref={articleRef} class={styles.article} lang="en" dir="ltr">
        <p class={styles.outlet}>The Harbour Courier</p>
        <h3>Ten years on, still no rules for cyberspace</h3>
        <p class={styles.byline}>By our diplomatic desk, Port Ellery</p>
        <p>
          Delegates left Port Ellery last week as they had come: agreed that the Internet needs
          rules, and divided over who should write them.
        </p>
        <p>
          Moscow has asked for a treaty longer than most. “Without universal agreements in the field
          of Internet regulation, the world will run the risk of plunging into cyberanarchy,”
          Foreign Minister Sergey Lavrov told a conference in Moscow in 2022. Russia, he said, had
          “submitted to the United Nations a draft global convention on struggle against crime …
          [and is] determined to press for a fairer and more balanced international regime of
          governing the Internet”.
        </p>
        <p>
          Three years earlier his deputy, Oleg Syromolotov, had described a working group where “all
          the countries, despite the level of their technical development, will take part in
          discussions on this topic on the basis of equality”.
        </p>
        <aside class={styles.caution}>
          Altered for demonstration: in the quotation above we replaced one word of Mr
          Syromolotov’s. Point at it to see his own.
        </aside>
        <p>
          “Nobody goes home with the text they wanted, but everyone goes home with a number to
          ring,” said Maret Oldenbarra, who chaired the round.
        </p>
      </article>
      <p class={styles.after}>{t('welcomeSampleAfter')}</p>
    </div>
  );
}
