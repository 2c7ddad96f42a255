import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type {
  SourceDocument,
  SourceDocumentWithPassages,
} from '../../../src/core/model/source-document.ts';
import { AlignedComparison } from '../../components/AlignedComparison.tsx';
import { Button } from '../../components/Button.tsx';
import { voiceLabel } from '../../components/wording.ts';
import { t } from '../../platform/localise.ts';
import {
  COMPARISON_STEPS,
  compareAt,
  isInPlace,
  type ComparisonStep,
} from '../comparison-steps.ts';
import type { ShownMatch } from '../shown-match.ts';
import { voiceOfSpan } from '../../../src/core/corpus/voice-of-span.ts';
import styles from './Comparison.module.css';

type ComparisonProps = {
  match: ShownMatch;
  document: SourceDocument;
  /** `null` where the document is not installed. */
  source: SourceDocumentWithPassages | null;
};

/** What the button says that leads to a wider step. */
const WIDEN_LABELS: Readonly<Record<ComparisonStep, Parameters<typeof t>[0]>> = {
  sentence: 'panelShowSentence',
  paragraph: 'panelShowParagraph',
  paragraphs: 'panelShowParagraphs',
};

function sameText(a: readonly { text: string }[], b: readonly { text: string }[]): boolean {
  const join = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('');
  return join(a) === join(b);
}

/** Steps that each show more than the one before: a sentence may be its whole paragraph. */
function stepsOf(match: ShownMatch, source: SourceDocumentWithPassages | null): ComparisonStep[] {
  return COMPARISON_STEPS.filter((step, index) => {
    const before = COMPARISON_STEPS[index - 1];
    if (before === undefined) return true;
    return !sameText(
      compareAt(match, source, step).source,
      compareAt(match, source, before).source,
    );
  });
}

/** The quotation over its source, with more of the text around it step by step. */
export function Comparison({ match, document, source }: ComparisonProps): JSX.Element {
  const steps = stepsOf(match, source);
  const [chosen, setChosen] = useState<ComparisonStep>('sentence');
  const at = Math.max(
    0,
    steps.findLastIndex(
      (step) => COMPARISON_STEPS.indexOf(step) <= COMPARISON_STEPS.indexOf(chosen),
    ),
  );
  const [wider, narrower] = [steps[at + 1], steps[at - 1]];
  const { page, source: sourceText } = compareAt(match, source, steps[at] ?? 'sentence');
  const voice = voiceOfSpan(source?.passages ?? [], match.source);
  return (
    <section aria-label={t('panelComparison')}>
      <AlignedComparison
        {...match}
        page={page}
        source={sourceText}
        voice={voiceLabel(document, voice)}
      >
        {steps.length > 1 && (
          <div class={styles.steps}>
            {wider && (
              <Button look="link" onClick={() => setChosen(wider)}>
                {t(WIDEN_LABELS[wider])}
              </Button>
            )}
            {narrower && (
              <Button look="quiet" onClick={() => setChosen(narrower)}>
                {t('panelShowLess')}
              </Button>
            )}
          </div>
        )}
      </AlignedComparison>
      {source && !isInPlace(match, source) && <p class={styles.moved}>{t('panelOtherVersion')}</p>}
    </section>
  );
}
