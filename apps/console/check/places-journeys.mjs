/* global document, localStorage -- the functions handed to page.evaluate run in the page */
/** The pages of duty, areas and organisations: looked at, and worked by keyboard where people work by keyboard. */

const secretary = { kept: true, person: 'secretary' };
const manager = { kept: true, person: 'manager' };
/** What a window of a small notebook shows, in pixels from the top of the page. */
const FIRST_SCREEN = 620;
/** The shell keeps which of their places the manager works for. */
export const worksFor = (page, areaId) =>
  page.addInitScript((id) => localStorage.setItem('shequtong.console.area.0192f0aa-0000-7000-8000-000000000002', id), String(areaId));
export const asDistrict = (page) => worksFor(page, 310113000000);

export const placesJourneys = [
  {
    name: 'duty',
    api: secretary,
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/duty`);
      await page.getByRole('grid').waitFor();
      await look();
      await page.getByRole('button', { name: '下一周' }).click();
      const cell = page.locator('[data-cell="1.5"]');
      await cell.focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '排班' }).waitFor();
      await page
        .getByRole('button', { name: '排 2 班' })
        .waitFor()
        .catch(() => note('Shift and an arrow do not take two days'));
      await look('plan');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '照上周排' }).click();
      await page.getByRole('dialog', { name: '照上周排这一周' }).waitFor();
      await look('repeat');
    },
  },
  {
    name: 'duty-shift',
    api: secretary,
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/duty`);
      await page.locator('[data-cell="0.0"]').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await look();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      if ((await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))) !== '0.0')
        note('closing the shift does not lead back to its cell');
    },
  },
  {
    name: 'duty-work',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/duty?view=work`);
      await page.getByRole('button', { name: '增加条线' }).waitFor();
      await look();
      await page.getByRole('button', { name: '给王演示分配' }).click();
      await page.getByRole('dialog', { name: '给王演示分配' }).waitFor();
      await look('give');
    },
  },
  {
    name: 'areas-posters',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/areas`);
      await page.getByRole('img', { name: '宝钢一村居委会的海报' }).waitFor();
      await look();
      await page.goto(`${origin}/areas?tab=buildings`);
      await page.getByRole('button', { name: '增加楼栋' }).click();
      await page.getByLabel('楼栋名称').fill('20-30号楼\n幼儿园');
      await look('add');
    },
  },
  {
    name: 'areas-tree',
    api: manager,
    run: async ({ page, origin, look, note }) => {
      await asDistrict(page);
      await page.goto(`${origin}/areas`);
      await page.getByText('3 个街镇').waitFor();
      await look();
      await page.getByPlaceholder(/名称或拼音首字母/).fill('bg');
      await page
        .getByRole('button', { name: /友谊路街道 \/ 宝钢一村居委会/ })
        .waitFor()
        .catch(() => note('a hit does not say in which street it lies'));
      await look('search');
      await page.goto(`${origin}/areas?place=310113003001&tab=posters`);
      await page.getByRole('img', { name: '宝钢一村居委会的海报' }).waitFor();
      const { y, height } = await page.getByRole('button', { name: /^下载全部/ }).boundingBox();
      if (y + height > FIRST_SCREEN) note('下载全部 lies below the first screen');
      await look('posters');
      await page.goto(`${origin}/areas?place=310113003002&tab=history`);
      await page.getByText(/叫“宝钢新村居委会”/).waitFor();
      await page.getByRole('button', { name: '并入另一个单位' }).click();
      await page.getByRole('dialog').waitFor();
      await look('merge');
    },
  },
  {
    name: 'organisations',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/organisations`);
      await page.locator('tr[data-row]').first().focus();
      await look();
      await page.keyboard.press('Enter');
      await page.getByText('洪演示').waitFor();
      await look('open');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '登记单位' }).click();
      await page.getByRole('dialog', { name: '登记单位' }).waitFor();
      await look('make');
    },
  },
  {
    name: 'groups',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/organisations?view=groups`);
      await page.locator('tr[data-row]').first().focus();
      await look();
      await page.keyboard.press('Enter');
      await page.getByText('同意备案').waitFor();
      await look('open');
      await page.getByRole('button', { name: '不予备案' }).click();
      await page.getByRole('dialog', { name: /不予备案/ }).waitFor();
      await look('refuse');
    },
  },
];
