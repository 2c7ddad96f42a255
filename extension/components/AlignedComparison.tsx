import type { ComponentChildren, JSX } from 'preact';
import type { TextSegment } from '../../src/core/matching/explain/alignment-segments.ts';
import type { Difference, MatchLevel } from '../../src/core/model/match.ts';
import { t } from '../platform/localise.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { LevelLabel } from './LevelLabel.tsx';
import { SegmentedText } from './SegmentedText.tsx';
import { quotedLabel } from './wording.ts';
import styles from './AlignedComparison.module.css';

type AlignedComparisonProps = {
  level: MatchLevel;
  quoted: boolean;
  differences: readonly Difference[];
  /** The quotation, cut by kind. */
  page: readonly TextSegment[];
  /** The source, cut by kind. */
  source: readonly TextSegment[];
  /** Whose words the source has. */
  voice: string;
  /** Buttons for more or less of the text around. */
  children?: ComponentChildren;
};

type SideProps = {
  title: string;
  aside: string;
  segments: readonly TextSegment[];
};

function Side({ title, aside, segments }: SideProps): JSX.Element {
  return (
    <section class={styles.side}>
      <h3 class={styles.title}>
        {title} <span class={styles.aside}>{aside}</span>
      </h3>
      <p class={styles.text} dir="auto">
        <SegmentedText segments={segments} />
      </p>
    </section>
  );
}

/** The quotation over the words of the source, then every difference in words. */
export function AlignedComparison(props: AlignedComparisonProps): JSX.Element {
  const { level, quoted, differences, page, source, voice, children } = props;
  return (
    <div class={styles.card}>
      <Side title={t('panelInArticle')} aside={quotedLabel(quoted)} segments={page} />
      <Side title={t('panelInSource')} aside={voice} segments={source} />
      {children}
      <div class={styles.verdict}>
        <LevelLabel level={level} differences={differences} />
        <DifferenceList differences={differences} />
      </div>
    </div>
  );
}
