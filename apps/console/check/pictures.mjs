/* global document -- the functions handed to page.evaluate run in the page */
/**
 * Pictures of the console as people of the demo see it on the running product: every section, file and main dialog at 1280
 * px and at 1024 px, in light and dark, into /pictures/console (git-ignored). Fails when a page complains is wider than
 * its window, or has words that run over their cell. `npm run pictures -w @shequtong/console -- street duty 1024` makes only those whose name holds the words.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '@shequtong/tooling/browser';
import { runningProduct } from '@shequtong/tooling/running-product';
import { widthFaults } from '@shequtong/tooling/widths';
import { desks } from './desks.mjs';
import { signIn } from './live.mjs';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'pictures/console');
const HEIGHT = 800;
const LOOKS = [
  { name: '1280-light', width: 1280, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '1024-light', width: 1024, colorScheme: 'light' },
  { name: '1024-dark', width: 1024, colorScheme: 'dark' },
];

const words = process.argv.slice(2);
const wanted = (name) => words.every((word) => name.includes(word));
const faults = [];
let made = 0;

const product = await runningProduct(ROOT);
await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const desk of desks) await photograph(desk);
} finally {
  await browser.close();
}
for (const fault of faults) console.error(fault);
console.log(`${made} pictures in ${FOLDER}, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function photograph({ name: desk, account, views }) {
  const chosen = Object.entries(views).filter(([view]) => LOOKS.some((look) => wanted(`${desk}-${view}-${look.name}`)));
  if (chosen.length === 0) return;
  const context = await browser.newContext({
    viewport: { width: LOOKS[0].width, height: HEIGHT },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${desk}: ${error.message}`));
  await signIn(page, product, account);
  for (const [view, [address, ...acts]] of chosen) {
    try {
      await page.goto(product.console + address);
      await stands(page);
      for (const act of acts) await does(page, act);
      for (const look of LOOKS) await take(page, `${desk}-${view}`, look);
    } catch (error) {
      faults.push(`${desk}-${view}: ${error.message.split('\n')[0]}`);
    }
  }
  await context.close();
}

async function take(page, view, look) {
  const name = `${view}-${look.name}`;
  if (!wanted(name)) return;
  await page.setViewportSize({ width: look.width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await stands(page);
  faults.push(...(await widthFaults(page)).map((fault) => `${name}: ${fault}`));
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  made += 1;
}

/** Everything asked for has come, and nothing moves. */
async function stands(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning, .ant-skeleton') === null);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}

/** The latest that opened is what is meant: a dialog, or the file below it, or the page. */
async function does(page, { press, row, menu, key, write, search }) {
  if (search) {
    await page.getByRole('searchbox').last().fill(search);
    await page.getByRole('searchbox').last().press('Enter');
    return stands(page);
  }
  if (write) return writes(page, write);
  if (row || key)
    await page
      .locator('tr[data-row]')
      .first()
      .press(key ?? 'Enter');
  else if (menu) await page.getByRole('button', { name: '我的账号' }).click();
  else
    await page
      .getByRole('button', { name: press })
      .or(page.getByRole('menuitem', { name: press }))
      .last()
      .click();
  await stands(page);
}

/** As somebody in the middle of it: words in every field, a choice made, the last field with the keyboard. */
async function writes(page, words) {
  const dialog = page.getByRole('dialog').last();
  const choice = dialog.getByRole('radio').first();
  if ((await choice.count()) > 0) await choice.check({ force: true });
  const fields = dialog.locator('textarea:visible, input[type=text]:visible:not([role=combobox])');
  for (const field of await fields.all())
    if (await field.isEditable()) await field.fill(words.slice(0, Number((await field.getAttribute('maxlength')) ?? words.length)));
  await stands(page);
}
