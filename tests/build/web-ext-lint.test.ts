import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { buildFolder } from './built-extension.ts';

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface LintReport {
  readonly errors: readonly LintMessage[];
}

it('passes the linter of the Firefox store without errors', () => {
  const { stdout } = spawnSync(
    'npx',
    [
      'web-ext',
      'lint',
      '--source-dir',
      buildFolder('firefox-mv3'),
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
  const report = JSON.parse(stdout) as LintReport;
  expect(report.errors).toEqual([]);
});
