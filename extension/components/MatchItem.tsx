import type { JSX } from 'preact';
import type { Match } from '../../src/core/model/match.ts';
import type { SourceDocument, Voice } from '../../src/core/model/source-document.ts';
import { t } from '../platform/localise.ts';
import { Button } from './Button.tsx';
import { DateText } from './DateText.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { LevelLabel } from './LevelLabel.tsx';
import { clipMiddle, quotedLabel, voiceLabel } from './wording.ts';
import styles from './MatchItem.module.css';

/** Words at each end of a quotation in a list: three lines at the narrowest. */
const CLIP_WORDS = 16;

type MatchItemProps = {
  /** The quotation as the page has it. */
  quotation: string;
  match: Pick<Match, 'level' | 'quoted' | 'differences'>;
  /** `null` while it is being read, and where its pack is gone. */
  document: SourceDocument | null;
  voice: Voice;
  /** The one in view or chosen: shows what differs, and what can be done. */
  current: boolean;
  saved: boolean;
  /** Takes part in the Tab order; the arrow keys reach the others. */
  tabStop: boolean;
  onSelect: () => void;
  onOpen: () => void;
  onSave: () => void;
};

function Provenance({
  match,
  document,
  voice,
}: Pick<MatchItemProps, 'match' | 'document' | 'voice'>): JSX.Element {
  return (
    <span class={styles.meta}>
      <LevelLabel level={match.level} differences={match.differences} />
      {document && (
        <span class={styles.source}>
          <span>{voiceLabel(document, voice)}</span>
          <DateText document={document} />
          {!match.quoted && <span>{quotedLabel(false)}</span>}
        </span>
      )}
    </span>
  );
}

/** A quotation of the page in the list: the words, how they stand to the source, whose and when. */
export function MatchItem(props: MatchItemProps): JSX.Element {
  const { quotation, match, document, voice, current, saved, tabStop } = props;
  return (
    <li class={styles.item} data-current={current || undefined}>
      <button
        type="button"
        class={styles.select}
        aria-current={current ? 'true' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={props.onSelect}
      >
        <q class={styles.quotation} dir="auto">
          {clipMiddle(quotation, CLIP_WORDS)}
        </q>
        <Provenance match={match} document={document} voice={voice} />
      </button>
      {current && (
        <div class={styles.details}>
          <DifferenceList differences={match.differences} />
          <div class={styles.actions}>
            <Button look="primary" onClick={props.onOpen}>
              {t('panelOpenSource')}
            </Button>
            <Button
              look="quiet"
              icon={saved ? 'saved' : 'save'}
              disabled={saved}
              onClick={props.onSave}
            >
              {t(saved ? 'panelSaved' : 'panelSave')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
