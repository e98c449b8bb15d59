import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/** A static server for the H5 build: files as they are, every other path gets the page itself (browser history). */

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const root = path.resolve(import.meta.dirname, '../dist/h5');

/**
 * @param {number} port 0 takes any free one.
 * @param {(file: string) => void} onServed told of each file that was sent.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(port = 0, onServed = () => undefined) {
  if (!fs.existsSync(path.join(root, 'index.html'))) throw new Error('dist/h5 is missing: run `npm run build:h5` first.');
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const wanted = path.join(root, path.normalize(decodeURIComponent(pathname)));
    const inside = wanted.startsWith(root + path.sep) && fs.existsSync(wanted) && fs.statSync(wanted).isFile();
    if (!inside && path.extname(pathname)) return response.writeHead(404).end();
    const file = inside ? wanted : path.join(root, 'index.html');
    onServed(file);
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { address } = await serve(Number(process.env.PORT ?? 4330));
  console.log(`组件一览  ${address}/packages/gallery/pages/pieces/index`);
  console.log(`小程序 H5  ${address}/`);
}
