import { type Role } from '@shequtong/kernel';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../test/open-console.js';
import { noNetwork } from '../../test/scripted-api.js';
import { serverFor } from '../../test/staff.js';

const open = (address: string, ...grants: readonly [Role, number][]) => openConsole(serverFor(...grants), address, new TestKeep('kept'));
const secretary: [Role, number] = ['community-secretary', 310113003001];
const manager: [Role, number][] = [['street-officer', 310113003000], ['administrator', 310113000000], ['auditor', 310113000000]];

const places = async (): Promise<string[]> => {
  const nav = await screen.findByRole('navigation', { name: '主导航' });
  return within(nav).getAllByRole('link').map((link) => link.textContent ?? '');
};

describe('who sees what', () => {
  it('offers a secretary the work of a community', async () => {
    open('/', secretary);
    expect(await places()).toEqual(['工作台', '核验', '事项', '值班', '区划与二维码', '单位与团队', '人员与岗位']);
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy();
  });

  it('offers an auditor the audit, and no verification', async () => {
    open('/audit', ['auditor', 310113000000]);
    expect(await places()).toEqual(['事项', '人员与岗位', '审计']);
  });

  it('says so when an address is not for this person', async () => {
    open('/audit', secretary);
    expect(await screen.findByRole('heading', { name: '您没有这个权限' })).toBeTruthy();
    expect(screen.getByRole('navigation')).toBeTruthy();
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

describe('the frame', () => {
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

  it('lets everybody arrive at the first page they have, and offers no other', async () => {
    const { address } = open('/', ['administrator', 310113000000]);
    await waitFor(() => expect(address()).not.toBe('/'));
    expect(await places()).not.toContain('工作台');
    expect(address()).toBe('/duty');
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
});
