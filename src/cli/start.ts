/**
 * Builds the demonstration, serves the sample news site and opens it in Chromium with the extension. Where there is no
 * display it goes through the articles instead, prints what was found and takes screenshots.
 */
import { spawnSync } from 'node:child_process';
import { launchDemoBrowser } from './demo/demo-browser.ts';
import { tourSampleSite } from './demo/tour.ts';
import { startSampleSite, type SampleSite } from './sample-site.ts';

/** Tell whether a window can be seen. */
function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Build the demonstration; throws where that fails. */
function build(): void {
  const { status } = spawnSync('npx', ['wxt', 'build', '--mode', 'demo'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the build failed; its output above says why');
}

/** Open the site in a window and wait until the reader closes it. */
async function showWindow(site: SampleSite): Promise<void> {
  const context = await launchDemoBrowser({ profile: '', headless: false });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.bringToFront(); // the welcome page stays behind it
  console.log(`The sample site is open: ${site.url}\nClose the browser to stop.`);
  await new Promise((resolve) => context.once('close', resolve));
}

/** Do it all and return the exit code. */
async function main(): Promise<number> {
  build();
  const site = await startSampleSite();
  try {
    if (hasDisplay()) {
      await showWindow(site);
      return 0;
    }
    const problems = await tourSampleSite(site, console.log);
    for (const problem of problems) console.error(`PROBLEM ${problem}`);
    return problems.length > 0 ? 1 : 0;
  } finally {
    await site.close();
  }
}

process.exitCode = await main();
