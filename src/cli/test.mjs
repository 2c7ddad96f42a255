/**
 * Runs every check of the project and adds up what they report; the last line is `N passed, N failed`.
 * A step that is one tool run (format, lint, types, a build) counts as one; a test runner counts its tests.
 *
 *   npm test              all steps
 *   npm test -- unit e2e  the steps whose names begin so
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, command: string[], report?: 'vitest' | 'playwright' }} Step */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where the runners leave their counts. */
const REPORTS = join(ROOT, '.output/reports');

/** @returns {Step} */
const vitest = (name, project, ...options) => ({
  name,
  report: 'vitest',
  command: [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    ...options,
  ],
});

/** @returns {Step} */
const playwright = (name, project) => ({
  name,
  report: 'playwright',
  command: ['playwright', 'test', '--config', 'tests/playwright.config.ts', '--project', project],
});

/** In order: what is quick to run and to mend comes first. @type {Step[]} */
const STEPS = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types-core', command: ['tsc', '--noEmit', '-p', 'src/core'] },
  { name: 'unused', command: ['knip'] },
  // Fails below the coverage that the configuration asks for.
  vitest('unit', 'unit', '--coverage'),
  vitest('dom', 'dom'),
  { name: 'build-chrome', command: ['wxt', 'build'] },
  { name: 'build-firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'build-chrome-demo', command: ['wxt', 'build', '--mode', 'demo'] },
  { name: 'build-firefox-demo', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'demo'] },
  vitest('artefact', 'build'),
  playwright('e2e-chromium', 'chromium'),
  playwright('e2e-firefox', 'firefox'),
];

/**
 * Return the counts of a Vitest JSON report. A file that could not be run counts as one failure.
 *
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Return the counts of a Playwright JSON report. A test that passed on a second try counts as failed; an error outside
 * of the tests counts as one failure.
 *
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * Return the counts of a step: its report's where there is one, else one for the exit code. A runner that fails without
 * a failed test (a crash, no tests at all) counts as one failure.
 *
 * @param {boolean} succeeded
 * @param {Counts | null} counts
 * @returns {Counts}
 */
export function countStep(succeeded, counts) {
  if (!counts) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * Return the last line of a run.
 *
 * @param {Counts[]} all
 */
export function summaryLine(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Return the counts in a runner's report, or `null` where it left none. */
function readReport(kind, path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return kind === 'vitest' ? countVitest(report) : countPlaywright(report);
  } catch {
    return null; // The runner stopped before it could write: its exit code is all there is.
  }
}

/** Run one step with its output on this terminal and return its counts. */
function runStep({ name, command, report }) {
  const path = join(REPORTS, `${name}.json`);
  rmSync(path, { force: true });
  const reporter =
    report === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
      : report === 'playwright'
        ? ['--reporter=list,json']
        : [];
  const started = Date.now();
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const { status } = spawnSync('npx', [...command, ...reporter], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path },
  });
  const counts = countStep(status === 0, report ? readReport(report, path) : null);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${summaryLine([counts])} (${seconds} s)`);
  return counts;
}

/** Run the steps that were asked for and return the exit code. */
function main(names) {
  const steps = STEPS.filter(
    ({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)),
  );
  if (steps.length === 0) {
    console.error(`There is no such step. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
    return 1;
  }
  mkdirSync(REPORTS, { recursive: true });
  const results = steps.map((step) => ({ name: step.name, counts: runStep(step) }));
  const failed = results.filter(({ counts }) => counts.failed > 0);
  console.log('');
  if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(summaryLine(results.map(({ counts }) => counts)));
  return failed.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(2));
}
