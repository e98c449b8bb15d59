import { areaId, building, me, membership, notice, scene, tokenPair } from './world/people.js';
import { anyKey, answers, authorised, commands, launch, launchSignedIn, refuses, routes } from './world/product.js';
import { type Answer } from './weapp-runtime/wx.js';

/** The way into a community in WeChat: scan, sign in, form, result. */

const code = 'K7PD3MWXQ4';
const readScene = `GET /api/scenes/${code}`;
const scanner = (result: object) => ({ scanCode: ({ success }: { success: (value: object) => void }) => success(result) });

describe('the code', () => {
  test('of a poster opened with WeChat leads to its community, before anybody signs in', async () => {
    const app = launch({ answers: { [readScene]: answers(scene) } });
    const page = await app.open(routes.scan, { scene: encodeURIComponent(code) });
    expect(page.text()).toMatch(/宝钢一村居委会.*友谊路街道/);
    expect(app.sent.map(({ headers }) => headers.Authorization)).toEqual([undefined]);
  });

  test('is read by the scanner; a foreign one is refused with a next step', async () => {
    const found = { path: `packages/join/pages/scan/index?scene=${code}`, result: '', errMsg: 'scanCode:ok' };
    const page = await launch({ functions: scanner(found), answers: { [readScene]: answers(scene) } }).open(routes.scan);
    await page.tap('扫一扫');
    expect(page.text()).toContain('宝钢一村居委会');
    const other = await launch({ functions: scanner({ result: 'https://shop.example/1' }) }).open(routes.scan);
    await other.tap('扫一扫');
    expect(other.text()).toContain('这不是社区码');
  });

  test('a person who closes the scanner is left in peace', async () => {
    const closed = { scanCode: ({ fail }: { fail: (error: object) => void }) => fail({ errMsg: 'scanCode:fail cancel' }) };
    const app = launch({ functions: closed });
    const page = await app.open(routes.scan);
    const before = page.text();
    await page.tap('扫一扫');
    expect(page.text()).toBe(before);
    expect(app.errors).toEqual([]);
  });

  test('is typed by hand, and an unknown one is said beside its field', async () => {
    const unknown = refuses(404, 'identity/scene-unknown', '没有这个编号', '请对照海报再看一看。');
    const page = await launch({ answers: { [readScene]: unknown } }).open(routes.scan);
    await page.tap('下一步');
    expect(page.text()).toContain('请输入海报上的编号');
    await page.typeAt('field__input', ` ${code} `);
    await page.tap('下一步');
    expect(page.text()).toContain('没有这个社区编号，请对照海报再看一看');
  });

  test('going on signs in with WeChat’s login code, and opens the form', async () => {
    const login = ({ success }: { success: (value: object) => void }) => success({ code: 'wx-code-1', errMsg: 'login:ok' });
    const app = launch({
      functions: { login },
      answers: { [readScene]: answers(scene), 'POST /api/sessions/wechat': answers(tokenPair(1)), 'GET /api/me': answers(me([])) },
    });
    const page = await app.open(routes.scan, { scene: code });
    await page.tap('加入这个社区');
    expect(commands(app).map(({ path, body }) => [path, JSON.parse(body as string)])).toEqual([
      ['/api/sessions/wechat', { code: 'wx-code-1', device: 'devtools stub' }],
    ]);
    expect(app.callsOf('navigateTo')).toEqual([[expect.objectContaining({ url: `/packages/join/pages/form/index?scene=${code}` })]]);
  });
});

describe('the form', () => {
  const ground = (account = me([])): Record<string, Answer> => ({
    [readScene]: answers(scene),
    [`GET /api/communities/${areaId}/buildings`]: answers({ buildings: [building] }),
    'GET /api/privacy-notice': answers(notice),
    'GET /api/me': answers(account),
  });

  test('sends what was filled in once, with the consent before it', async () => {
    const newcomer = me([], { consent: { currentVersion: 1, givenVersion: null, at: null } });
    const app = launchSignedIn({
      answers: {
        ...ground(newcomer),
        'POST /api/me/consents': answers({ givenVersion: 1 }),
        [`POST /api/communities/${areaId}/memberships`]: answers({ membershipId: membership().id, state: 'verified', next: null }),
      },
    });
    const page = await app.open(routes.joinForm, { scene: code });
    await page.typeAt('field__input', '张伟');
    await page.tapAt('field__input--choice');
    await page.tap('3号楼');
    await page.typeAt('field__input', '301', 2);
    await page.tapAt('field__input--choice', 1);
    await page.tap('业主');
    await page.tap('提交');
    expect(commands(app)).toEqual([]); // not without consent
    await page.tapAt('consent__tick');
    await page.tap('提交');
    const [consent, join] = commands(app);
    expect(consent).toMatchObject({
      path: '/api/me/consents',
      body: JSON.stringify({ version: 1 }),
      headers: { ...authorised, 'Idempotency-Key': anyKey },
    });
    expect(join).toMatchObject({
      method: 'POST',
      path: `/api/communities/${areaId}/memberships`,
      headers: { ...authorised, 'Idempotency-Key': anyKey },
    });
    expect(JSON.parse(join?.body as string)).toEqual({
      sceneCode: code,
      name: '张伟',
      relation: 'owner',
      room: '301',
      buildingId: building.id,
    });
    expect(app.callsOf('redirectTo')).toEqual([[expect.objectContaining({ url: `/packages/join/pages/result/index?area=${areaId}` })]]);
  });

  test('nobody signed in is led to signing in', async () => {
    const app = launch({
      answers: {
        [readScene]: answers(scene),
        'GET /api/privacy-notice': answers(notice),
        [`GET /api/communities/${areaId}/buildings`]: answers({ buildings: [] }),
      },
    });
    await app.open(routes.joinForm, { scene: code });
    expect(app.callsOf('redirectTo')[0]).toEqual([expect.objectContaining({ url: `/packages/join/pages/sign-in/index?scene=${code}` })]);
  });
});

test.each([
  ['verified', '您已加入宝钢一村居委会'],
  ['pending', '资料已收到，正在核实'],
  ['rejected', '门牌号对不上'],
] as const)('the result of a request that is %s', async (state, words) => {
  const one = membership({ state, current: state === 'verified', rejection: state === 'rejected' ? '门牌号对不上' : null });
  const app = launchSignedIn({ answers: { 'GET /api/me': answers(me([one])) } });
  expect((await app.open(routes.joinResult, { area: String(areaId) })).text()).toContain(words);
});
