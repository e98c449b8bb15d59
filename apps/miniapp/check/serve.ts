import fs from 'node:fs';
import http from 'node:http';
import { type AddressInfo } from 'node:net';
import path from 'node:path';

/** A static server for the H5 build: files as they are, every other path gets the page itself (browser history). */

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface Served {
  address: string;
  close: () => Promise<void>;
}

interface Wishes {
  /** 0 takes any free one. */
  port?: number;
  /** Told of each file that was sent. */
  onServed?: (file: string) => void;
  /** Files that are not of the build, by the path they are asked for with. */
  beside?: Readonly<Record<string, string>>;
  /** Answers what is asked below /api; without it such a path is a page like any other. */
  api?: http.RequestListener;
}

/** @param root folder of the H5 build */
export async function serve(root: string, { port = 0, onServed, beside = {}, api }: Wishes = {}): Promise<Served> {
  if (!fs.existsSync(path.join(root, 'index.html'))) throw new Error(`${root} is missing: run \`npm run build:h5\` first.`);
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (api && pathname.startsWith('/api/')) return api(request, response);
    const named = beside[pathname] ?? path.join(root, path.normalize(decodeURIComponent(pathname)));
    const there = (pathname in beside || named.startsWith(root + path.sep)) && fs.existsSync(named) && fs.statSync(named).isFile();
    if (!there && path.extname(pathname)) return void response.writeHead(404).end();
    const file = there ? named : path.join(root, 'index.html');
    onServed?.(file);
    // The build names scripts and styles by their content, so they may be kept; the page itself is asked for anew.
    const kept = /^\.(js|css)$/.test(path.extname(file)) ? 'max-age=3600' : 'no-cache';
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'cache-control': kept });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
