import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '@shequtong/tooling/browser';
import { launchWeapp, routesOf } from '../test/weapp-runtime/launch.js';
import { renderPage } from '../test/weapp-runtime/render.js';

/** Pictures of the WeChat build: each page runs in the stub, its WXML is drawn as HTML. Into /pictures/weapp. */

const root = path.resolve(import.meta.dirname, '../dist/weapp');
const folder = path.resolve(import.meta.dirname, '../../../pictures/weapp');
fs.mkdirSync(folder, { recursive: true });

const screens = routesOf(launchWeapp(root).config).flatMap((route) => (['normal', 'elder'] as const).map((mode) => ({ route, mode })));

const browser = await launchBrowser();
for (const { route, mode } of screens) {
  const app = launchWeapp(root, { storage: mode === 'elder' ? { 'shequtong.elder-mode': 'true' } : {} });
  const opened = await app.open(route, { group: 'tickets', mode });
  const page = await browser.newPage({ viewport: { width: 375, height: 720 }, deviceScaleFactor: 2 });
  await page.setContent(renderPage(root, route, opened.instance.data));
  await page.screenshot({ path: path.join(folder, `${route.replace(/\//g, '-')}-${mode}.png`) });
  await page.close();
}
await browser.close();
process.stdout.write(`${screens.length} pictures in ${folder}\n`);
