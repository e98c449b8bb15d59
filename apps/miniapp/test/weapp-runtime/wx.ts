import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileSystem, USER_DATA_PATH } from './files.js';
import { type VirtualTime } from './virtual-time.js';

/** The `wx` object: every function Taro's own declarations name, recorded, and answered as a phone would. */

export interface WxCall {
  api: string;
  args: unknown[];
}

export interface StubRequest {
  method: string;
  url: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface StubAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** What the phone answers; `'offline'` is a request that never arrives. */
export type Answer = (request: StubRequest) => StubAnswer | 'offline';

interface Callbacks {
  success?: (value: unknown) => void;
  fail?: (value: unknown) => void;
  complete?: (value: unknown) => void;
}

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
}

interface UploadOptions extends Callbacks {
  url: string;
  header?: Record<string, string>;
  filePath: string;
  name: string;
  formData?: Record<string, string>;
}

type WxFunction = (...args: never[]) => unknown;

interface WxOptions {
  /** Folder of the build. */
  root: string;
  time: VirtualTime;
  /** By `METHOD /path`. */
  answers: Record<string, Answer>;
  /** Replaces single functions, for example a scanner that found something. */
  functions: Record<string, WxFunction>;
  storage: Map<string, unknown>;
  /** Every request that left, in order. */
  sent: StubRequest[];
}

const phone = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 760,
  statusBarHeight: 47,
  language: 'zh_CN',
  platform: 'devtools',
  brand: 'devtools',
  model: 'stub',
  system: 'iOS 17.0',
  version: '8.0.50',
  SDKVersion: '3.8.0',
  fontSizeSetting: 16,
  theme: 'light',
  safeArea: { top: 47, left: 0, right: 390, bottom: 810, width: 390, height: 763 },
};

const launch = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} };

/** Names of all `wx` functions, from the declarations of the version of Taro that is built with. */
function functionNames(root: string): string[] {
  const taro = path.dirname(createRequire(path.join(root, 'app.js')).resolve('@tarojs/taro/package.json'));
  const files = fs.readdirSync(path.join(taro, 'types/api'), { recursive: true, encoding: 'utf8' });
  const declarations = files
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => fs.readFileSync(path.join(taro, 'types/api', file), 'utf8'));
  const inside = declarations.flatMap((text) => text.split('interface TaroStatic {').slice(1));
  return inside.flatMap((text) => Array.from(text.matchAll(/^ {4}([a-z]\w+)(?:<[^(]*>)? ?\(/gm), (match) => match[1] ?? ''));
}

/** Taro defines these itself and must not find them in WeChat. */
const notWechat = new Set(['arrayBufferToBase64', 'getApp', 'getCurrentPages', 'cloud']);

/** Asks whoever answers; what came back is told a moment later, as by a network. */
function ask(
  { time, answers, sent }: WxOptions,
  asked: StubRequest,
  { success, fail, complete }: Callbacks,
  hand: (given: StubAnswer) => object,
): void {
  const name = `${asked.method} ${asked.path}`;
  const answer = answers[name];
  sent.push(asked);
  time.setTimeout(() => {
    const given = answer ? answer(asked) : 'offline';
    if (given === 'offline') fail?.({ errMsg: answer ? 'request:fail' : `request:fail nothing answers ${name}` });
    else success?.(hand(given));
    complete?.({});
  });
}

const pathIn = (url: string) => new URL(url, 'https://stub.invalid').pathname;

function request(wx: WxOptions, options: RequestOptions) {
  const { url, method = 'GET', header = {}, data } = options;
  ask(wx, { method, url, path: pathIn(url), headers: header, body: data }, options, ({ status, headers = {}, body }) => ({
    statusCode: status,
    header: headers,
    data: body,
    errMsg: 'request:ok',
  }));
  return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {}, onChunkReceived() {}, offChunkReceived() {} };
}

/** A file on its way: half of it is reported before the answer. WeChat hands the answer over as text. */
function uploadFile(wx: WxOptions, options: UploadOptions) {
  const { url, header = {}, filePath, name, formData = {} } = options;
  let tell: ((event: { progress: number }) => void) | undefined;
  wx.time.setTimeout(() => tell?.({ progress: 50 }));
  ask(
    wx,
    { method: 'POST', url, path: pathIn(url), headers: header, body: { ...formData, [name]: filePath } },
    options,
    ({ status, body }) => ({
      statusCode: status,
      data: JSON.stringify(body),
      errMsg: 'uploadFile:ok',
    }),
  );
  const onProgressUpdate = (listener: typeof tell) => void (tell = listener);
  return { abort() {}, onProgressUpdate, offProgressUpdate() {}, onHeadersReceived() {}, offHeadersReceived() {} };
}

function selectorQuery(time: VirtualTime) {
  const box = { left: 0, top: 0, width: 100, height: 40, right: 100, bottom: 40 };
  let tell: ((found: typeof box) => void) | undefined;
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    scrollOffset: () => query,
    fields: () => query,
    node: () => query,
    boundingClientRect(callback?: (found: typeof box) => void) {
      tell = callback;
      return query;
    },
    exec(callback?: (found: (typeof box)[]) => void) {
      time.setTimeout(() => {
        tell?.(box);
        callback?.([box]);
      });
    },
  };
  return query;
}

function ownFunctions(options: WxOptions): Record<string, WxFunction> {
  const { storage, time } = options;
  return {
    request: (asked: RequestOptions) => request(options, asked),
    uploadFile: (asked: UploadOptions) => uploadFile(options, asked),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
    removeStorageSync: (key: string) => void storage.delete(key),
    getSystemInfoSync: () => phone,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getAppBaseInfo: () => phone,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 }),
    getNetworkType: ({ success }: Callbacks) => void time.setTimeout(() => success?.({ networkType: 'wifi', errMsg: 'getNetworkType:ok' })),
    canIUse: () => true,
    nextTick: (run: () => void) => time.setTimeout(run),
    createSelectorQuery: () => selectorQuery(time),
    getFileSystemManager: () => fileSystem(storage),
    ...options.functions,
  };
}

/** Anything else succeeds without a result, as a callback when one is given. */
function succeeding(name: string, time: VirtualTime): WxFunction {
  return (options?: Callbacks) => {
    if (typeof options !== 'object' || options === null) return;
    time.setTimeout(() => {
      options.success?.({ errMsg: `${name}:ok` });
      options.complete?.({ errMsg: `${name}:ok` });
    });
  };
}

/** Called without callbacks, WeChat answers with a promise: Taro hands newer functions through as they are. */
function promising(answer: WxFunction, args: readonly unknown[]): unknown {
  const given = answer as (...args: unknown[]) => unknown;
  const [options] = args;
  const plain = typeof options === 'object' && options !== null && !['success', 'fail', 'complete'].some((name) => name in options);
  return plain ? new Promise((success, fail) => given({ ...options, success, fail })) : given(...args);
}

/** @returns the object and the list of calls made on it. A name WeChat does not have is undefined, as on a phone. */
export function createWx(options: WxOptions): { wx: object; calls: WxCall[] } {
  const calls: WxCall[] = [];
  const own = ownFunctions(options);
  const all: Record<string, unknown> = {};
  for (const name of new Set([...functionNames(options.root), ...Object.keys(own)])) {
    if (notWechat.has(name)) continue;
    const answer = own[name] ?? succeeding(name, options.time);
    all[name] = (...args: never[]) => {
      calls.push({ api: name, args });
      return promising(answer, args);
    };
  }
  all.env = { USER_DATA_PATH };
  return { wx: all, calls };
}
