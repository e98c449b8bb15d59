/* global document -- the functions handed to page.evaluate run in the page */
/** What the check does in the browser, one short journey a page; by keyboard wherever people work by keyboard. */

import { placesJourneys } from './places-journeys.mjs';

const signedIn = { kept: true };

async function fillIn(page, origin, { code = '123456' } = {}) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('用户名').waitFor();
  await page.keyboard.type('lin.xiaoyan');
  await page.keyboard.press('Tab');
  await page.keyboard.type('a long enough passphrase');
  await page.getByLabel('动态码', { exact: true }).fill(code);
  await page.keyboard.press('Enter');
}

export const journeys = [
  {
    name: 'sign-in',
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/tickets?clock=late`);
      await page.getByRole('heading', { name: '登录' }).waitFor();
      if (!page.url().includes('to=%2Ftickets')) note('the place to come back to is lost');
      await look();
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await look('missing');
    },
  },
  {
    name: 'sign-in-wrong',
    api: { signIn: 'wrong' },
    run: async ({ page, origin, look }) => (await fillIn(page, origin), await page.getByRole('alert').waitFor(), look()),
  },
  {
    name: 'sign-in-locked',
    api: { signIn: 'locked' },
    run: async ({ page, origin, look }) => (await fillIn(page, origin), await page.getByText('还要等 14 分').waitFor(), look()),
  },
  {
    name: 'sign-in-first',
    api: { signIn: 'enrol' },
    full: true,
    run: async ({ page, origin, look }) => {
      await fillIn(page, origin);
      await page.getByRole('img', { name: '绑定验证器的二维码' }).waitFor();
      await look();
    },
  },
  {
    name: 'unreachable',
    api: { kept: true, down: true },
    run: async ({ page, origin, look }) => (
      await page.goto(`${origin}/workbench`),
      await page.getByText('暂时连不上服务器').waitFor(),
      look()
    ),
  },
  {
    name: 'shell',
    api: signedIn,
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/`);
      await page.getByRole('heading', { name: '工作台' }).waitFor();
      await look();
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) !== '跳到正文') note('the skip link is not first');
      await look('skip');
      await page.keyboard.press('g');
      await page.keyboard.press('t');
      await page.getByRole('heading', { name: '事项' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
      await look('shortcuts');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /我的账号/ }).click();
      await page.getByText('退出登录').waitFor();
      await look('account');
    },
  },
  {
    name: 'shell-narrow',
    api: { kept: true, person: 'secretary' },
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/workbench`);
      await page.getByRole('button', { name: '收起导航' }).click();
      await look();
      await page.goto(`${origin}/audit`);
      await page
        .getByRole('heading', { name: '您没有这个权限' })
        .waitFor()
        .catch(() => note('a closed section does not say so'));
      await look('forbidden');
      await page.goto(`${origin}/no-such-page`);
      await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
      await look('lost');
    },
  },
  {
    name: 'not-staff',
    api: { kept: true, person: 'resident' },
    run: async ({ page, origin, look }) => (
      await page.goto(`${origin}/`),
      await page.getByText('这个账号不是工作人员账号').waitFor(),
      look()
    ),
  },
  {
    name: 'offline',
    api: signedIn,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/workbench`);
      await page.getByRole('heading', { name: '工作台' }).waitFor();
      await page.context().setOffline(true);
      await page.getByText('网络断开了').waitFor();
      await look();
    },
  },
  {
    name: 'gallery',
    full: true,
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/gallery`);
      await page.locator('svg text').first().waitFor();
      await look();
    },
  },
  {
    name: 'drawer',
    run: async ({ page, origin, look, note }) => {
      await page.goto(`${origin}/gallery`);
      const row = page.locator('tr[data-row="t0"]').first();
      await row.scrollIntoViewIfNeeded();
      await row.focus();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: /-2026-/ }).waitFor();
      await look();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: /-2026-/ }).waitFor({ state: 'hidden' });
      if ((await page.evaluate(() => document.activeElement?.getAttribute('data-row'))) !== 't2')
        note('closing the drawer does not lead back to the row');
    },
  },
  {
    name: 'reason',
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/gallery`);
      await page.getByRole('button', { name: '查看完整信息' }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('button', { name: '查看', exact: true }).click();
      await page.getByText('请写原因').waitFor();
      await look();
      await page.getByRole('button', { name: '电话回访' }).click();
      await page.keyboard.press('Tab');
      await page.getByRole('textbox', { name: '原因' }).press('Control+Enter');
      await page.getByText('张演示').waitFor();
      await look('shown');
    },
  },
  {
    name: 'area',
    run: async ({ page, origin, look }) => {
      await page.goto(`${origin}/gallery`);
      const box = page.getByRole('combobox', { name: '选择区划' });
      await box.click();
      await page.getByText('友谊路街道').first().waitFor();
      await look();
      await box.pressSequentially('xq');
      await page.getByText('大场镇 / 新桥居委会').waitFor();
      await look('search');
    },
  },
  ...placesJourneys,
];
