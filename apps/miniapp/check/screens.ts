import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { bring, type Weather, weathers } from './weather.js';

/** Every screen and group of pieces that is photographed and checked, and the ways it is shown. */

export const widths = [320, 375, 430] as const;
export const modes = ['normal', 'elder', 'dark'] as const;
export type Mode = (typeof modes)[number];

export type Reader = 'guest' | 'resident' | 'delegate' | 'operator';

export interface Screen {
  name: string;
  path: string;
  /** Whose phone it is. */
  reader: Reader;
  /** What the phone meets there; without it, what is so now. */
  weather?: Weather;
  /** The button that opens something over the page, and what then shows. */
  tap?: string;
  shows?: string;
}

/** What the paths of pages lead to. */
export interface Places {
  areaId: number;
  sceneCode: string;
  /** By a word for what is to be seen in it. */
  tickets: Record<string, string>;
}

const gallery = (group: string) => `/packages/gallery/pages/pieces/index?group=${group}`;
const groups = ['basics', 'forms', 'feedback', 'tickets', 'people'];

const overlays = {
  sheet: { group: 'feedback', tap: '打开弹层', shows: '.sheet' },
  dialog: { group: 'feedback', tap: '问一句', shows: '.nut-popup .dialog' },
  photos: { group: 'feedback', tap: '看照片', shows: '.photos' },
  toast: { group: 'feedback', tap: '说一声', shows: '.toast' },
  choice: { group: 'forms', tap: '请选择', shows: '.sheet' },
};

/** The pieces in the gallery, and what opens over a page. */
export const pieces: Screen[] = [
  ...Object.entries(overlays).map(([name, { group, tap, shows }]): Screen => ({
    name: `overlay-${name}`,
    path: gallery(group),
    reader: 'guest',
    tap,
    shows,
  })),
  ...groups.map((group): Screen => ({ name: `gallery-${group}`, path: gallery(group), reader: 'guest' })),
];

const ofGuests = ({ sceneCode }: Places): Record<string, string> => ({
  home: '/pages/home/index',
  tickets: '/pages/tickets/index',
  me: '/pages/me/index',
  settings: '/packages/me/pages/settings/index',
  scan: '/packages/join/pages/scan/index',
  'scan-found': `/packages/join/pages/scan/index?scene=${sceneCode}`,
  'sign-in': '/packages/join/pages/sign-in/index',
  privacy: '/packages/join/pages/privacy/index',
  report: '/packages/ticket/pages/report/index',
  lost: '/pages/no-such-page',
});

const ofResidents = ({ areaId, sceneCode, tickets }: Places): Record<string, string> => ({
  home: '/pages/home/index',
  tickets: '/pages/tickets/index',
  me: '/pages/me/index',
  settings: '/packages/me/pages/settings/index',
  'scan-found': `/packages/join/pages/scan/index?scene=${sceneCode}`,
  'join-form': `/packages/join/pages/form/index?scene=${sceneCode}`,
  'join-result': `/packages/join/pages/result/index?area=${areaId}`,
  report: '/packages/ticket/pages/report/index',
  'public-tickets': '/packages/ticket/pages/public/index',
  ...Object.fromEntries(
    Object.entries(tickets)
      .filter(([name]) => /^own-(submitted|accepted|handling)$/.test(name))
      .slice(0, 1)
      .map(([name, id]) => [`add-to-${name}`, `/packages/ticket/pages/add/index?area=${areaId}&id=${id}`]),
  ),
  ...Object.fromEntries(
    Object.entries(tickets).map(([name, id]) => [`ticket-${name}`, `/packages/ticket/pages/file/index?area=${areaId}&id=${id}`]),
  ),
});

/** The pages behind 我的 and those of neighbours. */
const own = Object.fromEntries(
  [
    ...['naming', 'communities', 'inbox', 'delegations', 'organisations', 'invitation', 'devices', 'consent', 'looks', 'data'].map(
      (page) => ['me', page] as const,
    ),
    ...['household', 'groups', 'found'].map((page) => ['neighbours', page] as const),
  ].map(([folder, page]) => [page, `/packages/${folder}/pages/${page}/index`]),
);

/** Every page, as a guest, as a resident of these places, and as those who act for somebody else. */
export const pagesOf = (places: Places): Screen[] => {
  const all = (reader: Reader, pages: Record<string, string>) =>
    Object.entries(pages).map(([name, path]): Screen => ({ name: `${reader}-${name}`, path, reader }));
  const { delegations = '', organisations = '' } = own;
  return [
    ...all('guest', ofGuests(places)),
    ...all('resident', { ...ofResidents(places), ...own }),
    ...all('delegate', { delegations }),
    ...all('operator', { organisations }),
  ];
};

/** Pages that read something, in each weather a phone meets. */
export const weathersOf = (places: Places): Screen[] => {
  const { home = '', tickets = '', 'public-tickets': open = '', me = '', ...others } = ofResidents(places);
  const [, file = ''] = Object.entries(others).find(([name]) => name.startsWith('ticket-')) ?? [];
  const reading = {
    home,
    tickets,
    'public-tickets': open,
    me,
    ticket: file,
    inbox: own.inbox ?? '',
    household: own.household ?? '',
    communities: own.communities ?? '',
  };
  return weathers.flatMap((weather) =>
    Object.entries(reading).map(([name, path]): Screen => ({ name: `${weather}-${name}`, path, reader: 'resident', weather })),
  );
};

interface Phone {
  width: number;
  mode: Mode;
  /** What the phone remembers, by name; only for residents. */
  storage?: Record<string, string>;
  /** Done to the context before the page opens, such as answering its requests. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Taro keeps a value in a browser inside an object of its own. */
const kept = (value: string) => JSON.stringify({ data: value });

/** A phone with nothing on it but what is asked for. */
export async function openPhone(
  browser: Browser,
  reader: Screen['reader'],
  { width, mode, storage = {}, prepare }: Phone,
): Promise<BrowserContext> {
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
  const remembered = { ...(reader !== 'guest' && storage), ...(mode === 'elder' && { 'shequtong.elder-mode': 'true' }) };
  const entries = Object.entries(remembered).map(([name, value]) => [name, kept(value)] as const);
  await context.addInitScript((all) => all.forEach(([name, value]) => localStorage.setItem(name, value)), entries);
  await prepare?.(context);
  return context;
}

interface Opened {
  page: Page;
  faults: string[];
  close: () => Promise<void>;
}

/** Opens a screen on a phone of its own. */
export async function openScreen(browser: Browser, address: string, screen: Screen, phone: Phone): Promise<Opened> {
  const context = await openPhone(browser, screen.reader, phone);
  return { ...(await openScreenOn(context, address, screen, phone.mode)), close: () => context.close() };
}

/** Opens a screen in a new page of a phone, with the mode set the way a person's phone would have it, and waits until it stands. */
export async function openScreenOn(phone: BrowserContext, address: string, screen: Screen, mode: Mode): Promise<Opened> {
  const page = await phone.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  const asked = screen.path.startsWith('/packages/gallery') ? `&mode=${mode}` : '';
  if (screen.weather) await bring(screen.weather, page);
  await page.goto(address + screen.path + asked, { waitUntil: 'load' });
  await page.locator('.frame').first().waitFor();
  if (screen.weather === 'waiting') await page.locator('.skeleton').first().waitFor();
  else await page.waitForFunction(() => document.querySelector('.skeleton') === null || location.pathname.includes('/gallery/'));
  await page.evaluate(() => document.fonts.ready);
  if (screen.tap !== undefined && screen.shows !== undefined) {
    await page.getByRole('button', { name: screen.tap }).first().click();
    await page.locator(screen.shows).first().waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  }
  return { page, faults, close: () => page.close() };
}

/** Makes the window as tall as the page, which scrolls in a box of its own, so that a picture shows all of it. */
export async function unroll(page: Page, { tap }: Screen): Promise<void> {
  if (tap !== undefined) return; // what lies over a page is seen at the height of a phone
  const height = await page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('.taro_page'), (box) => box.scrollHeight)));
  const size = page.viewportSize();
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height });
}
