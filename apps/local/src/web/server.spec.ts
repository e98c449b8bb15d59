import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startWebServer, type WebServer } from './server.js';
import { resolveInside } from './static-files.js';

const script = `console.log(${JSON.stringify('社区'.repeat(1000))})`;
let root: string;
let api: http.Server;
let apiUrl: string;
let web: WebServer;

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-web-'));
  for (const folder of ['js', 'assets']) fs.mkdirSync(path.join(root, folder));
  fs.writeFileSync(path.join(root, 'assets', 'areas-page-CoSjQtzQ.js'), script);
  fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>社区通</title><script>ready()</script>');
  fs.writeFileSync(path.join(root, 'js', 'app.4f3a9c21.js'), script);
  api = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json', etag: '"7"' });
      response.end(JSON.stringify({ method: request.method, url: request.url, body, from: request.headers['x-forwarded-for'] }));
    });
  });
  api.on('upgrade', (request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.write(`hello ${request.url}`);
    socket.on('data', (data: Buffer) => socket.end(`echo ${data.toString()}`));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(api.address() as net.AddressInfo).port}`;
  web = await startWebServer({ port: 0, root, api: apiUrl, pages: { '/demo': () => '<p>演示</p>' } });
});

afterAll(async () => {
  await web.stop();
  await new Promise((resolve) => api.close(resolve));
  fs.rmSync(root, { recursive: true });
});

/** fetch would undo `..` and the compression. */
const raw = (
  url: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(web.url);
    http
      .get({ port, host: '127.0.0.1', path: url, headers, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
      })
      .once('error', reject);
  });

describe('built pages', () => {
  it('come with type, compression and a cache time that fits their name', async () => {
    const file = await raw('/js/app.4f3a9c21.js', { 'accept-encoding': 'gzip, br' });
    expect(file.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(gunzipSync(file.body).toString()).toBe(script);
    const again = await raw('/js/app.4f3a9c21.js', { 'if-none-match': file.headers.etag });
    expect(again.status).toBe(304);
  });

  it('answer addresses of the app with its page, and files that are missing with 404', async () => {
    const page = await raw('/join/310113003001?b=2', { accept: 'text/html' });
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    expect(page.body.toString()).toContain('社区通');
    expect((await raw('/')).status).toBe(200);
    expect((await raw('/js/missing.js', { accept: 'text/html' })).status).toBe(404);
    expect((await raw('/missing')).status).toBe(404);
  });

  it('stay inside their folder', async () => {
    for (const url of ['/../secret', '/js/../../secret', '/%2e%2e/secret', '/..%2fsecret', '/%00', '/%zz', '/js%5c..%5c..%5csecret']) {
      expect([url, (await raw(url)).status]).toEqual([url, 404]);
    }
    expect(resolveInside('/a/b', '/c%20d.js')).toBe('/a/b/c d.js');
  });

  it('are read only', async () => {
    const answer = await fetch(`${web.url}/index.html`, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${web.url}/index.html`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('keep for good what lies in the folders of hashed names, with or without a digit, and nothing else', async () => {
    expect((await raw('/assets/areas-page-CoSjQtzQ.js')).headers['cache-control']).toContain('immutable');
    expect((await raw('/index.html')).headers['cache-control']).toBe('no-cache');
    expect((await raw('/assets/gone-before', { accept: 'text/html' })).status).toBe(404);
  });

  it('run no script but their files and the one that stands in the page, and are shown in no frame', async () => {
    const hash = createHash('sha256').update('ready()').digest('base64');
    for (const url of ['/', '/join/310113003001']) {
      const { headers } = await raw(url, { accept: 'text/html' });
      expect(headers['content-security-policy']).toContain(`default-src 'self'; script-src 'self' 'sha256-${hash}'; style-src`);
      expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  it('have the page of the demo people beside them, which runs no script and is shown in no frame either', async () => {
    const { headers, body } = await raw('/demo');
    expect(body.toString()).toBe('<p>演示</p>');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'; script-src 'self'; .*frame-ancestors 'none'$/);
    expect(headers['x-frame-options']).toBe('DENY');
  });
});

describe('the API under the same origin', () => {
  it('gets method, path, body and the reader’s address, and its answer comes back whole', async () => {
    const answer = await fetch(`${web.url}/api/tickets?x=1`, { method: 'POST', body: '路灯不亮' });
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"7"']);
    expect(await answer.json()).toEqual({ method: 'POST', url: '/api/tickets?x=1', body: '路灯不亮', from: '127.0.0.1' });
  });

  it('is not asked for pages that merely begin alike', async () => {
    expect((await raw('/apiary')).status).toBe(404);
  });

  it('that is down is a problem in Chinese', async () => {
    const closed = net.createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as net.AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const alone = await startWebServer({ port: 0, root, api: `http://127.0.0.1:${port}` });
    const answer = await fetch(`${alone.url}/api/x`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'application/problem+json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ status: 502, title: expect.stringContaining('请稍后再试') });
    await alone.stop();
  });

  it('keeps a WebSocket open in both directions', async () => {
    const socket = net.connect(Number(new URL(web.url).port), '127.0.0.1');
    let heard = '';
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.setEncoding('utf8').on('data', (text) => {
      heard += String(text);
      if (heard.endsWith('hello /api/live')) socket.write('你好');
    });
    socket.write('GET /api/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await ended;
    expect(heard).toMatch(/^HTTP\/1\.1 101 /);
    expect(heard).toContain('echo 你好');
  });
});
