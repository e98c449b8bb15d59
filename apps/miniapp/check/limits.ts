import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { parse } from 'acorn';
import { launchBrowser } from '@shequtong/tooling/browser';
import { serve } from './serve.js';

/** What WeChat and slow phones demand of the two builds: sizes, known JSON keys, the language, and no address of anybody else. */

const MB = 1024 * 1024;
export const limits = { mainBytes: 1.0 * MB, subPackageBytes: 1.0 * MB, firstViewBytes: 300 * 1024 } as const;

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
  window: object;
  themeLocation: string;
}

export class Builds {
  readonly weapp: string;
  readonly h5: string;
  readonly app: AppJson;

  /** @param dist the folder with both builds in it */
  constructor(private readonly dist: string) {
    this.weapp = path.join(dist, 'weapp');
    this.h5 = path.join(dist, 'h5');
    this.app = readJson(path.join(this.weapp, 'app.json')) as AppJson;
  }

  /** Bytes of the main package and of each sub-package, as WeChat counts them: without compression. */
  sizes(): { main: number; parts: { root: string; bytes: number }[] } {
    const parts = this.app.subPackages.map(({ root }) => ({ root, bytes: bytesOf(filesIn(path.join(this.weapp, root))) }));
    const main = bytesOf(filesIn(this.weapp)) - parts.reduce((sum, { bytes }) => sum + bytes, 0);
    return { main, parts };
  }

  routes(): string[] {
    return [...this.app.pages, ...this.app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  }

  /** Files that are missing, tabs outside the main package, and settings WeChat does not know. */
  settingsProblems(): string[] {
    const { app } = this;
    const unknown = (found: object, keys: string[], where: string) =>
      Object.keys(found)
        .filter((key) => !keys.includes(key))
        .map((key) => `${where}: WeChat does not know 「${key}」`);
    const file = (name: string) => (fs.existsSync(path.join(this.weapp, name)) ? [] : [`${name} is missing`]);
    return [
      ...unknown(app, appKeys, 'app.json'),
      ...unknown(app.window, windowKeys, 'app.json window'),
      ...unknown(app.tabBar, tabBarKeys, 'app.json tabBar'),
      ...this.routes().flatMap((route) => ['js', 'json', 'wxml'].flatMap((kind) => file(`${route}.${kind}`))),
      ...this.routes().flatMap((route) => unknown(readJson(path.join(this.weapp, `${route}.json`)) as object, pageKeys, `${route}.json`)),
      ...app.tabBar.list
        .filter(({ pagePath }) => !app.pages.includes(pagePath))
        .map(({ pagePath }) => `the tab ${pagePath} is no page of the main package`),
      ...file(app.themeLocation),
    ];
  }

  /** WeChat reads ES5; the oldest browsers that package.json names read ES2019. */
  syntaxProblems(): string[] {
    return [...beyond(this.weapp, 5), ...beyond(this.h5, 2019)];
  }

  foreignAddresses(): string[] {
    const files = [...filesIn(this.weapp), ...filesIn(this.h5)].filter((name) => /\.(js|wxss|css|wxml|json|html)$/.test(name));
    return files.flatMap((file) =>
      (fs.readFileSync(file, 'utf8').match(/https?:\/\/[\w-]+\.[\w.-]+[^\s"'`)\\]*/g) ?? [])
        .filter((address) => !harmless.some((pattern) => pattern.test(address)))
        .map((address) => `${path.relative(this.dist, file)} names ${address}`),
    );
  }

  /** The scripts that stand in the page itself, as a Content-Security-Policy names them. */
  inlineScripts(): string[] {
    const page = fs.readFileSync(path.join(this.h5, 'index.html'), 'utf8');
    return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
      ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
  }

  /** Everything a browser fetches until the home page stands, compressed as a web server would. */
  async firstView(): Promise<{ bytes: number; files: number }> {
    const sent = new Set<string>();
    const { address, close } = await serve(this.h5, { onServed: (file) => sent.add(file) });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.locator('.tab-bar').waitFor();
    } finally {
      await browser.close();
      await close();
    }
    const bytes = Array.from(sent).reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0);
    return { bytes, files: sent.size };
  }
}

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.LICENSE.txt'))
    .map((entry) => path.join(entry.parentPath, entry.name));

function beyond(folder: string, ecmaVersion: 5 | 2019): string[] {
  const scripts = filesIn(folder).filter((name) => name.endsWith('.js'));
  return scripts.flatMap((file) => {
    try {
      parse(fs.readFileSync(file, 'utf8'), { ecmaVersion });
      return [];
    } catch (error) {
      return [`${file} is not ES${ecmaVersion}: ${(error as Error).message}`];
    }
  });
}

const bytesOf = (files: string[]) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);

const appKeys = [
  'pages',
  'subPackages',
  'tabBar',
  'window',
  'darkmode',
  'themeLocation',
  'lazyCodeLoading',
  'requiredPrivateInfos',
  'permission',
  'preloadRule',
  'style',
  'entryPagePath',
  'requiredBackgroundModes',
  '__usePrivacyCheck__',
];
const windowKeys = [
  'navigationBarTitleText',
  'navigationBarBackgroundColor',
  'navigationBarTextStyle',
  'navigationStyle',
  'backgroundColor',
  'backgroundTextStyle',
  'enablePullDownRefresh',
  'onReachBottomDistance',
  'disableScroll',
];
// The share keys are Taro's own: it writes them through, and WeChat passes over what it does not know.
const pageKeys = [
  ...windowKeys,
  'usingComponents',
  'component',
  'componentFramework',
  'styleIsolation',
  'renderer',
  'disableSwipeBack',
  'enableShareAppMessage',
];
const tabBarKeys = ['custom', 'color', 'selectedColor', 'backgroundColor', 'borderStyle', 'position', 'list'];

/** Names, not addresses that anything is fetched from. */
const harmless = [
  /^https?:\/\/www\.w3\.org\//, // XML namespaces
  /^https?:\/\/(reactjs\.org|react\.dev|fb\.me)\//, // React's links in error messages
  /^https?:\/\/stenciljs\.com\//, // the same of Stencil, which Taro's pull-down refresh is written in
  /^https?:\/\/(taro\.com|query-string\.invalid)$/, // bases that Taro resolves relative addresses against
  /^https?:\/\/github\.com\/zloirock\/core-js/, // core-js says where it comes from
];
