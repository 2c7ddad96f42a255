import { defineConfig } from '@playwright/test';

/** End to end: the built demonstration in real browsers, on the sample site. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.output/e2e',
  // Each test has a browser of its own, and the machine two cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'chromium', testIgnore: 'firefox/**' },
    { name: 'firefox', testDir: 'e2e/firefox', fullyParallel: false },
  ],
});
