import { useEffect, useRef, useState } from 'preact/hooks';
import type { MergePlan } from '../../src/core/collection/merge.ts';
import type { SchemaProblem } from '../../src/core/corpus/schema-problem.ts';
import type { ParsedCollection } from '../../src/core/import/json.ts';
import { Button } from '../components/Button.tsx';
import { t, tPlural } from '../platform/localise.ts';

import styles from './ImportPanel.module.css';

/** Properties of {@link ImportPanel}. */
export type ImportPanelProps = {
  readonly fileName: string;
  readonly reading: ParsedCollection;
  /** What the import would do to the collection as it is now; `null` if the file was refused. */
  readonly plan: MergePlan | null;
  /** Write; the panel stays, with the reason, when this rejects. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
};

/** More are counted, not listed: a reader mends a file by its first problems. */
const LISTED_PROBLEMS = 20;

function Problems({ errors }: { readonly errors: readonly SchemaProblem[] }) {
  return (
    <>
      <p>{t('libraryImportRefused')}</p>
      <ul class={styles.problems}>
        {errors.slice(0, LISTED_PROBLEMS).map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>
            {path && <code>{path}: </code>}
            {problem}
          </li>
        ))}
      </ul>
      {errors.length > LISTED_PROBLEMS && (
        <p>{tPlural('libraryImportMoreProblems', errors.length - LISTED_PROBLEMS)}</p>
      )}
    </>
  );
}

function Counts({ plan }: { readonly plan: MergePlan }) {
  return (
    <>
      <dl class={styles.counts}>
        <div>
          <dt>{t('libraryImportNew')}</dt>
          <dd>{plan.added.length}</dd>
        </div>
        <div>
          <dt>{t('libraryImportUpdated')}</dt>
          <dd>{plan.updated.length}</dd>
        </div>
        <div>
          <dt>{t('libraryImportSame')}</dt>
          <dd>{plan.unchanged.length}</dd>
        </div>
      </dl>
      <p>{t('libraryImportNothingDeleted')}</p>
    </>
  );
}

/** What an import would do, before it does it; or every problem of a file that is refused. Takes the focus when shown. */
export function ImportPanel({ fileName, reading, plan, onConfirm, onClose }: ImportPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => panel.current?.focus(), [reading]);
  const confirm = (): void => {
    onConfirm().catch((error: unknown) => setFailure(String(error)));
  };
  const changes = plan ? plan.added.length + plan.updated.length : 0;
  return (
    <section class={styles.panel} ref={panel} tabIndex={-1} aria-labelledby="import-title">
      <h3 id="import-title">{t('libraryImportTitle', fileName)}</h3>
      {reading.ok ? plan && <Counts plan={plan} /> : <Problems errors={reading.errors} />}
      {failure !== null && (
        <p class={styles.failure} role="alert">
          {t('libraryImportFailed')} {failure}
        </p>
      )}
      <div class={styles.actions}>
        {changes > 0 && (
          <Button look="primary" onClick={confirm}>
            {tPlural('libraryImportConfirm', changes)}
          </Button>
        )}
        <Button onClick={onClose}>{t(changes > 0 ? 'libraryCancel' : 'libraryClose')}</Button>
      </div>
    </section>
  );
}
