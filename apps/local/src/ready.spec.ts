import fs from 'node:fs';
import http from 'node:http';
import type net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { readReady, type ReadyFile, untilReady, writeReady } from './ready.js';

describe('waiting until everything answers', () => {
  let calls = 0;
  let server: http.Server;
  let url: string;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      calls += 1;
      response.writeHead(request.url === '/broken' ? 500 : calls < 3 ? 503 : 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('asks again until the answer is 200', async () => {
    await untilReady({ API: url });
    expect(calls).toBe(3);
  });

  it('names what stays silent and what it says instead', async () => {
    const waited = untilReady({ 接口: `${url}/broken`, 工作台: 'http://127.0.0.1:9/' }, 0);
    await expect(waited).rejects.toThrow(/接口 .*\/broken → 500[^]*工作台 /);
  });
});

describe('.data/ready.json', () => {
  it('is written whole and readable by its owner only', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-ready-')), 'ready.json');
    expect(readReady(file)).toBeUndefined();
    const content: ReadyFile = { pid: 1, api: 'a', openapi: 'o', miniapp: 'm', console: 'c', wechatSandbox: 's', demo: 'd', signIns: [] };
    writeReady(file, content);
    expect(readReady(file)).toEqual(content);
    expect(fs.statSync(file).mode & 0o077).toBe(0);
    fs.rmSync(path.dirname(file), { recursive: true });
  });
});
