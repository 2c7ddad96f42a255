import { useRef, useState } from 'preact/hooks';
import type { UserDatabase } from '../../src/db/user-database.ts';
import { Button } from '../components/Button.tsx';
import { t } from '../platform/localise.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useImport } from './use-import.ts';
import styles from './ImportSection.module.css';

/** Properties of {@link ImportSection}. */
export type ImportSectionProps = {
  readonly db: UserDatabase;
  /** Something was imported; says how much. */
  readonly onImported: (message: string) => void;
};

/** Takes a file of saved annotations by button or drop, shows what it would do, and does it after a second click. */
export function ImportSection({ db, onImported }: ImportSectionProps) {
  const section = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { pending, take, confirm, close } = useImport(db);
  const takeFile = (file: File): void => {
    take(file).then(
      () => setFailure(null),
      (error: unknown) => setFailure(String(error)),
    );
  };
  const over = useFileDrop(takeFile);
  const leave = (): void => section.current?.querySelector('button')?.focus();
  const finish = async (): Promise<void> => {
    const plan = await confirm();
    if (plan)
      onImported(
        t('libraryImported', plan.added.length, plan.updated.length, plan.unchanged.length),
      );
    leave();
  };
  return (
    <div class={styles.section} ref={section}>
      <Button onClick={() => input.current?.click()}>{t('libraryImport')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) takeFile(file);
          // Choosing the same file again, after it was mended, must be a change too.
          currentTarget.value = '';
        }}
      />
      {over && <p class={styles.drop}>{t('libraryImportDrop')}</p>}
      {failure !== null && (
        <p class={styles.failure} role="alert">
          {t('libraryImportFailed')} {failure}
        </p>
      )}
      {pending && (
        <ImportPanel
          key={pending}
          {...pending}
          onConfirm={finish}
          onClose={() => {
            close();
            leave();
          }}
        />
      )}
    </div>
  );
}
