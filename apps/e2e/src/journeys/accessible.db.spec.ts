import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { widthFaults } from '@shequtong/tooling/widths';
import { type Page } from 'playwright-core';
import { aReport, photo } from '../ticketing/town.js';
import { seriousFindings } from './support/axe.js';
import { openFile, signInAtDesk } from './support/desk.js';
import { openPhoneOf } from './support/phone.js';
import { onStage, SCENE_MS, type Stage } from './support/stage.js';

/** Longest a page may take to fit a new width. */
const FITS_MS = 10_000;

const miniapp = path.resolve(__dirname, '../../../miniapp');

/** Every page of the mini-program, from its own configuration; the gallery of pieces has a check of its own. */
function pagesOfTheMiniProgram(): string[] {
  const config = readFileSync(path.join(miniapp, 'src/app.config.ts'), 'utf8');
  const listed = (list: string): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, page = '']) => page);
  const main = listed(/^ {2}pages: \[([^\]]*)\]/m.exec(config)?.[1] ?? '');
  const packages = [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]*)\]/g)].flatMap(([, root = '', list = '']) =>
    listed(list).map((page) => `${root}/${page}`),
  );
  return [...main, ...packages].filter((page) => !page.includes('/gallery/'));
}

/** Pages with real people and tickets in them, in every look they have: nothing axe calls serious. */
describe('axe finds nothing serious', () => {
  let stage: Stage;
  let person: Member;
  let number: string;
  let queries: Readonly<Record<string, string>>;

  onStage(async (opened) => {
    stage = opened;
    const { product } = stage;
    person = await resident(product.services);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await photo(30))], { type: 'image/jpeg' }), 'photo.jpg');
    const media = await fetch(`${product.url}/api/communities/${places.community}/media`, {
      method: 'POST',
      body: form,
      headers: { Authorization: `Bearer ${person.accessToken}` },
    });
    const { mediaId } = (await media.json()) as { mediaId: string };
    const answer = await product
      .as(person)
      .post(`/api/communities/${places.community}/tickets`, { ...aReport, visibility: 'public', photos: [mediaId] })
      .expect(201);
    const ticket = answer.body as { ticketId: string; number: string };
    number = ticket.number;
    const [scene] = await product.asOwner<{ code: string }>('SELECT code FROM identity.scene WHERE area_id = $1 AND building_id IS NULL', [
      places.neighbouring,
    ]);
    queries = {
      'packages/join/pages/scan/index': `scene=${scene?.code}`,
      'packages/join/pages/form/index': `scene=${scene?.code}`,
      'packages/join/pages/result/index': `area=${places.community}`,
      'packages/ticket/pages/file/index': `area=${places.community}&id=${ticket.ticketId}`,
    };
  });

  /** Opens a page of the mini-program and waits until nothing of it is still being read. */
  async function openPage(phone: Page, page: string): Promise<void> {
    await phone.goto(`${stage.miniapp}/${page}${queries[page] ? `?${queries[page]}` : ''}`);
    await phone.locator('.frame').first().waitFor();
    await phone.waitForFunction(() => document.querySelector('.skeleton') === null);
  }

  /** Where 长辈模式 is switched: a second window of the same phone, whose choice the first one follows. */
  async function openSwitch(phone: Page): Promise<(elder: boolean) => Promise<void>> {
    const home = await stage.windows.another(phone.context());
    await home.goto(stage.miniapp);
    const on = home.getByRole('button', { name: '长辈版' });
    const off = home.getByRole('button', { name: '返回标准模式' });
    await on.waitFor();
    return async (elder) => {
      await (elder ? on : off).click();
      await phone
        .locator('.theme-elder')
        .first()
        .waitFor({ state: elder ? 'visible' : 'detached' });
    };
  }

  /** A phone is never wider than its page: there is no screen to give away. */
  const tooNarrow = (phone: Page, where: string): Promise<string[]> =>
    phone.evaluate(
      (page) =>
        Array.from(document.querySelectorAll<HTMLElement>('.frame'))
          .filter((frame) => frame.offsetParent !== null && frame.offsetWidth < window.innerWidth)
          .map((frame) => `${page}: ${frame.offsetWidth} of ${window.innerWidth} px`),
      where,
    );

  /** Every page in both sizes. */
  async function inBothSizes(phone: Page, pages: readonly string[]): Promise<string[]> {
    const switchElder = await openSwitch(phone);
    const findings: string[] = [];
    for (const page of pages) {
      await openPage(phone, page);
      findings.push(...(await tooNarrow(phone, page)), ...(await seriousFindings(phone, page)));
      await switchElder(true);
      findings.push(...(await seriousFindings(phone, `${page} elder`)));
      await switchElder(false);
    }
    return findings;
  }

  test(
    'on any page of the phone, normal and elder',
    async () => {
      const pages = pagesOfTheMiniProgram();
      expect(pages.length).toBeGreaterThan(8);
      expect(await inBothSizes(await openPhoneOf(stage, person), pages)).toEqual([]);
    },
    SCENE_MS,
  );

  test(
    'on the phone of somebody who has not signed in, normal and elder',
    async () => {
      const pages = [
        'pages/home/index',
        'pages/tickets/index',
        'pages/me/index',
        'packages/me/pages/settings/index',
        'packages/join/pages/scan/index',
        'packages/join/pages/sign-in/index',
        'packages/join/pages/privacy/index',
        'packages/ticket/pages/report/index',
      ];
      expect(await inBothSizes(await stage.windows.phone(), pages)).toEqual([]);
    },
    SCENE_MS,
  );

  /** Each look of the console at once, so that a code of the authenticator is needed only once. */
  async function inBothLooks(desk: Page, where: string): Promise<string[]> {
    const findings: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.emulateMedia({ colorScheme });
      findings.push(...(await seriousFindings(desk, `${where} ${colorScheme}`, colorScheme === 'dark')));
    }
    return findings;
  }

  /** Nothing scrolls sideways in the windows of common screens; the roster of a week, which does so inside its frame, too. */
  async function tooWide(desk: Page, where: string): Promise<string[]> {
    const found: string[] = [];
    const usual = desk.viewportSize();
    for (const width of [1280, 1024]) {
      await desk.setViewportSize({ width, height: 800 });
      // The page draws its columns anew once it has heard of the new width.
      const fits = () => (document.querySelector('main')?.scrollWidth ?? 0) <= (document.querySelector('main')?.clientWidth ?? 0);
      await desk.waitForFunction(fits, undefined, { timeout: FITS_MS }).catch(() => found.push(`${where} at ${width}`));
    }
    if (usual) await desk.setViewportSize(usual);
    return found;
  }

  test.each([
    ['the community', 'community-secretary', places.community],
    ['the district', 'administrator', places.district],
  ] as const)(
    'on any page of the console of %s, light and dark, nor in a file or its dialogs',
    async (_, role, areaId) => {
      const officer: StaffMember = await staff(stage.product.services, { role, areaId });
      const desk = await stage.windows.desk();
      await desk.goto(`${stage.console}/sign-in`);
      await desk.getByLabel('用户名').waitFor();
      const findings = await inBothLooks(desk, 'sign-in');
      await signInAtDesk(desk, stage.console, officer);
      const nav = desk.getByRole('navigation', { name: '主导航' });
      const sections = await nav.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(sections.length).toBeGreaterThan(2);
      const widths: string[] = [];
      for (const section of sections) {
        await nav.locator(`a[href="${section}"]`).click();
        await desk.getByRole('heading', { level: 1 }).first().waitFor();
        await desk.locator('.ant-spin-spinning, .ant-skeleton').first().waitFor({ state: 'hidden' });
        findings.push(...(await inBothLooks(desk, section)));
        widths.push(...(await tooWide(desk, section)));
      }
      expect(widths).toEqual([]);
      if (role === 'community-secretary') {
        await desk.goto(`${stage.console}/tickets`);
        const file = await openFile(desk, number);
        findings.push(...(await inBothLooks(desk, 'file')));
        await file.getByRole('button', { name: '书面答复', exact: true }).click();
        await desk.getByRole('dialog', { name: '书面答复', exact: true }).waitFor();
        findings.push(...(await inBothLooks(desk, 'dialog')));
      }
      expect(findings).toEqual([]);
    },
    SCENE_MS,
  );

  test(
    'and in the narrowest window, with names as long as real ones, no word of a list runs over its cell',
    async () => {
      const { product } = stage;
      await product.asOwner('UPDATE identity.area SET name = $2 WHERE id = $1', [
        places.community,
        '上海市宝山区友谊路街道宝钢一村东区第三小区联合居民委员会',
      ]);
      const officer = await staff(product.services, {
        role: 'street-officer',
        areaId: places.street,
        post: '街道城市运行管理中心值班长',
        publicName: '阿卜杜热西提·买买提',
      });
      const desk = await stage.windows.desk();
      await desk.setViewportSize({ width: 1024, height: 800 });
      await signInAtDesk(desk, stage.console, officer);
      const found: string[] = [];
      for (const list of ['/tickets', '/people?tab=roles']) {
        await desk.goto(`${stage.console}${list}`);
        await desk.locator('main [data-row]').first().waitFor();
        found.push(...(await widthFaults(desk)).map((fault) => `${list}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    SCENE_MS,
  );

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
