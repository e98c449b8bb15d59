import fs from 'node:fs';
import path from 'node:path';
import { type Page } from 'playwright-core';
import { launchBrowser } from '@shequtong/tooling/browser';
import { runningProduct } from '@shequtong/tooling/running-product';
import { Resident } from './live.js';
import { modes, openScreen, pagesOf, pieces, type Reader, type Screen, unroll, weathersOf, widths } from './screens.js';

/**
 * Pictures of every screen and piece of the running product at 320, 375 and 430 px in the three modes, and of what a screen
 * shows while it waits, offline, after a fault, empty and with very long words, into /pictures/miniapp. `npm run pictures -- ticket 375 elder` makes only those whose name holds the word, at that width, in
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
    await page.screenshot({
      path: path.join(folder, `${name}${suffix}.png`),
      clip: { x: 0, y, width, height: Math.min(mostHeight, height - y) },
    });
  }
}

/** How far the page reaches beyond the screen's side, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('.taro_page, html'), (box) => box.scrollWidth - box.clientWidth)));

/** The session a page leaves behind: what was renewed on it is renewed for the next, and nothing is used twice. */
const sessionOn = async (page: Page): Promise<Record<string, string>> => {
  const text = await page.evaluate(() => localStorage.getItem('shequtong.session'));
  const kept = text === null ? undefined : (JSON.parse(text) as { data?: string });
  return kept?.data === undefined ? {} : { 'shequtong.session': kept.data };
};

/** Whoever starts this without the product, or too soon, is told in a sentence what to do. */
const inASentence = (error: Error): never => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
};

const product = await runningProduct(root).catch(inASentence);
/** Whom the demo's list describes so; of one number only a few codes an hour are sent. */
const people: Record<Exclude<Reader, 'guest'>, string> = { resident: '等您评价', delegate: '替没有手机', operator: '物业服务公司' };
const resident = await Resident.signIn(product, people.resident).catch(inASentence);
/** What each phone remembers; those of others are opened when a picture needs them. */
const phones: Partial<Record<Reader, Record<string, string>>> = { guest: {}, resident: await resident.storage() };
const sceneCode = product.signIns.find(({ start }) => start?.startsWith('/j/'))?.start?.slice(3) ?? '';
const places = await resident.places(sceneCode);
const screens = [...pieces, ...pagesOf(places), ...weathersOf(places)].filter(({ name }) => wanted.every((word) => name.includes(word)));

const browser = await launchBrowser();
let faults = 0;
let made = 0;
const complain = (line: string) => {
  faults += 1;
  process.stdout.write(`${line}\n`);
};

async function take(screen: Screen, width: number, mode: (typeof modes)[number]): Promise<void> {
  const name = `${screen.name}-${mode}-${width}`;
  const { reader, weather } = screen;
  const storage = (phones[reader] ??= reader === 'guest' ? {} : await (await Resident.signIn(product, people[reader])).storage());
  const opened = await openScreen(browser, product.miniapp, screen, { width, mode, storage });
  if (weather !== 'waiting') await opened.page.waitForLoadState('networkidle');
  await unroll(opened.page, screen);
  const wider = await sideways(opened.page);
  if (wider > 0) complain(`${name}: ${wider} px wider than the screen`);
  if (weather !== 'offline' && weather !== 'failing') opened.faults.forEach((fault) => complain(`${name}: ${fault}`));
  await photograph(opened.page, name);
  made += 1;
  if (reader !== 'guest') phones[reader] = { ...storage, ...(await sessionOn(opened.page)) };
  await opened.close();
}

for (const width of only(widths)) for (const mode of only(modes)) for (const screen of screens) await take(screen, width, mode);
await browser.close();
process.stdout.write(`${made} screens in ${folder}, ${faults} faults\n`);
process.exitCode = faults > 0 ? 1 : 0;
