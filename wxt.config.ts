import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestFor } from './extension/platform/manifest.ts';
import { compileBundledPack } from './src/cli/bundled-pack.ts';

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../extension',
  publicDir: 'assets',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => manifestFor({ browser, demo: mode === 'demo' }),
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: 'corpus.pack', absoluteSrc: await compileBundledPack() });
    },
  },
});
