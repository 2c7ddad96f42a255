import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_BUILD } from '../../src/cli/demo/demo-browser.ts';
import { expect, test } from './fixtures.ts';

/** How to break the pack, and the check that must be named. */
const FAULTS: readonly (readonly [string, (pack: Buffer) => Buffer, RegExp])[] = [
  [
    'a changed byte',
    (pack) => {
      const at = Math.floor(pack.length / 2);
      pack[at] = (pack[at] ?? 0) ^ 0xff;
      return pack;
    },
    /checksum/i,
  ],
  ['its end cut off', (pack) => pack.subarray(0, pack.length - 1000), /length|checksum/i],
  [
    'another beginning',
    (pack) => Buffer.concat([Buffer.from('NOT A PACK'), pack]),
    /not a pack|magic|kind/i,
  ],
];

for (const [name, fault, check] of FAULTS)
  test(`a pack with ${name}: the sidebar names the check, and what was saved stays`, async ({
    sidelight,
    site,
  }) => {
    const build = await mkdtemp(join(tmpdir(), 'sidelight-build-'));
    await cp(DEMO_BUILD, build, { recursive: true });
    const pack = join(build, 'corpus.pack');
    await writeFile(pack, fault(await readFile(pack)));

    const before = await sidelight.openArticle(`${site.url}/reprint.html`);
    await before.checked();
    await (await before.pointAt('The real reason')).save();
    await sidelight.observer.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const remove = indexedDB.deleteDatabase('corpus');
          remove.addEventListener('success', () => resolve());
          remove.addEventListener('error', () => reject(remove.error));
        }),
    );
    await sidelight.restart({ build });

    const article = await sidelight.openArticle(`${site.url}/reprint.html`);
    const sidebar = await sidelight.openSidebar(article);
    await expect(sidebar.page.getByRole('alert')).toContainText(check);
    await sidebar.show('Collection');
    await expect(sidebar.page.getByRole('tabpanel')).toContainText('The real reason');
    const library = await sidelight.openLibrary('saved');
    await expect(library.saved).toHaveCount(1);
    await sidelight.restart();
    await rm(build, { recursive: true });
  });
