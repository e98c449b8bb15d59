/* global document -- inside page.evaluate, which runs in the browser */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { launchBrowser } from './chromium.mjs';
import { openScreen, screens, unroll } from './screens.mjs';
import { serve } from './serve.mjs';

/** axe over every screen and piece in the three modes; a serious or critical finding fails. */

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const width = 375;

const { address, close } = await serve();
const browser = await launchBrowser();
let serious = 0;
for (const screen of screens) {
  const opened = await openScreen(browser, address, screen, width);
  await unroll(opened.page, screen, width);
  await opened.page.evaluate(axeSource);
  const { violations } = await opened.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, help, nodes } of violations) {
    const grave = impact === 'serious' || impact === 'critical';
    if (grave) serious += 1;
    console.log(`${grave ? 'FAIL' : 'note'} ${screen.name} ${screen.mode}: ${id} (${impact}) ${help}`);
    if (grave) nodes.slice(0, 5).forEach((node) => console.log(`     ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`));
  }
  await opened.close();
}
await browser.close();
await close();
console.log(`${screens.length} screens, ${serious} serious findings`);
process.exitCode = serious > 0 ? 1 : 0;
