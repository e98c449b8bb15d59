import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { parse } from 'acorn';
import { launchBrowser } from './chromium.mjs';
import { serve } from './serve.mjs';

/** What WeChat and slow phones demand of the two builds: sizes, known JSON keys, ES5, and no address of anybody else. */

const MB = 1024 * 1024;
const mostMainBytes = 1.0 * MB;
const mostSubPackageBytes = 1.0 * MB;
const mostFirstViewBytes = 300 * 1024;

const dist = path.resolve(import.meta.dirname, '../dist');
const weapp = path.join(dist, 'weapp');
const h5 = path.join(dist, 'h5');

const problems = [];
const expect = (holds, otherwise) => void (holds || problems.push(otherwise));

const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.LICENSE.txt'))
    .map((entry) => path.join(entry.parentPath, entry.name));
const bytesOf = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;

function sizes(app) {
  const parts = app.subPackages.map(({ root }) => ({ root, files: filesIn(path.join(weapp, root)) }));
  const main = bytesOf(filesIn(weapp)) - bytesOf(parts.flatMap(({ files }) => files));
  console.log(`weapp main package ${kilobytes(main)} of ${kilobytes(mostMainBytes)}`);
  expect(main <= mostMainBytes, `the main package has ${main} bytes`);
  for (const { root, files } of parts) {
    console.log(`weapp ${root} ${kilobytes(bytesOf(files))} of ${kilobytes(mostSubPackageBytes)}`);
    expect(bytesOf(files) <= mostSubPackageBytes, `${root} has ${bytesOf(files)} bytes`);
  }
}

const appKeys = ['pages', 'subPackages', 'tabBar', 'window', 'darkmode', 'themeLocation', 'lazyCodeLoading', 'requiredPrivateInfos', 'permission', 'preloadRule', 'style', 'entryPagePath', 'requiredBackgroundModes', '__usePrivacyCheck__'];
const windowKeys = ['navigationBarTitleText', 'navigationBarBackgroundColor', 'navigationBarTextStyle', 'navigationStyle', 'backgroundColor', 'backgroundTextStyle', 'enablePullDownRefresh', 'onReachBottomDistance', 'disableScroll'];
const pageKeys = [...windowKeys, 'usingComponents', 'component', 'componentFramework', 'styleIsolation', 'renderer', 'disableSwipeBack'];
const tabBarKeys = ['custom', 'color', 'selectedColor', 'backgroundColor', 'borderStyle', 'position', 'list'];

const known = (found, keys, where) =>
  Object.keys(found).forEach((key) => expect(keys.includes(key), `${where}: WeChat does not know 「${key}」`));

function settings(app) {
  known(app, appKeys, 'app.json');
  known(app.window, windowKeys, 'app.json window');
  known(app.tabBar, tabBarKeys, 'app.json tabBar');
  const routes = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  for (const route of routes) {
    for (const kind of ['js', 'json', 'wxml']) expect(fs.existsSync(path.join(weapp, `${route}.${kind}`)), `${route}.${kind} is missing`);
    known(JSON.parse(fs.readFileSync(path.join(weapp, `${route}.json`), 'utf8')), pageKeys, `${route}.json`);
  }
  app.tabBar.list.forEach(({ pagePath }) => expect(app.pages.includes(pagePath), `the tab ${pagePath} is no page of the main package`));
  expect(fs.existsSync(path.join(weapp, app.themeLocation)), `${app.themeLocation} is missing`);
  console.log(`weapp ${routes.length} pages present`);
}

function syntax() {
  for (const file of filesIn(weapp).filter((name) => name.endsWith('.js'))) {
    try {
      parse(fs.readFileSync(file, 'utf8'), { ecmaVersion: 5 });
    } catch (error) {
      problems.push(`${path.relative(weapp, file)} is not ES5: ${error.message}`);
    }
  }
}

/** Names, not addresses that anything is fetched from. */
const harmless = [
  /^https?:\/\/www\.w3\.org\//, // XML namespaces
  /^https?:\/\/(reactjs\.org|react\.dev|fb\.me)\//, // React's links in error messages
  /^https?:\/\/stenciljs\.com\//, // the same of Stencil, which Taro's pull-down refresh is written in
  /^https?:\/\/(taro\.com|query-string\.invalid)$/, // bases that Taro resolves relative addresses against
  /^https?:\/\/github\.com\/zloirock\/core-js/, // core-js says where it comes from
];

function addresses() {
  for (const file of [...filesIn(weapp), ...filesIn(h5)].filter((name) => /\.(js|wxss|css|wxml|json|html)$/.test(name))) {
    const found = fs.readFileSync(file, 'utf8').match(/https?:\/\/[\w-]+\.[\w.-]+[^\s"'`)\\]*/g) ?? [];
    found
      .filter((address) => !harmless.some((pattern) => pattern.test(address)))
      .forEach((address) => problems.push(`${path.relative(dist, file)} names ${address}`));
  }
}

/** Everything a browser fetches until the home page stands, compressed as a web server would. */
async function firstView() {
  const served = new Set();
  const { address, close } = await serve(0, (file) => served.add(file));
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('.tab-bar').waitFor();
  await browser.close();
  await close();
  const bytes = Array.from(served).reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0);
  console.log(`H5 first view ${kilobytes(bytes)} of ${kilobytes(mostFirstViewBytes)} compressed, ${served.size} files`);
  expect(bytes <= mostFirstViewBytes, `the first view takes ${bytes} bytes`);
}

const app = JSON.parse(fs.readFileSync(path.join(weapp, 'app.json'), 'utf8'));
sizes(app);
settings(app);
syntax();
addresses();
await firstView();
problems.forEach((problem) => console.log(`FAIL ${problem}`));
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
