import { community, me, membership } from './world/people.js';
import { anyKey, answers, authorised, commands, keptReport, launch, launchSignedIn, refuses, routes } from './world/product.js';
import { changed, item, media, ticket, ticketId } from './world/tickets.js';
import { Ledger } from './world/traces.js';

/** 我的事项 and a ticket's page, as the built mini-program shows and sends them. */

const ticketPath = `/api/communities/${community.id}/tickets/${ticketId}`;
const opened = { area: String(community.id), id: ticketId };
const resident = { 'GET /api/me': answers(me([membership()])) };

const lists = (
  waiting: ReturnType<typeof item>[],
  open: ReturnType<typeof item>[],
  ended: ReturnType<typeof item>[] = [],
  next?: string,
) => ({
  'GET /api/me/tickets': ({ url }: { url: string }) => {
    const query = new URL(url, 'https://a.invalid').searchParams;
    const tickets = query.get('cursor')
      ? [item({ ticketId: '0193a000-0000-7000-8000-0000000000d9', excerpt: '更早的一件' })]
      : { waiting, open, ended }[query.get('state') ?? 'open'];
    return { status: 200, body: { tickets, ...(next && query.get('state') === 'open' && !query.get('cursor') && { next }) } };
  },
});

describe('我的事项', () => {
  test('what waits for the person stands first and once, each with its state and its clock', async () => {
    const asked = item({
      ticketId: '0193a000-0000-7000-8000-0000000000d2',
      state: 'resolved',
      stateName: '已办结',
      ending: 'fixed',
      excerpt: '门口积水',
      clocks: [],
    });
    const app = launchSignedIn({ answers: { ...resident, ...lists([asked], [item(), asked]) } });
    const page = await app.open(routes.tickets);
    const text = page.text();
    expect(text.indexOf('等您评价')).toBeLessThan(text.indexOf('门口积水'));
    expect(text.indexOf('门口积水')).toBeLessThan(text.indexOf('其他在办的'));
    expect(text.match(/门口积水/g)).toHaveLength(1);
    expect(text).toMatch(/待受理.*三号楼楼道灯坏了.*首次答复.*还剩/);
    expect(new Set(app.sent.map(({ url }) => url))).toEqual(
      new Set(['/api/me', '/api/me/inbox/unread?side=own', '/api/me/tickets?state=waiting', '/api/me/tickets?state=open']),
    );
    expect(app.sent.every(({ headers }) => headers.Authorization === authorised.Authorization)).toBe(true);
    await page.tap('三号楼楼道灯坏了');
    expect(app.callsOf('navigateTo')).toEqual([
      [expect.objectContaining({ url: `/packages/ticket/pages/file/index?area=${community.id}&id=${ticketId}` })],
    ]);
  });

  test('ended ones are a tap away, older ones come when the end is reached', async () => {
    const app = launchSignedIn({
      answers: { ...resident, ...lists([], [item()], [item({ excerpt: '已撤回的事', state: 'withdrawn', clocks: [] })], 'cursor-1') },
    });
    const page = await app.open(routes.tickets);
    page.call('onReachBottom');
    await page.settle();
    expect(page.text()).toContain('更早的一件');
    expect(app.sent.map(({ url }) => url)).toContain('/api/me/tickets?state=open&cursor=cursor-1');
    expect(page.text()).toContain('已经到底了');
    await page.tap('已结束');
    expect(page.text()).toContain('已撤回的事');
  });

  test('pulling down reads anew and lets the spinner go', async () => {
    const app = launchSignedIn({ answers: { ...resident, ...lists([], []) } });
    const page = await app.open(routes.tickets);
    expect(page.text()).toContain('没有正在办的事项');
    const before = app.sent.length;
    page.call('onPullDownRefresh');
    await page.settle();
    expect(
      app.sent
        .slice(before)
        .map(({ url }) => url)
        .sort(),
    ).toEqual(['/api/me', '/api/me/inbox/unread?side=own', '/api/me/tickets?state=open', '/api/me/tickets?state=waiting']);
    expect(app.callsOf('stopPullDownRefresh')).toHaveLength(1);
  });

  test('a guest is asked in, a person whose identity is being checked is told so', async () => {
    const guest = launch();
    expect((await guest.open(routes.tickets)).text()).toContain('去加入社区');
    expect(guest.sent).toEqual([]);
    const waiting = launchSignedIn({
      answers: { 'GET /api/me': answers(me([membership({ state: 'pending', current: false })])), ...lists([], []) },
    });
    expect((await waiting.open(routes.tickets)).text()).toContain('您的资料正在核实');
  });

  test('without a network it says so and offers another try', async () => {
    const page = await launchSignedIn().open(routes.tickets);
    expect(page.text()).toContain('网络没有回应');
    expect(page.text()).toContain('再试一次');
  });

  test('a report that was begun is offered for going on', async () => {
    const draft = { key: 'draft-key-1', areaId: community.id, text: '写到一半的问题' };
    const app = launchSignedIn({ answers: { ...resident, ...lists([], []) }, storage: { [keptReport]: JSON.stringify({ at: 0, draft }) } });
    const page = await app.open(routes.tickets);
    await page.tap('写到一半的问题');
    expect(app.callsOf('navigateTo')).toEqual([[expect.objectContaining({ url: '/packages/ticket/pages/report/index' })]]);
  });
});

describe('a ticket’s page', () => {
  test('says who holds it, what happens next and by when, and why', async () => {
    const app = launchSignedIn({ answers: { [`GET ${ticketPath}`]: answers(ticket()) } });
    const page = await app.open(routes.ticket, opened);
    expect(page.text()).toContain('现在由宝钢一村居委会负责');
    expect(page.text()).toContain('宝钢一村居委会将在2099年11月25日 5:30 前答复您。');
    await page.tap('为什么是这个时限');
    expect(page.text()).toContain('从提交起 15 小时，昼夜都算');
    expect(app.requests()).toEqual([`GET ${ticketPath}`]);
    expect(app.errors).toEqual([]);
  });

  test('stars and words are sent once, under a key', async () => {
    const resolved = ticket({
      state: 'resolved',
      stateName: '已办结',
      ending: 'fixed',
      endingName: '已解决',
      clocks: [],
      allClocks: [],
      openSteps: ['rate', 'not-solved'],
    });
    const app = launchSignedIn({
      answers: { [`GET ${ticketPath}`]: answers(resolved), [`POST ${ticketPath}/rate`]: answers(changed('resolved')) },
    });
    const page = await app.open(routes.ticket, opened);
    await page.tap('提交评价');
    expect(page.text()).toContain('请先点一颗星');
    expect(commands(app)).toEqual([]);
    await page.tapAt('rating__tap', 3);
    await page.typeAt('field__input--area', ' 修得快 ');
    await page.tap('提交评价');
    expect(commands(app)).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: `${ticketPath}/rate`,
        headers: expect.objectContaining({ ...authorised, 'Idempotency-Key': anyKey, 'Content-Type': 'application/json' }) as object,
        body: JSON.stringify({ stars: 4, comment: '修得快' }),
      }),
    ]);
  });

  test('withdrawing asks first, and what was said is in the request', async () => {
    const app = launchSignedIn({
      answers: { [`GET ${ticketPath}`]: answers(ticket()), [`POST ${ticketPath}/withdraw`]: answers(changed('withdrawn')) },
    });
    const page = await app.open(routes.ticket, opened);
    await page.tap('撤回这件事');
    expect(page.text()).toContain('撤回后不再办理');
    await page.typeAt('field__input--area', '自己修好了');
    await page.tapAt('button--danger');
    expect(commands(app).map(({ path, body }) => [path, body])).toEqual([
      [`${ticketPath}/withdraw`, JSON.stringify({ reason: '自己修好了' })],
    ]);
  });

  test('a neighbour reads a public one, may pass it on, and is offered nothing else', async () => {
    const app = launchSignedIn({
      answers: { [`GET ${ticketPath}`]: answers(ticket({ mine: false, visibility: 'public', openSteps: [] })) },
    });
    const page = await app.open(routes.ticket, opened);
    expect(page.text()).toContain('答复报事的居民');
    expect(page.text()).not.toContain('撤回这件事');
    expect(page.text()).toContain('转给邻居看看');
    expect(page.call('onShareAppMessage', {})).toEqual({
      title: '宝钢一村居委会：三号楼楼道灯坏了',
      path: `/packages/ticket/pages/file/index?area=${community.id}&id=${ticketId}`,
    });
    expect(app.callsOf('showShareMenu')).toHaveLength(1);
  });

  test('a private one is not passed on', async () => {
    const app = launchSignedIn({ answers: { [`GET ${ticketPath}`]: answers(ticket()) } });
    const page = await app.open(routes.ticket, opened);
    expect(page.text()).not.toContain('转给邻居看看');
    expect(app.callsOf('hideShareMenu')).toHaveLength(1);
    expect(page.call('onShareAppMessage', {})).toEqual({ title: '社区通，社区的事在这里办', path: '/pages/home/index' });
  });

  test('photos open large', async () => {
    const photos = [media(1), media(2)];
    const app = launchSignedIn({ answers: { [`GET ${ticketPath}`]: answers(ticket({ photos })) } });
    const page = await app.open(routes.ticket, opened);
    await page.tapAt('media__open', 1);
    expect(app.callsOf('previewImage')).toEqual([
      [expect.objectContaining({ urls: photos.map(({ url }) => url), current: photos[1]?.url })],
    ]);
  });

  test('one that is gone, or was never this person’s, is not found', async () => {
    const app = launchSignedIn({
      answers: { [`GET ${ticketPath}`]: refuses(404, 'platform/not-found', '没有找到', '它可能已被删除，请返回再看。') },
    });
    expect((await app.open(routes.ticket, opened)).text()).toContain('没有找到这件事项');
  });

  test('who opens one that is not public without being signed in is led there', async () => {
    const app = launch({
      answers: { [`GET ${ticketPath}`]: refuses(404, 'platform/not-found', '没有找到', '它可能已被删除，请返回再看。') },
    });
    const page = await app.open(routes.ticket, opened);
    expect(page.text()).toContain('登录后查看这件事项');
    expect(app.sent.map(({ url, headers }) => [url, headers.Authorization])).toEqual([[ticketPath, undefined]]);
  });
});

describe('the trace, checked where there is neither WebCrypto nor TextEncoder', () => {
  const ledger = new Ledger(['a', 'b', 'c']);
  const sound = ledger.proof(ticket().timeline, [1, 2], ledger.head('2026-11-24', 3));

  test('the phone works out itself that it stands in the signed tree', async () => {
    const app = launchSignedIn({
      answers: { ...resident, [`GET ${ticketPath}`]: answers(ticket()), [`GET ${ticketPath}/proof`]: answers(sound) },
    });
    const page = await app.open(routes.ticket, opened);
    await page.tap('核对办理经过有没有被改过');
    expect(page.text()).toContain('一步没少，也没被换过');
    expect(app.errors).toEqual([]);
  });

  test('and that it does not, where the tree was signed over something else', async () => {
    const other = { ...sound, head: new Ledger(['a', 'x', 'c']).head('2026-11-24', 3) };
    const app = launchSignedIn({
      answers: { ...resident, [`GET ${ticketPath}`]: answers(ticket()), [`GET ${ticketPath}/proof`]: answers(other) },
    });
    const page = await app.open(routes.ticket, opened);
    await page.tap('核对办理经过有没有被改过');
    expect(page.text()).toContain('核对不上');
  });
});
