/* global document -- inside page.evaluate, which runs in the browser */
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { openScreen, screens, unroll, widths } from './screens.mjs';
import { serve } from './serve.mjs';

/**
 * Pictures of every screen and piece at 320, 375 and 430 px in the three modes, into /pictures/miniapp.
 * `npm run pictures -- home 375` makes only those whose name holds the word, at that width.
 */

const [word = '', only] = process.argv.slice(2);
const folder = path.resolve(import.meta.dirname, '../../../pictures/miniapp');
fs.mkdirSync(folder, { recursive: true });

/** Long screens in several pictures, each of a size a person can look at. */
const mostHeight = 1000;

async function photograph(page, name) {
  const { width, height } = page.viewportSize();
  const parts = Math.ceil(height / mostHeight);
  for (let part = 0; part < parts; part += 1) {
    const y = part * mostHeight;
    const suffix = parts > 1 ? `-${part + 1}` : '';
    const clip = { x: 0, y, width, height: Math.min(mostHeight, height - y) };
    await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`), clip });
  }
}

const { address, close } = await serve();
const browser = await launchBrowser();
let faults = 0;
for (const width of only ? [Number(only)] : widths) {
  for (const screen of screens.filter(({ name, mode }) => `${name}-${mode}`.includes(word))) {
    const opened = await openScreen(browser, address, screen, width);
    await unroll(opened.page, screen, width);
    const sideways = await opened.page.evaluate(() =>
      Math.max(...Array.from(document.querySelectorAll('.taro_page, html'), (box) => box.scrollWidth - box.clientWidth)),
    );
    if (sideways > 0) console.log(`${screen.name} ${screen.mode} ${width}: ${sideways} px wider than the screen`);
    opened.faults.forEach((fault) => console.log(`${screen.name} ${screen.mode} ${width}: ${fault}`));
    faults += opened.faults.length + (sideways > 0 ? 1 : 0);
    await photograph(opened.page, `${screen.name}-${screen.mode}-${width}`);
    await opened.close();
  }
}
await browser.close();
await close();
console.log(`pictures in ${folder}, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
