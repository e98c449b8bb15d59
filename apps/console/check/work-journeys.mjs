/* global document -- the functions handed to page.evaluate run in the page */
/** The pages of work, by keyboard: tickets, verification, people, audit. */

import { asDistrict, worksFor } from './places-journeys.mjs';

const secretary = { kept: true, person: 'secretary' };
const manager = { kept: true };
const focusOf = (page) => page.evaluate(() => document.activeElement?.textContent ?? '');

export const workJourneys = [
  {
    name: 'workbench',
    api: secretary,
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/workbench`);
      await page.locator('tr[data-row]').first().waitFor();
      if (!(await page.getByRole('button', { name: /快到时限/ }).textContent())?.includes('99+'))
        note('a number over a hundred is not cut');
      await look();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByText('已选 1 条').waitFor();
      await look('batch');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: /事项 003001/ }).waitFor();
      await page.getByRole('button', { name: '书面答复' }).waitFor();
      await look('file');
      await page.keyboard.press('a');
      if ((await focusOf(page)) !== '书面答复') note('a does not lead to the actions');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '书面答复' }).waitFor();
      await page.getByRole('dialog', { name: '书面答复' }).getByRole('button', { name: '书面答复' }).click();
      await page.getByText('请填写给居民的答复').waitFor();
      await look('reply');
    },
  },
  {
    // The narrowest an office above has it: checkboxes, a unit of the longest name, and the longest state.
    name: 'workbench-street',
    api: manager,
    run: async ({ page, origin, look, note }) => {
      await worksFor(page, 310113003000);
      await page.goto(`${origin}/workbench`);
      await page.getByText('下级派来，待受理').first().waitFor();
      if ((await page.getByRole('checkbox').count()) < 2) note('no row can be chosen');
      await look();
    },
  },
  {
    name: 'tickets',
    api: secretary,
    run: async ({ page, origin, look }) => (
      await page.goto(`${origin}/tickets`),
      await page.locator('tr[data-row]').first().waitFor(),
      look()
    ),
  },
  {
    name: 'verification',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/verification`);
      await page.locator('tr[data-row]').first().waitFor();
      await look();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: /核实/ }).waitFor();
      await page.getByText('和底册比一比').waitFor();
      await look('case');
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: /通过 潘/ }).waitFor();
      await look('approve');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '不通过' }).click();
      await page.getByRole('radio', { name: '地址不对' }).check();
      await look('reject');
    },
  },
  {
    name: 'members',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/people`);
      await page.locator('tr[data-row]').first().waitFor();
      await look();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByText('朱女士').waitFor();
      await look('one');
      await page.getByRole('button', { name: '登记代办人' }).click();
      await page.getByRole('dialog', { name: /登记代办人/ }).waitFor();
      await look('delegate');
    },
  },
  {
    name: 'enrol',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/people`);
      await page.getByRole('button', { name: '为没有手机的居民登记' }).click();
      const dialog = page.getByRole('dialog', { name: '为没有手机的居民登记' });
      await dialog.getByLabel('本人姓名、手机号或证件号').fill('13800000000');
      await page.keyboard.press('Enter');
      await dialog.getByText('还有更多').waitFor();
      await look();
    },
  },
  {
    name: 'roster',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/people?tab=roster`);
      await page.locator('tr[data-row]').first().waitFor();
      await look('list');
      await page.locator('tr[data-row]').first().click();
      await page.getByRole('button', { name: '更正' }).click();
      await page.getByRole('dialog', { name: '更正 陈*芬' }).waitFor();
      await look('correct');
      await page.goto(`${origin}/people?tab=roster&import=1`);
      await page.getByLabel('粘贴到这里').fill('8号\t203室\t陈演示\t13800000000\t\t业主\n8号\t204室\t李\t123\t\t朋友');
      await page.getByRole('button', { name: '检查', exact: true }).click();
      await page.getByText('1 行可以导入，1 行要改').waitFor();
      await look();
    },
  },
  {
    name: 'roles',
    api: secretary,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/people?tab=roles`);
      await page.locator('tr[data-row]').first().waitFor();
      await look();
      await page.getByRole('button', { name: '新建工作人员账号' }).click();
      await page.getByRole('dialog', { name: '新建工作人员账号' }).getByRole('button', { name: '新建' }).click();
      await page.getByText('请选角色').waitFor();
      await look('staff');
    },
  },
  {
    name: 'find',
    api: { kept: true, person: 'manager' },
    run: async ({ page, origin, look }) => {
      await asDistrict(page);
      await page.goto(`${origin}/people?tab=find`);
      await page.getByRole('searchbox').fill('阿卜杜热西提');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: '工作人员' }).locator('tr[data-row]').first().waitFor();
      await look();
    },
  },
  {
    name: 'audit',
    api: manager,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/audit`);
      await page.locator('tr[data-row]').first().waitFor();
      await look();
      const tabs = [
        ['searches', '查找记录', '查找居民的记录'],
        ['roles', '角色变动', '角色变动的记录'],
        ['roster', '底册变动', '居民底册变动的记录'],
        ['places', '楼栋和单位', '楼栋和单位变动的记录'],
        ['sign-ins', '账号变动', '工作人员账号变动的记录'],
      ];
      for (const [tab, name, list] of tabs) {
        await page.getByRole('button', { name }).click();
        await page.getByRole('region', { name: list }).locator('tr[data-row]').first().waitFor();
        await look(tab);
      }
    },
  },
];
