import fs from 'node:fs';
import http from 'node:http';
import type net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { runningProduct } from './running-product.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-running-'));
const leave = (content: object): void => fs.writeFileSync(path.join(root, '.data/ready.json'), JSON.stringify(content));

beforeAll(() => fs.mkdirSync(path.join(root, '.data')));
afterAll(() => fs.rmSync(root, { recursive: true }));

test('a product is found by the file it left, as long as it answers', async () => {
  const server = http.createServer((_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const console = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
  leave({ console, signIns: [] });
  expect(await runningProduct(root)).toMatchObject({ console, signIns: [] });
  await new Promise((resolve) => server.close(resolve));
  await expect(runningProduct(root)).rejects.toThrow('npm start');
});

test('without the file it says how to start it', async () => {
  await expect(runningProduct(path.join(root, 'nowhere'))).rejects.toThrow('npm start');
});
