import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode, SkipReason, TabState } from '../../../src/protocol/messages.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ask } from '../../platform/messaging.ts';
import { t, type MessageKey } from '../../platform/localise.ts';
import styles from './PageNotice.module.css';

type PageNoticeProps = {
  /** `null` where no page script has reported. */
  state: TabState | null;
  tabId: number;
};

const SKIPPED: Readonly<Record<SkipReason, { title: MessageKey; text: MessageKey }>> = {
  'not-article': { title: 'panelNotArticle', text: 'panelNotArticleText' },
  'no-text': { title: 'panelNoText', text: 'panelNoTextText' },
  excluded: { title: 'panelExcluded', text: 'panelExcludedText' },
  paused: { title: 'panelPaused', text: 'panelPausedText' },
};

/** What a reader can do about a page that could not be checked, by what went wrong. */
function problemText(code: ErrorCode): MessageKey {
  if (code === 'forbidden' || code === 'disconnected') return 'panelProblemNoAccess';
  if (code === 'private-window') return 'panelProblemPrivate';
  return code === 'corpus-unavailable' ? 'panelProblemCorpus' : 'panelProblemOther';
}

type CheckProps = PageNoticeProps & { title: string; label: string; children?: ComponentChildren };

/** A notice with a button that checks the page now, and what came of it. */
function Checkable({ tabId, state, title, label, children }: CheckProps): JSX.Element {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  useEffect(() => setProblem(null), [tabId, state]);
  const check = async (): Promise<void> => {
    const reply = await ask('checkTab', { tabId });
    setProblem(reply.ok ? null : reply.code);
  };
  return (
    <EmptyState
      title={title}
      live
      action={
        <Button look="primary" onClick={() => void check()}>
          {label}
        </Button>
      }
    >
      {children}
      {problem && (
        <p role="alert" class={styles.problem}>
          {t(problemText(problem))}
        </p>
      )}
    </EmptyState>
  );
}

/** What stands in place of the list: the page is being checked, was not checked, or has no quotation. */
export function PageNotice({ state, tabId }: PageNoticeProps): JSX.Element {
  if (state === null) {
    return (
      <Checkable {...{ state, tabId }} title={t('panelNoAccess')} label={t('panelCheckNow')}>
        <p>{t('panelNoAccessText')}</p>
      </Checkable>
    );
  }
  if (state.status === 'checking') {
    return (
      <EmptyState title={t('panelChecking')} live>
        <div class={styles.progress} />
      </EmptyState>
    );
  }
  if (state.status === 'error') {
    return (
      <Checkable {...{ state, tabId }} title={t('panelError')} label={t('panelTryAgain')}>
        <p>{t(problemText(state.error ?? 'internal'))}</p>
      </Checkable>
    );
  }
  if (state.status === 'skipped') {
    const { title, text } = SKIPPED[state.reason ?? 'not-article'];
    return (
      <Checkable {...{ state, tabId }} title={t(title)} label={t('panelCheckAnyway')}>
        <p>{t(text)}</p>
      </Checkable>
    );
  }
  return (
    <EmptyState title={t('panelNone')} live>
      <p>{t('panelNoneText')}</p>
      {state.truncated && <p>{t('panelTruncated')}</p>}
    </EmptyState>
  );
}
