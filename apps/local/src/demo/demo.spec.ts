import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demoPage } from './demo-page.js';
import { demoSecrets, type DemoSecrets } from './secrets.js';
import { closingLines, describeSignIn, readSignIns, type SignIn } from './sign-ins.js';
import { totpCode } from './totp.js';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-demo-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the secrets of a demo', () => {
  it('are made once, differ between demos, and only their owner reads them', () => {
    const file = path.join(folder, 'a', 'demo-secrets.json');
    const first = demoSecrets(file);
    expect(demoSecrets(file)).toEqual(first);
    expect(fs.statSync(file).mode & 0o077).toBe(0);
    const other = demoSecrets(path.join(folder, 'b.json'));
    const shared = Object.keys(first.environment).filter((key) => first.environment[key] === other.environment[key]);
    expect(shared).toEqual([]);
    expect(first.environment.WECHAT_PUSH_AES_KEY).toMatch(/^[A-Za-z0-9+/]{43}$/);
    expect(Buffer.from(first.environment.LINK_KEY ?? '', 'base64')).toHaveLength(32);
  });

  it('keep their keys when a newer version needs one more', () => {
    const file = path.join(folder, 'older.json');
    const older: Partial<DemoSecrets> & Pick<DemoSecrets, 'environment'> = demoSecrets(file);
    delete older.appPassword;
    delete older.environment.LINK_KEY;
    fs.writeFileSync(file, JSON.stringify(older));
    const upgraded = demoSecrets(file);
    expect(upgraded.environment).toMatchObject(older.environment);
    expect(upgraded.environment.LINK_KEY).toBeTruthy();
    expect(upgraded.appPassword).toBeTruthy();
  });
});

describe('one-time codes', () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at second %i', (second, code) => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpCode(secret, new Date(second * 1000)).code).toBe(code);
  });

  it('say how long they still last', () => {
    expect(totpCode('GEZDGNBV', new Date(59_000)).secondsLeft).toBe(1);
    expect(totpCode('GEZDGNBV', new Date(60_000)).secondsLeft).toBe(30);
  });
});

const resident: SignIn = {
  name: '王<阿姨>（虚构）',
  role: '居民',
  place: '大华一村',
  app: 'miniapp',
  phone: '13900000001',
  start: '/join/x',
};
const staff: SignIn = {
  name: '李书记（虚构）',
  role: '书记',
  place: '大华一村',
  app: 'console',
  account: 'li',
  password: 'p-w',
  totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
};
const origins = {
  miniapp: 'http://127.0.0.1:4301',
  console: 'http://127.0.0.1:4302',
  wechatSandbox: 'http://127.0.0.1:4303',
  openapi: 'http://127.0.0.1:4300/api/docs',
};

describe('the page of the demo people', () => {
  it('shows how each signs in, with the code that holds now, and escapes names', () => {
    const page = demoPage([resident, staff], origins, new Date(59_000));
    expect(page).toContain('王&lt;阿姨&gt;（虚构）');
    expect(page).toContain('http://127.0.0.1:4301/join/x');
    expect(page).toContain('287082');
    expect(page).toContain('还有 1 秒有效');
  });

  it('says what to do when there is nobody', () => {
    expect(demoPage([], origins, new Date(0))).toContain('npm start -- --fresh');
  });
});

describe('the list of the seed', () => {
  it('is read, and described in a line each', () => {
    const file = path.join(folder, 'people.json');
    expect(readSignIns(file)).toEqual([]);
    fs.writeFileSync(file, JSON.stringify([resident, staff]));
    expect(readSignIns(file).map(describeSignIn)).toEqual([
      '王<阿姨>（虚构） 大华一村 居民：小程序手机号 13900000001',
      '李书记（虚构） 大华一村 书记：工作台用户名 li',
    ]);
  });

  it.each(['{}', '[{"name":"x"}]', '[null]', '[{"name":"x","role":"y","place":"z","app":"phone"}]'])('is refused as %s', (content) => {
    const file = path.join(folder, 'broken.json');
    fs.writeFileSync(file, content);
    expect(() => readSignIns(file)).toThrow('is not a list of sign-ins');
  });
});

describe('the last lines of a start', () => {
  const where = { ...origins, api: 'http://127.0.0.1:4300', demo: 'http://127.0.0.1:4302/demo' };

  it('fit on a screen, name a few people of many, and end with the addresses', () => {
    const crowd = Array.from({ length: 60 }, (_, i): SignIn => ({ ...resident, phone: String(13900000002 + i) }));
    const lines = closingLines(where, [{ ...resident, first: true }, ...crowd, { ...staff, first: true }]);
    expect(lines.length).toBeLessThan(15);
    expect(lines.filter((line) => line.includes('小程序手机号'))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/密码 p-w.*\n.*一共 62 人.*ready\.json/);
    expect(lines.slice(-6).map((line) => line.trim().split(/\s+/).at(-1))).toEqual([
      'http://127.0.0.1:4301',
      'http://127.0.0.1:4302',
      'http://127.0.0.1:4302/demo',
      'http://127.0.0.1:4303',
      'http://127.0.0.1:4300/api/docs',
      '',
    ]);
  });

  it('name one person who can join: the poster of a community, and a phone that is on its roster', () => {
    const newcomer: SignIn = {
      ...resident,
      name: '陈素芬（演示）',
      role: '还没入驻，试试入驻：姓名陈素芬，8号203室',
      place: '泗塘七村居委会',
      phone: '15400001070',
      start: '/j/ANGKC7WJDW',
    };
    const lines = closingLines(where, [newcomer, { ...newcomer, phone: '15400002070' }, staff]).filter((line) => line.includes('/j/'));
    expect(lines).toEqual([
      '  泗塘七村居委会 还没入驻，试试入驻：姓名陈素芬，8号203室，手机号 15400001070，海报 http://127.0.0.1:4301/j/ANGKC7WJDW',
    ]);
  });

  it('are the addresses alone where nobody is known', () => expect(closingLines(where, []).join('')).not.toContain('密码'));
});
