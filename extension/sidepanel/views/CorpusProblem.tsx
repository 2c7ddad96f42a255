import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CorpusStatus } from '../../platform/corpus-status.ts';
import { Button } from '../../components/Button.tsx';
import { ask } from '../../platform/messaging.ts';
import { t, type MessageKey } from '../../platform/localise.ts';
import type { Loaded } from '../../components/loaded.ts';
import styles from './CorpusProblem.module.css';

/** Why the source documents cannot be used. */
type Problem = Extract<CorpusStatus, { ok: false }>;

type CorpusProblemProps = {
  problem: Problem;
};

const CHECKS: Readonly<Record<string, MessageKey>> = {
  magic: 'panelCheckMagic',
  format: 'panelCheckFormat',
  length: 'panelCheckLength',
  checksum: 'panelCheckChecksum',
  schema: 'panelCheckSchema',
  missing: 'panelCheckMissing',
  storage: 'panelCheckStorage',
};

/** Return why the source documents cannot be used: the pack failed a check, or its database does not open; `null` where neither is so. */
export function corpusProblem(
  status: CorpusStatus | null,
  corpus: Loaded<unknown>,
): Problem | null {
  if (status?.ok === false) return status;
  return corpus.state === 'failed'
    ? { ok: false, check: 'storage', message: corpus.message }
    : null;
}

/** Says that the source documents cannot be read and which check failed, and offers to install them again. */
export function CorpusProblem({ problem: { check, message } }: CorpusProblemProps): JSX.Element {
  const [busy, setBusy] = useState(false);
  const install = async (): Promise<void> => {
    setBusy(true);
    await ask('installCorpus', {}); // what came of it is in the status
    setBusy(false);
  };
  const failed = CHECKS[check];
  return (
    <section class={styles.problem} role="alert">
      <h2>{t('panelCorpusBroken')}</h2>
      <p>
        {t('panelCorpusCheck', failed ? t(failed) : check)} {t('panelCorpusSafe')}
      </p>
      <p class={styles.report} lang="en">
        {message}
      </p>
      <Button look="primary" disabled={busy} onClick={() => void install()}>
        {t(busy ? 'panelInstalling' : 'panelInstallAgain')}
      </Button>
    </section>
  );
}
