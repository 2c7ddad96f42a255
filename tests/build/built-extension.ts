import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser } from 'wxt/browser';

/** The builds of `npm test`, by the name of their folder in `.output`. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3', 'chrome-mv3-demo', 'firefox-mv3-demo'] as const;
export type Build = (typeof BUILDS)[number];

/** The manifest as the browser reads it; the keys that differ between browsers are named here. */
export type BuiltManifest = Browser.runtime.ManifestV3 & {
  readonly sidebar_action?: { readonly default_panel: string };
  readonly browser_specific_settings?: { readonly gecko: Record<string, unknown> };
};

/** Return the folder of a build. */
export function buildFolder(build: Build): string {
  return join('.output', build);
}

/** Return the manifest of a build. */
export function readManifest(build: Build): BuiltManifest {
  return JSON.parse(readFileSync(join(buildFolder(build), 'manifest.json'), 'utf8'));
}

/** Return the paths of all files of a build, with `/`, relative to its folder. */
export function filesOf(build: Build): string[] {
  const folder = buildFolder(build);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Return the text of a file of a build. */
export function readBuilt(build: Build, path: string): string {
  return readFileSync(join(buildFolder(build), path), 'utf8');
}

/** Return the size of a file of a build in bytes. */
export function sizeOf(build: Build, path: string): number {
  return statSync(join(buildFolder(build), path)).size;
}
