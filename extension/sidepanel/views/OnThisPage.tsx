import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import type { SourceDocumentWithPassages } from '../../../src/core/model/source-document.ts';
import type { TabMatch, TabState } from '../../../src/protocol/messages.ts';
import { annotationOf } from '../../../src/protocol/annotation-of.ts';
import { Button } from '../../components/Button.tsx';
import { MatchItem } from '../../components/MatchItem.tsx';
import { t, tPlural } from '../../platform/localise.ts';
import { voiceOfSpan } from '../../../src/core/corpus/voice-of-span.ts';
import { pageSummary } from '../page-summary.ts';
import styles from './OnThisPage.module.css';

type OnThisPageProps = {
  state: TabState;
  /** The documents of the matches, by id; without those that are not read yet, or not installed. */
  sources: ReadonlyMap<string, SourceDocumentWithPassages>;
  annotations: readonly Annotation[];
  /** Id of the match in view, or chosen. */
  currentId: string | null;
  onSelect: (match: TabMatch) => void;
  onOpen: (match: TabMatch) => void;
  onSave: (match: TabMatch) => void;
  /** Show a match again that the reader has hidden. */
  onRestore: (match: TabMatch) => void;
};

function isSaved(match: TabMatch, page: string, annotations: readonly Annotation[]): boolean {
  const ofPage = annotations.filter(({ page: { url } }) => url === page);
  return annotationOf(match, ofPage) !== null;
}

function voiceOf({ match }: TabMatch, sources: OnThisPageProps['sources']) {
  return voiceOfSpan(sources.get(match.source.documentId)?.passages ?? [], match.source);
}

/** Where an arrow key leads from the item at `index`; `null` for other keys. */
function step(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function Summary({ state: { matches, truncated } }: { state: TabState }): JSX.Element {
  const { count, differing } = pageSummary(matches);
  return (
    <p class={styles.summary}>
      <b role="status">{count}</b> {differing} {t('panelElsewhere')}
      {truncated && ` ${t('panelTruncated')}`}
    </p>
  );
}

function Hidden({
  hidden,
  onRestore,
}: {
  hidden: readonly TabMatch[];
  onRestore: OnThisPageProps['onRestore'];
}) {
  if (hidden.length === 0) return null;
  return (
    <p class={styles.hidden}>
      {tPlural('panelHidden', hidden.length)}
      <Button look="link" onClick={() => hidden.forEach(onRestore)}>
        {t('panelShowAgain')}
      </Button>
    </p>
  );
}

/** The quotations of the page in its order; the one in view is current. One stop for the Tab key, arrow keys move. */
export function OnThisPage(props: OnThisPageProps): JSX.Element {
  const { state, sources, annotations, currentId, onSelect, onOpen, onSave, onRestore } = props;
  const { matches } = state;
  const list = useRef<HTMLOListElement>(null);
  const current = matches.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('li > button') ?? [])];
    const index = buttons.findIndex((button) => button === event.target);
    const next = index < 0 ? null : step(event.key, index, matches.length);
    const match = next === null ? undefined : matches[next];
    if (next === null || !match) return;
    event.preventDefault();
    buttons[next]?.focus();
    onSelect(match);
  };
  return (
    <>
      <Summary state={state} />
      <ol ref={list} class={styles.list} onKeyDown={onKeyDown} aria-label={t('panelMatches')}>
        {matches.map((one, index) => (
          <MatchItem
            key={one.id}
            quotation={one.selectors.quote.exact}
            match={one.match}
            document={sources.get(one.match.source.documentId)?.document ?? null}
            voice={voiceOf(one, sources)}
            current={index === current}
            tabStop={index === Math.max(current, 0)}
            saved={isSaved(one, state.page.url, annotations)}
            onSelect={() => onSelect(one)}
            onOpen={() => onOpen(one)}
            onSave={() => onSave(one)}
          />
        ))}
      </ol>
      <Hidden hidden={state.dismissed ?? []} onRestore={onRestore} />
    </>
  );
}
