import fs from 'node:fs';
import path from 'node:path';
import { type Page } from 'playwright-core';
import { launchBrowser } from './chromium.js';
import { Resident, runningProduct } from './live.js';
import { modes, openScreen, pagesOf, pieces, type Screen, unroll, widths } from './screens.js';

/**
 * Pictures of every screen and piece of the running product at 320, 375 and 430 px in the three modes, into
 * /pictures/miniapp. `npm run pictures -- ticket 375 elder` makes only those whose name holds the word, at that width, in
 * that mode.
 */

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'pictures/miniapp');
fs.mkdirSync(folder, { recursive: true });

const words = process.argv.slice(2);
const wanted = words.filter((word) => !/^\d+$/.test(word) && !modes.some((mode) => mode === word));
const only = <T extends string | number>(all: readonly T[]) => {
  const chosen = all.filter((one) => words.includes(String(one)));
  return chosen.length > 0 ? chosen : all;
};

/** Long screens in several pictures, each of a size a person can look at. */
const mostHeight = 1000;

async function photograph(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const parts = Math.ceil(height / mostHeight);
  for (let part = 0; part < parts; part += 1) {
    const y = part * mostHeight;
    const suffix = parts > 1 ? `-${part + 1}` : '';
    await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`), clip: { x: 0, y, width, height: Math.min(mostHeight, height - y) } });
  }
}

/** How far the page reaches beyond the screen's side, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('.taro_page, html'), (box) => box.scrollWidth - box.clientWidth)));

const product = await runningProduct(root);
const resident = await Resident.signIn(product, '等您评价');
const storage = await resident.storage();
const sceneCode = product.signIns.find(({ start }) => start?.startsWith('/j/'))?.start?.slice(3) ?? '';
const screens = [...pieces, ...pagesOf(await resident.places(sceneCode))].filter(({ name }) => wanted.every((word) => name.includes(word)));

const browser = await launchBrowser();
let faults = 0;
let made = 0;
const complain = (line: string) => {
  faults += 1;
  process.stdout.write(`${line}\n`);
};

async function take(screen: Screen, width: number, mode: (typeof modes)[number]): Promise<void> {
  const name = `${screen.name}-${mode}-${width}`;
  const opened = await openScreen(browser, product.miniapp, screen, { width, mode, storage });
  await opened.page.waitForLoadState('networkidle');
  await unroll(opened.page, screen);
  const wider = await sideways(opened.page);
  if (wider > 0) complain(`${name}: ${wider} px wider than the screen`);
  opened.faults.forEach((fault) => complain(`${name}: ${fault}`));
  await photograph(opened.page, name);
  made += 1;
  await opened.close();
}

for (const width of only(widths)) for (const mode of only(modes)) for (const screen of screens) await take(screen, width, mode);
await browser.close();
process.stdout.write(`${made} screens in ${folder}, ${faults} faults\n`);
process.exitCode = faults > 0 ? 1 : 0;
