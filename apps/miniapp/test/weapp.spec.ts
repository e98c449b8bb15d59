import { routesOf } from './weapp-runtime/launch.js';
import { answers, launch, launchSignedIn, root, routes as named } from './world/product.js';
import { me, membership, notice } from './world/people.js';
import { launchWeapp } from './weapp-runtime/launch.js';

const routes = routesOf(launchWeapp(root).config);

describe('every page of the built mini-program', () => {
  test.each(routes)('%s mounts for a guest without network, says something, and finds all its templates', async (route) => {
    const app = launch();
    const page = await app.open(route);
    expect(page.text().length).toBeGreaterThan(3);
    expect(page.missingTemplates()).toEqual([]);
    expect(app.errors).toEqual([]);
    // A guest is nobody, and nothing of a person is asked for.
    expect(app.sent.filter(({ headers, path }) => headers.Authorization !== undefined || path.startsWith('/api/me'))).toEqual([]);
    page.close();
  });

  test.each(routes)('%s mounts for a resident whose network is gone', async (route) => {
    const app = launchSignedIn();
    const page = await app.open(route);
    expect(page.text().length).toBeGreaterThan(3);
    expect(page.missingTemplates()).toEqual([]);
    expect(app.errors).toEqual([]);
    page.close();
  });

  test.each(['basics', 'forms', 'feedback', 'tickets', 'people'])(
    'the gallery draws %s in elder mode with all its templates',
    async (group) => {
      const app = launch();
      const page = await app.open('packages/gallery/pages/pieces/index', { group, mode: 'elder' });
      expect(page.byClass('piece').length).toBeGreaterThan(2);
      expect(page.missingTemplates()).toEqual([]);
      expect(app.errors).toEqual([]);
    },
  );
});

test('home invites a guest to scan and opens that page', async () => {
  const app = launch();
  const page = await app.open(named.home);
  await page.tap('扫码加入');
  expect(app.callsOf('navigateTo')).toEqual([[expect.objectContaining({ url: '/packages/join/pages/scan/index' })]]);
});

test('the privacy notice is read without signing in', async () => {
  const app = launch({ answers: { 'GET /api/privacy-notice': answers(notice) } });
  expect((await app.open('packages/join/pages/privacy/index')).text()).toContain('只用来核实身份');
});

describe('长辈模式', () => {
  test('is entered on the home page, kept on the phone, and left the same way', async () => {
    const app = launch();
    const page = await app.open(named.home);
    expect(page.byClass('theme-elder')).toHaveLength(0);
    await page.tap('长辈版');
    expect(page.byClass('theme-elder')).toHaveLength(1);
    expect(app.storage.get('shequtong.elder-mode')).toBe('true');
    await page.tap('返回标准模式');
    expect(page.byClass('theme-elder')).toHaveLength(0);
  });

  test('is there again at the next start, and on every page', async () => {
    const app = launchSignedIn({
      storage: { 'shequtong.elder-mode': 'true' },
      answers: { 'GET /api/me': answers(me([membership()])), 'GET /api/me/tickets': answers({ tickets: [] }) },
    });
    expect((await app.open(named.me)).byClass('theme-elder')).toHaveLength(1);
    expect((await app.open(named.tickets)).byClass('theme-elder')).toHaveLength(1);
  });
});
