import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MINUTE_MS } from '@shequtong/kernel';
import { launchBrowser } from '@shequtong/tooling/browser';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const pictures = path.resolve(__dirname, '../../../../../pictures/journeys');

/** Longest a state may take to show on a busy machine. */
const PATIENCE_MS = MINUTE_MS;

/** One Chromium for a suite; every person in a journey has a window of their own. */
export interface Windows {
  /** A phone of 375 px. */
  phone(options?: BrowserContextOptions): Promise<Page>;
  /** An office screen of 1440 px. */
  desk(options?: BrowserContextOptions): Promise<Page>;
  /** Another page of somebody's window, with what it keeps. */
  another(context: BrowserContext): Promise<Page>;
  /** What broke in any page so far: uncaught errors and what the pages complained of themselves. */
  readonly faults: readonly string[];
  /** A picture of every open window into /pictures/journeys, for whoever looks into a failure. */
  photograph(name: string): Promise<void>;
  close(): Promise<void>;
}

const common = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;
const handset = { ...common, viewport: { width: 375, height: 787 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const screen = { ...common, viewport: { width: 1440, height: 900 } };

/** Chromium's own note on an answer the page expects and shows in words, or on a line that was cut on purpose. */
const ofTheNetwork = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;

export async function openWindows(): Promise<Windows> {
  const browser = await launchBrowser();
  const faults: string[] = [];
  const pageOf = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !ofTheNetwork.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };
  const window = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return pageOf(context);
  };
  return {
    faults,
    another: pageOf,
    phone: (options) => window({ ...handset, ...options }),
    desk: (options) => window({ ...screen, ...options }),
    photograph: (name) => photograph(browser, name),
    close: () => browser.close(),
  };
}

async function photograph(browser: Browser, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  await Promise.all(pages.map((page, i) => page.screenshot({ path: path.join(pictures, `${name}-${i + 1}.png`) })));
}
