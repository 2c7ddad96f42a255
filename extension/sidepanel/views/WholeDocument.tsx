import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MatchLevel } from '../../../src/core/model/match.ts';
import type { SourceDocumentWithPassages } from '../../../src/core/model/source-document.ts';
import type { TextSpan } from '../../../src/core/model/text-span.ts';
import { PassageText } from '../../components/PassageText.tsx';
import { voiceLabel } from '../../components/wording.ts';
import { t } from '../../platform/localise.ts';
import { hasTwoVoices } from '../../../src/core/corpus/voice-of-span.ts';
import styles from './WholeDocument.module.css';

type WholeDocumentProps = {
  source: SourceDocumentWithPassages;
  /** The passage that the text is scrolled to. */
  passageId: string;
  /** What the quotation repeats. */
  repeated: readonly TextSpan[];
  level: MatchLevel;
};

/** Part of the frame's height that stays above the passage, so that what was said before is seen. */
const ABOVE = 0.2;

function VoiceKey({ document }: Pick<SourceDocumentWithPassages, 'document'>): JSX.Element {
  return (
    <p class={styles.key}>
      <span class={styles.speaker}>{t('panelKeyDark', voiceLabel(document, 'speaker'))}</span>{' '}
      {t('panelKeyGrey', voiceLabel(document, 'reporter'))}
    </p>
  );
}

/** The whole document in a frame of its own, scrolled to the passage, with the repeated words marked. */
export function WholeDocument(props: WholeDocumentProps): JSX.Element {
  const { source, passageId, repeated, level } = props;
  const { document, passages } = source;
  const frame = useRef<HTMLDivElement>(null);
  const here = useRef<HTMLLIElement>(null);
  const voices = hasTwoVoices(passages);
  useLayoutEffect(() => {
    if (!frame.current || !here.current) return;
    const mark = here.current.querySelector('mark') ?? here.current;
    const offset = mark.getBoundingClientRect().top - frame.current.getBoundingClientRect().top;
    frame.current.scrollTop += offset - frame.current.clientHeight * ABOVE;
  }, [document.id, passageId]);
  return (
    <section class={styles.document}>
      <h3 class={styles.title} id="whole-document">
        {t('panelWholeDocument')}
      </h3>
      {voices && <VoiceKey document={document} />}
      <div
        class={styles.frame}
        ref={frame}
        role="region"
        aria-labelledby="whole-document"
        tabIndex={0}
        lang={document.language}
      >
        <ol>
          {passages.map((passage) => (
            <li
              key={passage.id}
              ref={passage.id === passageId ? here : null}
              class={styles.passage}
              data-here={passage.id === passageId || undefined}
              aria-current={passage.id === passageId ? 'location' : undefined}
            >
              <PassageText {...{ passage, document, voices, repeated, level }} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
