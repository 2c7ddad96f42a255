import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Passage, SourceDocument } from '../../src/core/model/source-document.ts';
import { t } from '../platform/localise.ts';
import { DateLine } from './DateLine.tsx';
import { DateText } from './DateText.tsx';
import styles from './RelatedList.module.css';

/** A statement with the reason why it is listed, in words. */
export interface RelatedItem {
  readonly document: SourceDocument;
  readonly passage: Passage;
  /** The part of the passage that is shown. */
  readonly excerpt: string;
  /** Whose words these are. */
  readonly voice: string;
  readonly reason: string;
}

type RelatedListProps = {
  /** The document that they are listed for. */
  present: SourceDocument;
  items: readonly RelatedItem[];
  onOpen: (item: RelatedItem) => void;
};

type Period = 'before' | 'same' | 'after';

const PERIOD_TITLES = {
  before: 'panelRelatedEarlier',
  same: 'panelRelatedSameTime',
  after: 'panelRelatedLater',
} as const;

const PERIODS: readonly Period[] = ['before', 'same', 'after'];

function periodOf(one: SourceDocument, present: SourceDocument): Period {
  if (one.latest < present.earliest) return 'before';
  return one.earliest > present.latest ? 'after' : 'same';
}

/** The listed statements of one document, in its order. */
interface DocumentGroup {
  readonly document: SourceDocument;
  readonly items: readonly RelatedItem[];
}

/** Group statements by document, the earliest first. */
function byDocument(items: readonly RelatedItem[]): DocumentGroup[] {
  const documents = new Map(items.map(({ document }) => [document.id, document]));
  return [...documents.values()]
    .sort((a, b) => a.earliest.localeCompare(b.earliest) || a.id.localeCompare(b.id))
    .map((document) => ({
      document,
      items: items
        .filter((item) => item.document.id === document.id)
        .sort((a, b) => a.passage.number - b.passage.number),
    }));
}

type StatementProps = {
  item: RelatedItem;
  onOpen: () => void;
  onPoint: (pointed: boolean) => void;
};

function StatementButton({ item, onOpen, onPoint }: StatementProps): JSX.Element {
  const { document, excerpt, voice, reason } = item;
  return (
    <button
      type="button"
      class={styles.statement}
      onClick={onOpen}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <span class={styles.text} lang={document.language} dir="auto">
        {excerpt}
      </span>
      <span class={styles.reason}>
        <b>{voice}</b>
        <span>{reason}</span>
      </span>
    </button>
  );
}

type GroupProps = {
  group: DocumentGroup;
  onOpen: (item: RelatedItem) => void;
  onPoint: (pointed: boolean) => void;
};

function Group({ group: { document, items }, onOpen, onPoint }: GroupProps): JSX.Element {
  return (
    <div class={styles.document}>
      <p class={styles.date}>
        <DateText document={document} />
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.passage.id}>
            <StatementButton item={item} onOpen={() => onOpen(item)} onPoint={onPoint} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was said elsewhere about the same: dates on a line, then the statements by date, each with the reason. */
export function RelatedList({ present, items, onOpen }: RelatedListProps): JSX.Element {
  const [pointed, setPointed] = useState<string | null>(null);
  const groups = byDocument(items);
  return (
    <div class={styles.related}>
      <DateLine
        dates={groups.map(({ document }) => document)}
        present={present}
        highlighted={groups.findIndex(({ document }) => document.id === pointed)}
      />
      {PERIODS.map((period) => {
        const inPeriod = groups.filter(({ document }) => periodOf(document, present) === period);
        if (inPeriod.length === 0) return null;
        return (
          <section key={period}>
            <h4 class={styles.period}>{t(PERIOD_TITLES[period])}</h4>
            {inPeriod.map((group) => (
              <Group
                key={group.document.id}
                group={group}
                onOpen={onOpen}
                onPoint={(on) => setPointed(on ? group.document.id : null)}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
