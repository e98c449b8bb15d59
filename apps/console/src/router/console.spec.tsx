import { type Role } from '@shequtong/kernel';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../test/open-console.js';
import { caseItem, COMMUNITY, member, MEMBER_ID } from '../../test/people.js';
import { json, noNetwork, type ScriptedNetwork } from '../../test/scripted-api.js';
import { meView, serverFor } from '../../test/staff.js';

const open = (address: string, ...grants: readonly [Role, number][]) => openConsole(serverFor(...grants), address, new TestKeep('kept'));
const secretary: [Role, number] = ['community-secretary', 310113003001];
const manager: [Role, number][] = [
  ['street-officer', 310113003000],
  ['administrator', 310113000000],
  ['auditor', 310113000000],
];

const places = async (): Promise<string[]> => {
  const nav = await screen.findByRole('navigation', { name: '主导航' });
  return within(nav)
    .getAllByRole('link')
    .map((link) => link.textContent ?? '');
};

describe('who sees what', () => {
  it('offers a secretary the work of a community', async () => {
    open('/', secretary);
    expect(await places()).toEqual(['工作台', '实名认证', '事项', '值班', '区划与二维码', '单位与团队', '人员与岗位']);
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy();
  });

  it('offers an auditor the audit, and no verification', async () => {
    open('/audit', ['auditor', 310113000000]);
    expect(await places()).toEqual(['事项', '人员与岗位', '审计']);
  });

  it('says beside the name of a section how many wait there, and that something is late', async () => {
    const cases = [caseItem(), caseItem({ caseId: MEMBER_ID, dueAt: '2099-01-01T00:00:00Z' })];
    const network = serverFor(secretary)
      .on('GET /api/areas/310113003001/ticket-numbers', () =>
        json({ waiting: 100, suspended: 0, overdue: 0, warned: 0, followUp: 0, decisions: 0, offered: 0, atHand: 100 }),
      )
      .on(`GET ${COMMUNITY}/verification-cases`, () => json({ cases, next: 'more' }));
    openConsole(network, '/people', new TestKeep('kept'));
    await waitFor(async () => expect((await places()).slice(0, 3)).toEqual(['工作台99+件等着办', '实名认证2+件等着办', '事项']));
    const nav = within(screen.getByRole('navigation', { name: '主导航' }));
    expect(nav.getByText('2+').dataset.urgent).toBe('true');
    expect(nav.getByText('99+').dataset.urgent).toBe('false');
  });

  it('tells who runs the platform, and nobody else, that its background work stands still', async () => {
    const stopped = (...grants: [Role, number][]): ScriptedNetwork =>
      [310113003000, 310113000000].reduce(
        (network, areaId) => network.on(`GET /api/areas/${areaId}/background`, () => json({ behind: true })),
        serverFor(...grants),
      );
    const administrator = openConsole(stopped(...manager), '/people', new TestKeep('kept'));
    expect(await screen.findByText('后台处理停了')).toBeTruthy();
    administrator.unmount();
    const network = stopped(['street-officer', 310113003000]);
    openConsole(network, '/people', new TestKeep('kept'));
    await places();
    expect(screen.queryByText('后台处理停了')).toBeNull();
    expect(network.sent.filter(({ url }) => url.endsWith('/background'))).toEqual([]);
  });

  it('counts what waits for a decision of this desk too, and says what is counted', async () => {
    const network = serverFor(['street-officer', 310113003000]).on('GET /api/areas/310113003000/ticket-numbers', () =>
      json({ waiting: 3, suspended: 0, overdue: 0, warned: 0, followUp: 0, decisions: 2, offered: 0, atHand: 5 }),
    );
    openConsole(network, '/tickets', new TestKeep('kept'));
    await waitFor(async () => expect((await places())[0]).toBe('工作台5件等着办：3 件等我办，2 件等我定'));
    expect(screen.getByTitle('5 件等着办：3 件等我办，2 件等我定')).toBeTruthy();
  });

  it('names the department one works for, asks for its tickets, and lets somebody of two choose', async () => {
    const [works, housing] = [
      { id: '0192f0aa-5555-7000-8000-000000000001', name: '城建中心' },
      { id: '0192f0aa-5555-7000-8000-000000000002', name: '房管所' },
    ];
    const officer = meView(['department-officer', 310113003000], ['department-officer', 310113003000]);
    const network = serverFor().on('GET /api/me', () =>
      json({ ...officer, roles: officer.roles.map((role, index) => ({ ...role, organisation: index === 0 ? works : housing })) }),
    );
    openConsole(network, '/workbench', new TestKeep('kept'));
    const places = await screen.findByRole('combobox', { name: '当前区域' });
    const asked = (): string[] =>
      network.sent
        .filter(({ url }) => url.includes('/tickets?'))
        .map(({ url }) => new URL(url, 'http://x').searchParams.get('organisationId') ?? '');
    await waitFor(() => expect(asked()).toContain(works.id));
    fireEvent.mouseDown(places);
    fireEvent.click(await screen.findByText('友谊路街道 · 房管所', { selector: '.ant-select-item-option-content' }));
    await waitFor(() => expect(asked()).toContain(housing.id));
  });

  it('says so when an address is not for this person', async () => {
    open('/audit', secretary);
    expect(await screen.findByRole('heading', { name: '您没有这个权限' })).toBeTruthy();
    expect(screen.getByRole('navigation')).toBeTruthy();
    expect(screen.getByRole('link', { name: '回到工作台' })).toBeTruthy();
  });

  it('leads whoever has no workbench back to their own work, by its name', async () => {
    open('/workbench', ['auditor', 310113000000]);
    expect(await screen.findByRole('heading', { name: '您没有这个权限' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '回到审计' }).getAttribute('href')).toBe('/audit');
  });

  it('says so when an address leads nowhere', async () => {
    open('/no-such-page', secretary);
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeTruthy();
  });

  it('leads a resident to the mini-program and lets them sign out', async () => {
    const { store } = open('/', ['resident', 310113003001]);
    expect(await screen.findByText('这个账号不是工作人员账号')).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '退出登录' }));
    await waitFor(() => expect(store.state().kind).toBe('signed-out'));
  });
});

describe('signing in and out', () => {
  it('sends a stranger to the sign-in page and remembers the place', async () => {
    const { address } = openConsole(serverFor(secretary), '/tickets?clock=overdue');
    expect(await screen.findByRole('heading', { name: '登录' })).toBeTruthy();
    expect(address()).toBe('/sign-in?to=%2Ftickets%3Fclock%3Doverdue');
  });

  it('ends here when another tab signs out', async () => {
    const { keep } = open('/workbench', secretary);
    await places();
    act(() => keep.changeElsewhere(undefined));
    expect(await screen.findByText('已退出登录。')).toBeTruthy();
  });

  it('signs nobody out because the server is away at the start', async () => {
    const network = serverFor(secretary).on('POST /api/sessions/refresh', noNetwork);
    const { keep } = openConsole(network, '/workbench', new TestKeep('kept'));
    fireEvent.click(await screen.findByRole('button', { name: '重试' }));
    expect(await screen.findByText('暂时连不上服务器')).toBeTruthy();
    expect(keep.read()).toBe('kept');
  });

  it('signs out by the account menu', async () => {
    const { keep, address } = open('/workbench', secretary);
    fireEvent.click(await screen.findByRole('button', { name: '我的账号' }));
    fireEvent.click(await screen.findByText('退出登录'));
    await waitFor(() => expect(keep.read()).toBeUndefined());
    expect(address()).toContain('/sign-in');
  });
});

describe('one’s own password', () => {
  const ROUTE = 'PUT /api/me/password';
  const typed = async (network: ScriptedNetwork, old = 'the old passphrase', next = '梧桐树下看社区二〇二六年春') => {
    openConsole(network, '/workbench', new TestKeep('kept'));
    fireEvent.click(await screen.findByRole('button', { name: '我的账号' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: '改密码' }));
    const form = within(await screen.findByRole('dialog', { name: '改密码' }));
    fireEvent.change(form.getByLabelText('原密码'), { target: { value: old } });
    fireEvent.change(form.getByLabelText('新密码'), { target: { value: next } });
    fireEvent.change(form.getByLabelText('再输一遍新密码'), { target: { value: next } });
    fireEvent.click(form.getByRole('button', { name: '改密码' }));
    return form;
  };
  const refused = (code: string, field: string, message: string) => () =>
    json(
      { type: `urn:shequtong:problem:${code}`, code, status: 422, title: '不成功', detail: '请再试。', errors: [{ field, message }] },
      422,
    );

  it('is changed by the account menu, and says that the other devices are signed out', async () => {
    const network = serverFor(secretary).on(ROUTE, () => json({ signedOut: 2 }));
    const form = await typed(network);
    expect(form.getByText('改好后，您在其他设备上的登录都会退出，这台不受影响。')).toBeTruthy();
    expect(await screen.findByText('密码已改好，其他 2 处登录已退出')).toBeTruthy();
    expect(network.bodies(ROUTE)).toEqual([{ oldPassword: 'the old passphrase', newPassword: '梧桐树下看社区二〇二六年春' }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says at its field that the old one is wrong, and keeps what was typed', async () => {
    const form = await typed(serverFor(secretary).on(ROUTE, refused('identity/password-wrong', 'oldPassword', '原密码不对，请再看一遍')));
    expect(await form.findByText('原密码不对，请再看一遍')).toBeTruthy();
    expect(form.getByLabelText('原密码').getAttribute('aria-invalid')).toBe('true');
    expect(form.getByLabelText<HTMLInputElement>('新密码').value).toBe('梧桐树下看社区二〇二六年春');
  });

  it('says at its field that the new one is too weak: before sending what it can, else in the server’s words', async () => {
    const network = serverFor(secretary).on(
      ROUTE,
      refused('identity/password-too-weak', 'newPassword', '至少 12 位，别用常见密码，也别含用户名'),
    );
    const form = await typed(network, 'the old passphrase', 'short');
    expect(await form.findByText('新密码至少 12 位')).toBeTruthy();
    expect(network.bodies(ROUTE)).toEqual([]);
    for (const label of ['新密码', '再输一遍新密码'])
      fireEvent.change(form.getByLabelText(label), { target: { value: 'aaaaaaaaaaaaaaaa' } });
    fireEvent.click(form.getByRole('button', { name: '改密码' }));
    expect(await form.findByText('至少 12 位，别用常见密码，也别含用户名')).toBeTruthy();
  });
});

describe('the frame', () => {
  it('says who is signed in, as what, and the role alone where no name was given', async () => {
    const first = open('/workbench', secretary);
    const account = await screen.findByRole('button', { name: '我的账号' });
    expect(account.textContent).toBe('王演示居委会书记');
    expect(account.title).toBe('王演示 · 居委会书记');
    first.unmount();
    openConsole(
      serverFor(secretary).on('GET /api/me', () => json({ ...meView(secretary), name: null })),
      '/workbench',
      new TestKeep('kept'),
    );
    expect((await screen.findByRole('button', { name: '我的账号' })).textContent).toBe('居委会书记');
  });

  it('names somebody by their post, as everywhere else', async () => {
    const me = meView(['street-officer', 310113003000]);
    openConsole(
      serverFor(['street-officer', 310113003000]).on('GET /api/me', () =>
        json({ ...me, roles: me.roles.map((role) => ({ ...role, post: '街道城运中心主任' })) }),
      ),
      '/workbench',
      new TestKeep('kept'),
    );
    expect((await screen.findByRole('button', { name: '我的账号' })).textContent).toBe('王演示街道城运中心主任');
  });

  it('shows the one place somebody works for, or lets them choose and keeps the choice', async () => {
    const first = open('/workbench', ...manager);
    const box = await screen.findByRole('combobox', { name: '当前区域' });
    fireEvent.mouseDown(box);
    fireEvent.click(await screen.findByTitle('友谊路街道'));
    expect(screen.getByRole('button', { name: '我的账号' }).textContent).toContain('街镇工作人员');
    first.unmount();
    open('/workbench', ...manager);
    expect((await screen.findByRole('button', { name: '我的账号' })).textContent).toContain('街镇工作人员');
  });

  it.each<[Role, string]>([
    ['district-officer', '/workbench'],
    ['administrator', '/people'],
    ['auditor', '/audit'],
    ['liaison-officer', '/tickets'],
  ])('lets a %s arrive at their own work: %s', async (role, page) => {
    const { address } = open('/', [role, 310113000000]);
    await waitFor(() => expect(address()).toBe(page));
    expect((await places()).includes('工作台')).toBe(role === 'district-officer');
  });

  it('goes where the keys say, names the page, and puts the keyboard at its beginning', async () => {
    const { address } = open('/workbench', secretary);
    await places();
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 't' });
    await waitFor(() => expect(address()).toBe('/tickets'));
    await waitFor(() => expect(document.title).toBe('事项 · 社区通'));
    expect(document.activeElement?.id).toBe('main');
  });

  it('says when the network goes and when it is back, and keeps the page', async () => {
    const { connection } = open('/workbench', secretary);
    await places();
    act(() => connection.unanswered());
    expect(screen.getByText('网络断开了')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '工作台' })).toBeTruthy();
    act(() => connection.answered());
    expect(screen.queryByText('网络断开了')).toBeNull();
  });

  it('reads again what is shown when answers come again, and when the browser is online again; a search on record it does not', async () => {
    const list = `GET ${COMMUNITY}/members`;
    const search = `POST ${COMMUNITY}/members/search`;
    const found = (name: string) => () =>
      json({ members: [member({ person: { name, phone: null, document: null, address: '8 号楼 ***' } })], next: null });
    const network = serverFor(secretary).on(list, found('顾*一')).on(search, found('顾*招'));
    const { connection } = openConsole(network, '/people', new TestKeep('kept'));
    expect(await screen.findByText('顾*一')).toBeTruthy();
    network.on(list, found('顾*二'));
    act(() => connection.unanswered());
    act(() => connection.answered());
    expect(await screen.findByText('顾*二')).toBeTruthy();
    network.on(list, found('顾*三'));
    act(() => void window.dispatchEvent(new Event('offline')));
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('顾*三')).toBeTruthy();

    const box = screen.getByRole('searchbox', { name: '查找居民' });
    fireEvent.change(box, { target: { value: '顾阿招' } });
    fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', charCode: 13 });
    expect(await screen.findByText('顾*招')).toBeTruthy();
    const numbers = (): number => network.bodies('GET /api/areas/310113003001/ticket-numbers').length;
    const before = numbers();
    act(() => connection.unanswered());
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    act(() => connection.answered());
    await waitFor(() => expect(numbers()).toBeGreaterThan(before));
    expect(network.bodies(search)).toHaveLength(1);
  });

  it('notices by itself that the server answers again, and says of what could not be read yet that it will be', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const asked = 'GET /api/areas/310113003001';
    const network = serverFor(secretary).on(`GET ${COMMUNITY}/members`, noNetwork).on(asked, noNetwork);
    const { connection } = openConsole(network, '/people', new TestKeep('kept'));
    await places();
    act(() => connection.unanswered());
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(screen.getByText('内容还没有读到。网络恢复后会自动读取。')).toBeTruthy();
    // The numbers beside the sections were read; what the page would show was not.
    expect(screen.getByText(/^有的内容还没有读到，已显示的可能不是最新的。/)).toBeTruthy();
    const before = network.bodies(asked).length;
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(network.bodies(asked).length).toBeGreaterThan(before);
    network.on(`GET ${COMMUNITY}/members`, () => json({ members: [member()], next: null }));
    act(() => connection.answered());
    expect(await screen.findByText('顾**')).toBeTruthy();
    jest.useRealTimers();
  });
});
