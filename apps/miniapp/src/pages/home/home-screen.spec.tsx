import { fireEvent, render, screen } from '@testing-library/react';
import { Theme } from '@/ui/theme/theme';
import { HomeScreen, type HomeEvents } from './home-screen';
import { homeView, type Standing } from './home-view';

const now = Date.parse('2026-11-24T10:00:00+08:00');

function show(standing: Standing, elder = false, canScan = true) {
  const events: Record<keyof HomeEvents, jest.Mock> = {
    onAction: jest.fn(),
    onJoin: jest.fn(),
    onCall: jest.fn(),
    onWaiting: jest.fn(),
    onSwitch: jest.fn(),
    onElder: jest.fn(),
  };
  render(
    <Theme elder={elder}>
      <HomeScreen view={homeView(standing, elder, now)} canScan={canScan} now={now} {...events} />
    </Theme>,
  );
  return events;
}

const waiting = [1, 2, 3, 4].map((id) => ({ id: String(id), title: `事项${id}`, by: '明天前' }));
const joined: Standing = {
  kind: 'joined',
  community: '松涛苑',
  severalCommunities: true,
  duty: { name: '王敏', post: '社工', until: now + 3_600_000, phone: '02100000000' },
  waiting,
};

test('where there is no scanner the invitation does not speak of scanning', () => {
  const events = show({ kind: 'guest' }, false, false);
  expect(screen.queryByText('扫码加入')).toBeNull();
  expect(screen.queryByText(/扫一扫/)).toBeNull();
  fireEvent.click(screen.getByText('输入社区编号'));
  expect(events.onJoin).toHaveBeenCalled();
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
  expect(events.onWaiting).toHaveBeenCalledWith('3');
  fireEvent.click(screen.getByText('全部 4 件'));
  expect(events.onAction).toHaveBeenCalledWith('tickets');
});

test('elder mode puts the four actions first, with words of explanation, and shows the way back', () => {
  const events = show(joined, true);
  const report = screen.getByText('报问题');
  expect(screen.getByText('拍张照，说几句就行')).toBeTruthy();
  expect(report.compareDocumentPosition(screen.getByText('今天值班')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.click(screen.getByText('返回标准版'));
  expect(events.onElder).toHaveBeenCalledWith(false);
});

test('without anybody on duty the secretary stands in', () => {
  const secretary = { name: '周宁', post: '书记', phone: '02100000001' };
  const events = show({ ...joined, duty: null, secretary });
  expect(screen.getByText('今天的值班表还没有排好，有急事请找社区书记')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '打电话给周宁' }));
  expect(events.onCall).toHaveBeenCalledWith('02100000001');
});
