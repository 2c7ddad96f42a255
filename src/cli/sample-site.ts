import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample news site while it is served. */
export interface SampleSite {
  /** Address without a slash at the end: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Stop serving. */
  readonly close: () => Promise<void>;
}

/** Folder with the pages: `site/` and `hostile/`, each page with what must be found on it beside it. */
export const FIXTURES = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** Size of the page that is one text node. */
const HUGE_TEXT_BYTES = 10 * 1024 * 1024;
/** Nested elements of the deep page; at four times as many Chromium's own layout gives up. */
const NESTED_ELEMENTS = 5000;

/** A page of one text node of ten megabytes. */
function hugeTextPage(): string {
  const line = 'The ferry left, the ferry came back, and the tide did what the tide does. ';
  const text = line.repeat(Math.ceil(HUGE_TEXT_BYTES / line.length));
  return `<!doctype html><html lang="en"><title>Ten megabytes</title><article><p>${text}</p></article>`;
}

/** A page of elements in elements. */
function nestedPage(): string {
  const open = '<div>'.repeat(NESTED_ELEMENTS);
  const close = '</div>'.repeat(NESTED_ELEMENTS);
  return `<!doctype html><html lang="en"><title>Nested</title><article>${open}<p>At the bottom stands a sentence about herring.</p>${close}</article>`;
}

/** Pages that are too large to keep in a file. */
const GENERATED_PAGES: Readonly<Record<string, () => string>> = {
  '/hostile/ten-megabytes.html': hugeTextPage,
  '/hostile/nested.html': nestedPage,
};

/** Return the file that a path of the site names, or `null`. `/` is the front page; pages of `site/` stand at the root. */
function fileAt(path: string): string | null {
  const wanted = path === '/' ? '/index.html' : path;
  const folder = wanted.startsWith('/hostile/') ? FIXTURES : join(FIXTURES, 'site');
  const file = normalize(join(folder, wanted));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Answer one request. */
function serve(path: string, response: ServerResponse): void {
  const generate = GENERATED_PAGES[path];
  if (generate) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(generate());
    return;
  }
  if (path === '/favicon.ico') {
    response.writeHead(204).end(); // browsers ask for it on their own, and complain of a 404
    return;
  }
  const file = fileAt(path);
  const type = file ? CONTENT_TYPES[extname(file)] : undefined;
  if (!file || !type) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

/** Serve the sample site on 127.0.0.1, on a free port unless one is named. Rejects where the port is taken. */
export async function startSampleSite(port = 0): Promise<SampleSite> {
  const server = createServer((request, response) => {
    serve(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo; // a listening TCP server has an address and port
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
