/* global document -- the functions handed to page.evaluate run in the page */
/**
 * Looks at the console in a real browser: builds it with the gallery, walks through its pages at two widths in light
 * and dark, keeps a picture of each in /pictures/console-walk (git-ignored), asks axe-core, and presses the keys people press.
 * Fails on a serious finding, a page wider than its window, words that run over their cell, or a key that does nothing. The API is answered here, so that the pages can be seen alone.
 * `npm run walk -w @shequtong/console -- audit roster` walks only the journeys of those names.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { launchBrowser } from '@shequtong/tooling/browser';
import { widthFaults } from '@shequtong/tooling/widths';
import { answerApi } from './demo-api.mjs';
import { journeys } from './journeys.mjs';
import { workJourneys } from './work-journeys.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const PICTURES = path.join(ROOT, '..', '..', 'pictures', 'console-walk');
const WIDTHS = [1024, 1280];
const MODES = ['light', 'dark'];

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = await mkdtemp(path.join(tmpdir(), 'shequtong-console-'));
const wanted = process.argv.slice(2);
const findings = [];
let server;
let browser;
try {
  await mkdir(PICTURES, { recursive: true });
  await build({ root: ROOT, mode: 'gallery', logLevel: 'warn', build: { outDir: path.join(folder, 'site'), emptyOutDir: true } });
  server = await preview({
    root: ROOT,
    logLevel: 'warn',
    build: { outDir: path.join(folder, 'site') },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const origin = server.resolvedUrls.local[0].replace(/\/$/, '');
  browser = await launchBrowser();
  for (const mode of MODES) {
    for (const width of WIDTHS) await walk(origin, mode, width);
  }
} finally {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}
for (const finding of findings) console.error(finding);
console.log(
  findings.length === 0
    ? `Pictures are in ${path.relative(process.cwd(), PICTURES)}; nothing serious found.`
    : `${findings.length} findings.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;

async function walk(origin, mode, width) {
  for (const journey of [...journeys, ...workJourneys].filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: mode,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    const name = `${journey.name}-${mode}-${width}`;
    page.on('pageerror', (error) => findings.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (401|403|404|423|5\d\d)|ERR_INTERNET|ERR_FAILED/.test(message.text()))
        findings.push(`${name}: ${message.text()}`);
    });
    await answerApi(page, journey.api ?? {});
    try {
      await journey.run({
        page,
        origin,
        look: (part) => look(page, part ? `${journey.name}-${part}-${mode}-${width}` : name, journey),
        note: (text) => findings.push(`${name}: ${text}`),
      });
    } catch (error) {
      findings.push(`${name}: ${error.message.split('\n')[0]}`);
      await page.screenshot({ path: path.join(PICTURES, `${name}-failed.png`) });
    }
    await context.close();
  }
}

/** Takes the picture and asks axe. */
async function look(page, name, { full = false }) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: full });
  // The gallery shows pieces, some of them wider than a page has them.
  if (!page.url().includes('/gallery')) findings.push(...(await widthFaults(page)).map((fault) => `${name}: ${fault}`));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical')
      findings.push(
        `${name}: axe ${id} (${impact}) at ${nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
          .join(' | ')}`,
      );
  }
}
