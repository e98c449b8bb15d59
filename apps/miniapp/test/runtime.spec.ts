import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchWeapp } from './weapp-runtime/launch.js';
import { applySetData, type Data } from './weapp-runtime/set-data.js';
import { missingTemplates } from './weapp-runtime/templates.js';
import { VirtualTime } from './weapp-runtime/virtual-time.js';

/** The stub itself: it must be able to fail. */

const built = path.resolve(__dirname, '../dist/weapp');

/** A build of a few hand-written files. */
function buildOf(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-'));
  const all = { 'app.json': '{"pages":["pages/a"]}', 'app.js': 'App({})', ...files };
  for (const [name, text] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  fs.symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(root, 'node_modules'));
  return root;
}

test('timers run in order of their time, intervals again and again, cleared ones never', async () => {
  const time = new VirtualTime();
  const seen: string[] = [];
  time.setTimeout(() => seen.push('late'), 200);
  time.setTimeout(() => seen.push('early'), 100);
  time.clear(time.setTimeout(() => seen.push('cleared'), 50));
  const interval = time.setInterval(() => seen.push('tick'), 150);
  await time.pass(300);
  time.clear(interval);
  await time.pass(1000);
  expect(seen).toEqual(['early', 'tick', 'late', 'tick']);
});

test('setData reaches paths in either spelling, and loses what JSON cannot carry', () => {
  const data: Data = { root: { cn: [{ v: 'a' }] } };
  applySetData(data, { 'root.cn.[0].v': 'b', 'root.cn[1]': { v: 'c', f: () => 1 }, 'list[0].name': 'd' });
  expect(data).toEqual({ root: { cn: [{ v: 'b' }, { v: 'c' }] }, list: [{ name: 'd' }] });
});

test('a node whose template is not in base.wxml is found', () => {
  expect(missingTemplates(built, { sid: 'a', nn: '0', cn: [{ sid: 'b', nn: 'made-up' }] })).toEqual(['tmpl_0_made-up']);
});

test('the globals of a browser are hidden from the bundle, and an unknown wx function does not exist', async () => {
  const page = `Page({data: {}, onLoad: function () {
    this.setData({ browser: typeof window + typeof document + typeof fetch, unknown: typeof wx.madeUp, known: typeof wx.request })
  }})`;
  const opened = await launchWeapp(buildOf({ 'pages/a.js': page })).open('pages/a');
  expect(opened.instance.data).toEqual({ browser: 'undefinedundefinedundefined', unknown: 'undefined', known: 'function' });
});

test('a request is answered by what the test says, and otherwise fails like one without network', async () => {
  const page = `Page({data: {}, onLoad: function () { var self = this;
    wx.request({ url: 'https://a.invalid/b?c=1', success: function (r) { self.setData({ got: r.data, status: r.statusCode }) } });
    wx.request({ url: 'https://a.invalid/none', fail: function (e) { self.setData({ failed: e.errMsg }) } });
  }})`;
  const app = launchWeapp(buildOf({ 'pages/a.js': page }), { answers: { 'GET /b': () => ({ status: 404, body: { code: 'gone' } }) } });
  const opened = await app.open('pages/a');
  expect(opened.instance.data).toEqual({ got: { code: 'gone' }, status: 404, failed: 'request:fail nothing answers GET /none' });
  expect(app.sent.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET https://a.invalid/b?c=1', 'GET https://a.invalid/none']);
});

test('what the code reports as an error is kept', async () => {
  const app = launchWeapp(buildOf({ 'pages/a.js': `console.error('broken', 1); Page({data: {root: {}}})` }));
  await app.open('pages/a');
  expect(app.errors).toEqual(['broken 1']);
});

test('a build that is not there is named', () => {
  expect(() => launchWeapp(path.join(os.tmpdir(), 'nothing-here'))).toThrow('npm run build:weapp');
});
