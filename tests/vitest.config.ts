import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium } from '../src/cli/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = findChromium();

/** Pure logic in Node; ranges, pages and components in real Chromium; what the build wrote, after it. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/dom/**', 'tests/e2e/**', 'tests/build/**', 'node_modules/**'],
        },
      },
      {
        root,
        test: {
          name: 'build',
          environment: 'node',
          include: ['tests/build/**/*.test.ts'],
          // web-ext reads and parses the whole package.
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [preact()],
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
    // Where a wrong branch shows as a quotation that nobody finds, branches are counted: a run with `--coverage` fails below.
    coverage: {
      provider: 'v8',
      include: ['src/core/matching/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: '.output/coverage',
      thresholds: { branches: 95 },
    },
  },
});
