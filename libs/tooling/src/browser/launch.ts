import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './find-browser.js';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

/** The browser of this machine as every check and journey uses it: without windows, asking nobody on the network for anything of its own. */
export async function launchBrowser(): Promise<Browser> {
  const crashes = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-browser-'));
  const browser = await chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: [...QUIET, `--crash-dumps-dir=${crashes}`],
  });
  browser.on('disconnected', () => fs.rmSync(crashes, { recursive: true, force: true }));
  return browser;
}
