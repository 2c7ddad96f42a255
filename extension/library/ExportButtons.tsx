import { browser } from 'wxt/browser';
import { exportJson } from '../../src/core/export/json.ts';
import { exportMarkdown } from '../../src/core/export/markdown.ts';
import { Button } from '../components/Button.tsx';
import { t, tPlural, type PluralKey } from '../platform/localise.ts';
import { downloadText, type ExportFormat } from './download.ts';
import type { ExportScope, ExportSelection } from './export-scope.ts';
import styles from './ExportButtons.module.css';

/** Properties of {@link ExportButtons}. */
export type ExportButtonsProps = ExportSelection & {
  /** A file was handed to the browser. */
  readonly onExported: (message: string) => void;
};

const SCOPE_KEYS: Readonly<Record<ExportScope, PluralKey>> = {
  all: 'libraryExportAll',
  shown: 'libraryExportShown',
  selected: 'libraryExportSelected',
};

/** Export as Markdown or JSON; the words before the buttons say what is taken. */
export function ExportButtons({ scope, annotations, onExported }: ExportButtonsProps) {
  const exportAs = (format: ExportFormat): void => {
    const version = browser.runtime.getManifest().version;
    const text = format === 'md' ? exportMarkdown(annotations) : exportJson(annotations, version);
    downloadText(text, format);
    onExported(tPlural('libraryExported', annotations.length));
  };
  const nothing = annotations.length === 0;
  return (
    <div class={styles.group} role="group" aria-labelledby="export-scope">
      <span id="export-scope">{tPlural(SCOPE_KEYS[scope], annotations.length)}</span>
      <Button disabled={nothing} onClick={() => exportAs('md')}>
        {t('libraryExportMarkdown')}
      </Button>
      <Button disabled={nothing} onClick={() => exportAs('json')}>
        {t('libraryExportJson')}
      </Button>
    </div>
  );
}
