import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startSampleSite, type SampleSite } from '../../src/cli/sample-site.ts';
import { Sidelight } from './sidelight.ts';

interface TestFixtures {
  /** A profile folder that lives as long as the test. */
  readonly profile: string;
  /** A browser with the extension, started with the test's profile. Its requests and console are checked at the end. */
  readonly sidelight: Sidelight;
}

interface WorkerFixtures {
  readonly site: SampleSite;
}

/** Addresses that are not on the network, or are the sample site's; the browser's PDF viewer is an extension, too. */
const OWN = ['http://127.0.0.1:', 'chrome-extension:', 'chrome:', 'data:', 'blob:', 'about:'];

/** The test runner with a started browser; a test that makes a request outside, or complains on a console, fails. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await startSampleSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  sidelight: async ({ profile }, use) => {
    const sidelight = new Sidelight({ profile, headless: true });
    await sidelight.launch();
    await use(sidelight);
    await sidelight.close();
    const outside = sidelight.requests.filter((url) => !OWN.some((own) => url.startsWith(own)));
    expect(outside, 'requests outside 127.0.0.1 and the extension').toEqual([]);
    expect(sidelight.complaints, 'complaints on a console').toEqual([]);
  },
});

export const expect = test.expect;
