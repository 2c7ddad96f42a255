import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, summaryLine } from '../../src/cli/test.mjs';

describe('countVitest', () => {
  it('adds a file that could not be run to the failures', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });
});

describe('countPlaywright', () => {
  it('counts flaky tests and errors outside of tests as failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });
});

describe('countStep', () => {
  const none = { passed: 3, failed: 0, skipped: 0 };
  it.each([
    ['a tool that succeeds', true, null, { passed: 1, failed: 0, skipped: 0 }],
    ['a tool that fails', false, null, { passed: 0, failed: 1, skipped: 0 }],
    ['a runner that succeeds', true, none, none],
    ['a runner that fails after its tests', false, none, { ...none, failed: 1 }],
    ['a runner with failures', false, { ...none, failed: 2 }, { ...none, failed: 2 }],
  ])('counts %s', (_case, succeeded, counts, expected) => {
    expect(countStep(succeeded, counts)).toEqual(expected);
  });
});

describe('summaryLine', () => {
  it('adds up, and names what was skipped only where something was', () => {
    const counts = { passed: 2, failed: 1, skipped: 0 };
    expect(summaryLine([counts, counts])).toBe('4 passed, 2 failed');
    expect(summaryLine([counts, { ...counts, skipped: 4 }])).toBe('4 passed, 2 failed, 4 skipped');
  });
});
