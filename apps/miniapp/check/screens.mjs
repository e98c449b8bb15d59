/* global document, localStorage -- inside page.evaluate, which runs in the browser */
/** Every screen and group of pieces that is photographed and checked, and the ways it is shown. */

export const widths = [320, 375, 430];

const gallery = (group, mode) => `/packages/gallery/pages/pieces/index?group=${group}&mode=${mode}`;

const pages = {
  home: '/pages/home/index',
  tickets: '/pages/tickets/index',
  me: '/pages/me/index',
  settings: '/packages/me/pages/settings/index',
  scan: '/packages/join/pages/scan/index',
  report: '/packages/ticket/pages/report/index',
};

const groups = ['basics', 'forms', 'feedback', 'tickets', 'people'];

export const modes = ['normal', 'elder', 'dark'];

/** What opens over a page: the button that opens it, and what then shows. */
const overlays = {
  sheet: { group: 'feedback', tap: '打开弹层', shows: '.sheet' },
  dialog: { group: 'feedback', tap: '问一句', shows: '.nut-popup .dialog' },
  toast: { group: 'feedback', tap: '说一声', shows: '.toast' },
  choice: { group: 'forms', tap: '请选择', shows: '.sheet' },
};

/** @returns {{ name: string, path: string, mode: string, tap?: string, shows?: string }[]} */
export const screens = modes.flatMap((mode) => [
  ...Object.entries(overlays).map(([name, { group, ...opened }]) => ({ name: `overlay-${name}`, path: gallery(group, mode), mode, ...opened })),
  ...groups.map((group) => ({ name: `gallery-${group}`, path: gallery(group, mode), mode })),
  ...Object.entries(pages).map(([name, path]) => ({ name: `page-${name}`, path, mode })),
]);

/** Opens a screen in a fresh context, with the mode set the way a person's phone would have it. */
export async function openScreen(browser, address, { path, mode, tap, shows }, width) {
  const context = await browser.newContext({
    viewport: { width, height: Math.round(width * 2.1) },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  if (mode === 'elder') {
    await context.addInitScript(() => localStorage.setItem('shequtong.elder-mode', JSON.stringify({ data: 'true' })));
  }
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address + path, { waitUntil: 'load' });
  await page.locator('.frame').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  if (tap) {
    await page.getByRole('button', { name: tap }).first().click();
    await page.locator(shows).first().waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  }
  return { page, faults, close: () => context.close() };
}

/** Makes the window as tall as the page, which scrolls in a box of its own, so that a picture shows all of it. */
export async function unroll(page, { tap }, width) {
  if (tap) return; // what lies over a page is seen at the height of a phone
  const height = await page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('.taro_page'), (box) => box.scrollHeight)));
  if (height > page.viewportSize().height) await page.setViewportSize({ width, height });
}
