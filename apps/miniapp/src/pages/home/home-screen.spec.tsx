import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { Theme } from '@/ui/theme/theme';
import { HomeScreen, type HomeEvents } from './home-screen';
import { homeView, type Standing, type Workplace } from './home-view';

const now = Date.parse('2026-11-24T10:00:00+08:00');

const nowhere: readonly Workplace[] = [];

function show(standing: Standing, elder = false, canScan = true, workplaces = nowhere) {
  const events: Record<keyof HomeEvents, jest.Mock> = {
    onAction: jest.fn(),
    onJoin: jest.fn(),
    onSignIn: jest.fn(),
    onOther: jest.fn(),
    onWorkplace: jest.fn(),
    onNotice: jest.fn(),
    onCall: jest.fn(),
    onWaiting: jest.fn(),
    onSwitch: jest.fn(),
    onElder: jest.fn(),
  };
  render(
    <Theme elder={elder}>
      <HomeScreen view={homeView(standing, { elder, canScan }, now)} canScan={canScan} now={now} workplaces={workplaces} {...events} />
    </Theme>,
  );
  return events;
}

const waiting = [1, 2, 3, 4].map((id) => ({ id: String(id), title: `事项${id}`, opens: 'tickets' as const }));
const joined: Extract<Standing, { kind: 'joined' }> = {
  kind: 'joined',
  community: '松涛苑',
  severalCommunities: true,
  duty: { person: { name: '王敏', post: '社工' }, standsIn: false, until: now + HOUR_MS, phone: '02100000000' },
  waiting,
};

test('where there is no scanner the invitation does not speak of scanning', () => {
  const events = show({ kind: 'guest', signedIn: false, looksAt: null }, false, false);
  expect(screen.queryByText('扫码加入')).toBeNull();
  expect(screen.queryByText(/扫一扫/)).toBeNull();
  fireEvent.click(screen.getByText('输入社区编号'));
  expect(events.onJoin).toHaveBeenCalled();
  fireEvent.click(screen.getByText('已加入过，登录'));
  expect(events.onSignIn).toHaveBeenCalled();
});

test('somebody signed in is not asked to sign in again', () => {
  show({ kind: 'guest', signedIn: true, looksAt: null });
  expect(screen.queryByText('已加入过，登录')).toBeNull();
});

test('who has read a code looks around: duty person and number, the way in, and another community', () => {
  const events = show({ kind: 'guest', signedIn: false, looksAt: { community: '松涛苑', duty: joined.duty } }, true);
  expect(screen.getByText('松涛苑')).toBeTruthy();
  expect(screen.queryByText('三步就好')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '打电话给王敏' }));
  fireEvent.click(screen.getByText('加入这个社区'));
  fireEvent.click(screen.getByText('已加入过，登录'));
  fireEvent.click(screen.getByText('换一个社区'));
  for (const event of [events.onCall, events.onJoin, events.onSignIn, events.onOther]) expect(event).toHaveBeenCalledTimes(1);
});

test('who waits to be verified has somebody to call meanwhile', () => {
  const events = show({
    kind: 'waiting',
    community: '松涛苑',
    submittedAt: now,
    dueAt: now + DAY_MS,
    needsGuardian: false,
    takenBack: false,
    severalCommunities: false,
    duty: joined.duty,
  });
  fireEvent.click(screen.getByRole('button', { name: '打电话给王敏' }));
  expect(events.onCall).toHaveBeenCalledWith('02100000000');
});

test('who works for an organisation reaches it from home, with or without a community', () => {
  const workplaces = [{ id: 'o1', name: '助老服务社', kind: '服务组织' }];
  for (const standing of [{ kind: 'guest', signedIn: true, looksAt: null }, joined] as const) {
    const { onWorkplace } = show(standing, false, true, workplaces);
    fireEvent.click(screen.getByText('助老服务社'));
    expect(onWorkplace).toHaveBeenCalledTimes(1);
    cleanup();
  }
});

test('a refusal leads to the form again', () => {
  const events = show({ kind: 'refused', community: '松涛苑', reason: '门牌号不对', severalCommunities: false, duty: null });
  fireEvent.click(screen.getByText('修改后再交一次'));
  expect(events.onNotice).toHaveBeenCalled();
});

test('the duty person is named and called with one tap', () => {
  const events = show(joined);
  expect(screen.getByText('值班到今天 11:00')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '打电话给王敏' }));
  expect(events.onCall).toHaveBeenCalledWith('02100000000');
});

test('at most three waiting items lead the page, the rest is one tap away', () => {
  const events = show(joined);
  expect(screen.queryByText('事项4')).toBeNull();
  fireEvent.click(screen.getByText('事项3'));
  expect(events.onWaiting).toHaveBeenCalledWith(waiting[2]);
  fireEvent.click(screen.getByText('全部 4 件'));
  expect(screen.getByText('事项4')).toBeTruthy();
});

test.each([true, false])(
  'elder mode has the call on top, then the four actions with words of explanation, and the way back (something waits: %p)',
  (waits) => {
    const events = show({ ...joined, waiting: waits ? waiting : [] }, true);
    expect(screen.getByText('拍张照，说几句就行')).toBeTruthy();
    const call = screen.getByRole('button', { name: '打电话给王敏' });
    for (const later of [waits ? '事项1' : '眼下没有等您办的事。', '报问题']) {
      expect(call.compareDocumentPosition(screen.getByText(later)) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
    fireEvent.click(screen.getByText('返回标准模式'));
    expect(events.onElder).toHaveBeenCalledWith(false);
  },
);

test('in elder mode what waits stands above the four large tiles, and leaves room for the first of them', () => {
  const events = show(joined, true);
  const first = screen.getByText('事项1');
  expect(first.compareDocumentPosition(screen.getByText('报问题')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.queryByText('事项3')).toBeNull();
  fireEvent.click(screen.getByText('全部 4 件'));
  fireEvent.click(screen.getByText('事项4'));
  expect(events.onWaiting).toHaveBeenCalledWith(waiting[3]);
});

test('without anybody on duty the secretary stands in', () => {
  const events = show({ ...joined, duty: { person: { name: '周宁', post: '书记' }, standsIn: true, until: null, phone: '02100000001' } });
  expect(screen.getByText('现在没有排班，有急事请找这位负责人')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '打电话给周宁' }));
  expect(events.onCall).toHaveBeenCalledWith('02100000001');
});

test('an office that has given no number offers no call that would go nowhere', () => {
  show({ ...joined, duty: { person: { name: '王敏', post: '社工' }, standsIn: false, until: null, phone: null } });
  expect(screen.queryByText('打电话')).toBeNull();
  expect(screen.queryByText('打居委会')).toBeNull();
  expect(screen.getByText(/还没有登记值班电话/)).toBeTruthy();
});
