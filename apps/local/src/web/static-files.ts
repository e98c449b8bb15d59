import fs from 'node:fs';
import type http from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pageHeaders } from './page-policy.js';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const compressible = /^(text\/|application\/json|image\/svg|font\/ttf)/;
const worthCompressingBytes = 1024;

/** Content type by the file's ending. */
const contentType = (file: string): string => types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** The folders of the two builds in which every name holds a hash of the content. */
const named = /^\/(?:assets|css|js)\//;

/** What lies there never changes; everything else is asked for again. */
export const cacheControl = (urlPath: string): string => (named.test(urlPath) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** The file under `root` a URL path means; undefined for broken encodings, NUL and ways out of the folder. */
export function resolveInside(root: string, urlPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[\\/]/).includes('..')) return undefined;
  const file = path.resolve(root, `./${decoded}`);
  return file === root || file.startsWith(root + path.sep) ? file : undefined;
}

async function regularFile(file: string): Promise<fs.Stats | undefined> {
  try {
    const stats = await fs.promises.stat(file);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

/** A page address of the single-page app: a GET of a browser for something that has no ending and is in no folder of files. */
function isPage(request: http.IncomingMessage, urlPath: string): boolean {
  return (request.headers.accept ?? '').includes('text/html') && path.extname(urlPath) === '' && !named.test(urlPath);
}

async function find(root: string, request: http.IncomingMessage, urlPath: string): Promise<[string, fs.Stats] | undefined> {
  const wanted = resolveInside(root, urlPath);
  const stats = wanted && (await regularFile(wanted));
  if (wanted && stats) return [wanted, stats];
  if (wanted !== root && !isPage(request, urlPath)) return undefined;
  const index = path.join(root, 'index.html');
  const page = await regularFile(index);
  return page && [index, page];
}

function plain(response: http.ServerResponse, status: number, text: string, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}

/** Answers a GET or HEAD with a file of the folder, or with index.html for the app's own page addresses. */
export async function serveFile(root: string, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, '这里只能读取页面。', { allow: 'GET, HEAD' });
    return;
  }
  const urlPath = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const found = await find(root, request, urlPath);
  if (!found) {
    plain(response, 404, '没有这个文件。');
    return;
  }
  const [file, stats] = found;
  const type = contentType(file);
  const zip = compressible.test(type) && stats.size > worthCompressingBytes && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const etag = `W/"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}"`;
  const headers: http.OutgoingHttpHeaders = {
    'cache-control': cacheControl(urlPath),
    'content-type': type,
    etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(path.extname(file) === '.html' && pageHeaders(await fs.promises.readFile(file, 'utf8'))),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, ...(zip ? { 'content-encoding': 'gzip' } : { 'content-length': stats.size }) });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const gone = (): void => undefined; // the reader left in the middle
  if (zip) pipeline(fs.createReadStream(file), createGzip(), response, gone);
  else pipeline(fs.createReadStream(file), response, gone);
}
