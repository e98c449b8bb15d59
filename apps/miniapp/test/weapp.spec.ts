import path from 'node:path';
import { launchWeapp, routesOf } from './weapp-runtime/launch.js';

const root = path.resolve(__dirname, '../dist/weapp');
const routes = routesOf(launchWeapp(root).config);

describe('every page of the built mini-program', () => {
  test.each(routes)('%s mounts, says something, and finds all its templates', async (route) => {
    const app = launchWeapp(root);
    const page = await app.open(route);
    expect(page.text().length).toBeGreaterThan(3);
    expect(page.missingTemplates()).toEqual([]);
    expect(app.errors).toEqual([]);
    expect(app.requests()).toEqual([]);
    page.close();
  });

  test.each(['basics', 'forms', 'feedback', 'tickets', 'people'])('the gallery draws %s in elder mode with all its templates', async (group) => {
    const app = launchWeapp(root);
    const page = await app.open('packages/gallery/pages/pieces/index', { group, mode: 'elder' });
    expect(page.byClass('piece').length).toBeGreaterThan(2);
    expect(page.missingTemplates()).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

describe('the way in', () => {
  const home = 'pages/home/index';
  const scan = 'packages/join/pages/scan/index';

  test('home invites to scan and opens that page', async () => {
    const app = launchWeapp(root);
    const page = await app.open(home);
    await page.tap('扫码加入');
    expect(app.callsOf('navigateTo')).toEqual([[expect.objectContaining({ url: '/packages/join/pages/scan/index' })]]);
  });

  test('a poster opened with WeChat carries its code, still encoded', async () => {
    const page = await launchWeapp(root).open(scan, { scene: encodeURIComponent('k3Jx9_Qp') });
    expect(page.text()).toContain('已读到社区编号 k3Jx9_Qp');
  });

  test('the scanner finds a code, and refuses a foreign one with a next step', async () => {
    const found = { path: 'packages/join/pages/scan/index?scene=k3Jx9_Qp', result: '', errMsg: 'scanCode:ok' };
    const scanner = (result: object) => ({ scanCode: ({ success }: { success: (value: object) => void }) => success(result) });
    const page = await launchWeapp(root, { functions: scanner(found) }).open(scan);
    await page.tap('扫一扫');
    expect(page.text()).toContain('已读到社区编号 k3Jx9_Qp');

    const other = await launchWeapp(root, { functions: scanner({ result: 'https://shop.example/1' }) }).open(scan);
    await other.tap('扫一扫');
    expect(other.text()).toContain('这不是社区码');
  });

  test('a person who closes the scanner is left in peace', async () => {
    const closed = { scanCode: ({ fail }: { fail: (error: object) => void }) => fail({ errMsg: 'scanCode:fail cancel' }) };
    const app = launchWeapp(root, { functions: closed });
    const page = await app.open(scan);
    const before = page.text();
    await page.tap('扫一扫');
    expect(page.text()).toBe(before);
    expect(app.errors).toEqual([]);
  });

  test('a code typed by hand', async () => {
    const page = await launchWeapp(root).open(scan);
    await page.tap('下一步');
    expect(page.text()).toContain('请输入海报上的编号');
    const field = page.byClass('field__input')[0];
    if (!field) throw new Error('the page has no field');
    await page.type(field, ' k3Jx9_Qp ');
    await page.tap('下一步');
    expect(page.text()).toContain('已读到社区编号 k3Jx9_Qp');
  });
});

describe('长辈版', () => {
  test('is entered on the home page, kept on the phone, and left the same way', async () => {
    const app = launchWeapp(root);
    const page = await app.open('pages/home/index');
    expect(page.byClass('theme-elder')).toHaveLength(0);
    await page.tap('长辈版');
    expect(page.byClass('theme-elder')).toHaveLength(1);
    expect(app.storage.get('shequtong.elder-mode')).toBe('true');
    await page.tap('返回标准版');
    expect(page.byClass('theme-elder')).toHaveLength(0);
  });

  test('is there again at the next start', async () => {
    const app = launchWeapp(root, { storage: { 'shequtong.elder-mode': 'true' } });
    const page = await app.open('pages/me/index');
    expect(page.byClass('theme-elder')).toHaveLength(1);
  });
});

describe('a report begun without network', () => {
  const route = 'packages/ticket/pages/report/index';

  test('what was typed is there when the page opens again', async () => {
    const first = launchWeapp(root);
    const page = await first.open(route);
    const [what] = page.byClass('field__input--area');
    if (!what) throw new Error('the form has no text area');
    await page.type(what, '三号楼门口的路灯不亮');
    const again = await launchWeapp(root, { storage: Object.fromEntries(first.storage) }).open(route);
    expect(again.text()).toContain('已放回您上次没写完的内容');
  });

  test('a phone whose storage is full says so', async () => {
    const full = {
      setStorageSync: () => {
        throw new Error('setStorageSync:fail quota exceeded');
      },
    };
    const page = await launchWeapp(root, { functions: full }).open(route);
    await page.tap('先存在手机上');
    expect(page.text()).toContain('手机没有存上');
  });
});
