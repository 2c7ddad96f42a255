import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PageText } from '../core/model/match.ts';
import { decodeText } from './decode-html.ts';
import { readHtmlBytes } from './html-text.ts';

/** Path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A file to scan, or the reason why there is none. */
export type ScanInput =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly path: string; readonly problem: string };

const HTML_NAMES = new Set(['.html', '.htm']);
const TEXT_NAMES = new Set(['.txt']);
/** Far enough to see that a file is no text. */
const SNIFFED_BYTES = 1024;

const isPage = (name: string): boolean =>
  HTML_NAMES.has(extname(name).toLowerCase()) || TEXT_NAMES.has(extname(name).toLowerCase());

/** Return what went wrong, in the system's words. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Yield the pages in a folder and the folders in it, by name. Links to folders are not followed: they can form rings. */
async function* pagesUnder(folder: string): AsyncGenerator<ScanInput> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { ok: false, path: folder, problem: problemOf(error) };
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pagesUnder(path);
    // A pipe or a socket could keep the scan waiting for ever.
    else if ((entry.isFile() || entry.isSymbolicLink()) && isPage(entry.name))
      yield { ok: true, path };
  }
}

/** Yield the files that paths name, folders searched for pages; what cannot be read is yielded with the reason. */
export async function* listInputs(paths: readonly string[]): AsyncGenerator<ScanInput> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield { ok: true, path };
      continue;
    }
    try {
      if ((await stat(path)).isDirectory()) yield* pagesUnder(path);
      else yield { ok: true, path };
    } catch (error) {
      yield { ok: false, path, problem: problemOf(error) };
    }
  }
}

/** Tell whether bytes without a telling name are HTML: their first character opens a tag. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*</.test(decodeText(bytes.subarray(0, SNIFFED_BYTES)));
}

/** Tell whether bytes are no text: they hold a zero, and no byte order mark of UTF-16 explains it. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  return !isUtf16 && bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/** Return the text of a file as a reader sees it: HTML or plain text, by its name, else by its first character. */
export function readPage(path: string, bytes: Uint8Array): PageText {
  if (isBinary(bytes)) throw new Error('neither HTML nor text');
  const extension = extname(path).toLowerCase();
  if (HTML_NAMES.has(extension)) return readHtmlBytes(bytes);
  if (!TEXT_NAMES.has(extension) && looksLikeHtml(bytes)) return readHtmlBytes(bytes);
  return { text: decodeText(bytes), quotes: [] };
}

/** Return the bytes of a file, or of standard input. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path !== STANDARD_INPUT) return readFile(path);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
