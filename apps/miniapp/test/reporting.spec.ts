import { building, community, duty, me, membership } from './world/people.js';
import { anyKey, answers, authorised, commands, keptReport, launch, launchSignedIn, refuses, routes } from './world/product.js';
import { categories, changed, media, ticket, ticketId } from './world/tickets.js';
import { type Answer } from './weapp-runtime/wx.js';

/** The report form of the built mini-program, to the last byte that leaves the phone. */

const here = `/api/communities/${community.id}`;
const reports = `POST ${here}/tickets`;
const ground: Record<string, Answer> = {
  'GET /api/ticket-categories': answers(categories),
  [`GET ${here}/buildings`]: answers({ buildings: [building] }),
  [`GET ${here}/tickets/${ticketId}`]: answers(ticket()),
  [`GET /api/areas/${community.id}/duty/today`]: answers(duty),
  [reports]: answers(changed(), 201),
};
const chooses = (...files: { path: string; size: number }[]) => ({
  chooseMedia: ({ success }: { success: (value: object) => void }) =>
    success({
      type: 'image',
      tempFiles: files.map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
      errMsg: 'chooseMedia:ok',
    }),
});
const small = { path: 'http://tmp/1.jpg', size: 300_000 };

async function openForm(options: Parameters<typeof launchSignedIn>[0] = {}) {
  const app = launchSignedIn({ ...options, answers: { ...ground, ...options.answers } });
  return { app, page: await app.open(routes.report) };
}

type Form = Awaited<ReturnType<typeof openForm>>['page'];

async function fillIn(page: Form) {
  await page.typeAt('field__input--area', '三号楼楼道灯坏了，晚上看不见台阶');
  await page.tap('楼道照明'); // suggested by the words
  await page.tap('楼栋');
  await page.tapAt('field__input--choice', 1);
  await page.tap('3号楼');
}

test('emergency numbers come first, and one tap dials', async () => {
  const { app, page } = await openForm();
  expect(page.text().indexOf('110')).toBeLessThan(page.text().indexOf('发生了什么'));
  await page.tap('119');
  expect(app.callsOf('makePhoneCall')).toEqual([[expect.objectContaining({ phoneNumber: '119' })]]);
});

test('what is missing is said at its field, and nothing leaves the phone', async () => {
  const { app, page } = await openForm();
  await page.tap('提交');
  for (const words of ['请再多写几个字', '请选一个类别', '请选楼栋，或写明在哪里']) expect(page.text()).toContain(words);
  expect(commands(app)).toEqual([]);
});

test('photo, words, kind, building and visibility reach the server exactly as they were given', async () => {
  const uploads = { [`POST ${here}/media`]: answers(media(1), 201) };
  const { app, page } = await openForm({ answers: uploads, functions: chooses(small) });
  await page.tap('添加照片');
  await fillIn(page);
  await page.tap('大家都能看');
  await page.tap('提交');
  expect(commands(app)).toEqual([
    expect.objectContaining({ path: `${here}/media`, headers: expect.objectContaining(authorised) as object, body: { file: small.path } }),
    {
      method: 'POST',
      url: `${here}/tickets`,
      path: `${here}/tickets`,
      headers: {
        Accept: 'application/json, application/problem+json',
        'Content-Type': 'application/json',
        ...authorised,
        'Idempotency-Key': anyKey,
      },
      body: JSON.stringify({
        text: '三号楼楼道灯坏了，晚上看不见台阶',
        categoryCode: 'estate.light',
        visibility: 'public',
        buildingId: building.id,
        photos: [media(1).mediaId],
      }),
    },
  ]);
  expect(page.text()).toContain('宝钢一村居委会将在2099年11月25日 5:30 前回复您');
  expect(page.text()).toContain('现在值班：社工 王敏');
  expect(page.text()).toContain('003001-2026-00042');
  expect(app.storage.has(keptReport)).toBe(false);
  await page.tap('看这件事');
  expect(app.callsOf('redirectTo')).toEqual([
    [expect.objectContaining({ url: `/packages/ticket/pages/file/index?area=${community.id}&id=${ticketId}` })],
  ]);
});

test('a second tap while the first is under way sends nothing', async () => {
  const { app, page } = await openForm();
  await fillIn(page);
  const first = page.tap('提交');
  const second = page.tap('提交');
  await Promise.all([first, second]);
  expect(commands(app)).toHaveLength(1);
});

test('a lost answer is asked for again under the same key, also after the page was closed', async () => {
  const lost = await openForm({ answers: { [reports]: () => 'offline' } });
  await fillIn(lost.page);
  await lost.page.tap('提交');
  expect(lost.page.text()).toContain('网络没有回应，内容已存在手机上');
  const again = await openForm({ storage: Object.fromEntries(lost.app.storage) });
  expect(again.page.text()).toContain('已放回您上次没写完的内容');
  await again.page.tap('提交');
  const [before] = commands(lost.app);
  const [after] = commands(again.app);
  expect(after?.body).toBe(before?.body);
  expect(after?.headers['Idempotency-Key']).toBe(before?.headers['Idempotency-Key']);
  expect(again.page.text()).toContain('已收到');
});

test('a photo chosen without a network is kept on the phone, and goes up when the form is opened again', async () => {
  const uploading = `POST ${here}/media`;
  const cut = await openForm({ answers: { [uploading]: () => 'offline' }, functions: chooses(small) });
  await cut.page.tap('添加照片');
  await fillIn(cut.page);
  const again = await openForm({ storage: Object.fromEntries(cut.app.storage), answers: { [uploading]: answers(media(1), 201) } });
  await again.page.tap('提交');
  const [upload, sent] = commands(again.app);
  expect(upload?.body).toEqual({ file: expect.stringMatching(/^wxfile:\/\/usr\/kept-media\/.+-1\.jpg$/) as unknown });
  expect(JSON.parse(String(sent?.body))).toMatchObject({ photos: [media(1).mediaId] });
  expect(again.page.text()).toContain('已收到');
  expect(again.app.storage.get('files')).toEqual([]);
});

test('a first attempt that did arrive is not reported again in other words', async () => {
  const reused = refuses(422, 'platform/idempotency-key-reused', '这一次已经提交过', '同一次提交的内容变了。');
  const { page } = await openForm({ answers: { [reports]: reused } });
  await fillIn(page);
  await page.tap('提交');
  expect(page.text()).toContain('上一次提交其实已经收到，不用再报');
});

test('a session that ended leads to signing in, and the draft stays', async () => {
  const ended = refuses(401, 'platform/unauthenticated', '请先登录', '登录已过期，请重新登录。');
  const gone = refuses(401, 'identity/session-revoked', '登录已失效', '请重新登录。');
  const { app, page } = await openForm({ answers: { [reports]: ended, 'POST /api/sessions/refresh': gone } });
  await fillIn(page);
  await page.tap('提交');
  expect(page.text()).toContain('登录已过期，写好的内容存在手机上');
  expect(app.storage.get(keptReport)).toContain('三号楼楼道灯坏了');
});

test('a file that is no photo is named and leaves; a photo that did not get through can be sent again', async () => {
  const noPhoto = refuses(415, 'platform/media-disguised', '不是图片', '这个文件不是图片，请选 JPG、PNG 或 WebP 图片。');
  const refused = await openForm({ answers: { [`POST ${here}/media`]: noPhoto }, functions: chooses(small) });
  await refused.page.tap('添加照片');
  expect(refused.page.text()).toContain('这个文件不是图片');
  expect(refused.page.byClass('media__remove')).toHaveLength(0);

  let attempts = 0;
  const secondTime: Answer = () => ((attempts += 1) === 1 ? 'offline' : { status: 201, body: media(1) });
  const { app, page } = await openForm({ answers: { [`POST ${here}/media`]: secondTime }, functions: chooses(small) });
  await page.tap('添加照片');
  expect(page.text()).toContain('没有传上去');
  await page.tap('重传');
  expect(page.text()).not.toContain('没有传上去');
  expect(app.requests().filter((name) => name.endsWith('/media'))).toHaveLength(2);
});

test('a photo that is too large is not even sent, and the person hears what to do', async () => {
  const { app, page } = await openForm({ functions: chooses({ path: 'http://tmp/huge.jpg', size: 30_000_000 }) });
  await page.tap('添加照片');
  expect(page.text()).toContain('有照片超过 10 MB');
  expect(commands(app)).toEqual([]);
});

test('a spot on the map is sent in the coordinates the server counts in', async () => {
  const chooseLocation = ({ success }: { success: (value: object) => void }) =>
    success({ latitude: 31.4033, longitude: 121.4935, name: '友谊路地铁站', address: '', errMsg: 'chooseLocation:ok' });
  const { app, page } = await openForm({ functions: { chooseLocation } });
  await page.typeAt('field__input--area', '三号楼楼道灯坏了，晚上看不见台阶');
  await page.tap('楼道照明');
  await page.tap('在地图上选');
  expect(page.text()).toContain('已记下您在地图上选的位置');
  await page.tap('提交');
  const sent = JSON.parse(commands(app)[0]?.body as string) as { point: { latitude: number; longitude: number }; place: string };
  expect(sent.place).toBe('友谊路地铁站');
  expect(sent.point.latitude).toBeCloseTo(31.4053, 2);
  expect(sent.point.longitude).toBeCloseTo(121.4891, 2);
});

test('the way back closes the sheet that lies above the form, and the form stays', async () => {
  const { page } = await openForm();
  const catcher = () => page.byClass('back-catcher')[0];
  const catches = () => Object.values(catcher() ?? {}).includes(true);
  expect(catcher()).toBeUndefined();
  await page.tapAt('field__input--choice', 1);
  expect(page.text()).toContain('关闭');
  expect(catches()).toBe(true);
  expect(page.missingTemplates()).toEqual([]);
  await page.fire(catcher() as NonNullable<ReturnType<typeof catcher>>, 'beforeleave');
  expect(page.text()).not.toContain('关闭');
  expect(catches()).toBe(false);
  expect(page.text()).toContain('发生了什么');
});

test('somebody who may not report yet is told why, with the emergency numbers all the same', async () => {
  const guest = await launch().open(routes.report);
  expect(guest.text()).toMatch(/110.*先加入一个社区/);
  const waiting = launchSignedIn({
    answers: { 'GET /api/me': answers(me([membership({ state: 'pending', current: false })])) },
    storage: { 'shequtong.home-community': '' },
  });
  expect((await waiting.open(routes.report)).text()).toContain('核实身份后就能报问题');
});

test('a phone whose storage is full says so, and the form can still be sent', async () => {
  const setStorageSync = () => {
    throw new Error('setStorageSync:fail quota exceeded');
  };
  const { page } = await openForm({ functions: { setStorageSync } });
  await page.typeAt('field__input--area', '三号楼');
  expect(page.text()).toContain('手机存不下了');
});
