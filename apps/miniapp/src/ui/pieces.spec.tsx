import { fireEvent, render, screen } from '@testing-library/react';
import { HOUR_MS } from '@shequtong/kernel';
import { Button } from './button/button';
import { ErrorBoundary } from './frame/error-boundary';
import { Ladder } from './ladder/ladder';
import { List, type ListState } from './list/list';
import { MediaGrid, type MediaItem } from './media/media-grid';
import { Rating } from './rating/rating';
import { Tabs } from './tabs/tabs';
import { Theme } from './theme/theme';
import { Trace } from './trace/trace';

const now = Date.parse('2026-11-24T10:00:00+08:00');
const nothing = () => undefined;

test('a busy or disabled button takes no tap but stays reachable', () => {
  const tapped = jest.fn();
  const { rerender } = render(<Button word="提交" busy onTap={tapped} />);
  fireEvent.click(screen.getByRole('button'));
  rerender(<Button word="提交" disabled onTap={tapped} />);
  fireEvent.click(screen.getByRole('button'));
  expect(tapped).not.toHaveBeenCalled();
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
  rerender(<Button word="提交" onTap={tapped} />);
  fireEvent.click(screen.getByRole('button'));
  expect(tapped).toHaveBeenCalledTimes(1);
});

describe('a list read page by page', () => {
  const show = (state: ListState<string>, onMore = jest.fn(), onRetry = jest.fn()) => {
    render(
      <List state={state} keyOf={(item) => item} empty="什么也没有" onRetry={onRetry} onMore={onMore}>
        {(item) => <div>{item}</div>}
      </List>,
    );
    return { onMore, onRetry };
  };

  test('first load shows the shape of what comes', () => {
    show({ phase: 'loading' });
    expect(screen.getByRole('status', { name: '正在打开' })).toBeTruthy();
  });

  test('a failure tells the problem and retries', () => {
    const { onRetry } = show({ phase: 'failed', problem: '服务正在维护，请 10 分钟后再试。' });
    expect(screen.getByRole('alert').textContent).toContain('服务正在维护');
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(onRetry).toHaveBeenCalled();
  });

  test('nothing shows what to do', () => {
    show({ phase: 'ready', items: [], more: 'none' });
    expect(screen.getByText('什么也没有')).toBeTruthy();
  });

  test.each([
    ['some', '看更早的', 1],
    ['failed', '更早的没有取到，再试一次', 1],
    ['loading', '正在取更早的', 0],
  ] as const)('more: %s', (more, word, calls) => {
    const { onMore } = show({ phase: 'ready', items: ['甲'], more });
    fireEvent.click(screen.getByRole('button', { name: word }));
    expect(onMore).toHaveBeenCalledTimes(calls);
  });

  test('the end is said', () => {
    show({ phase: 'ready', items: ['甲'], more: 'none' });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('已经到底了')).toBeTruthy();
  });
});

describe('photos', () => {
  const item = (id: string, state: MediaItem['state']): MediaItem => ({ id, kind: 'photo', source: `${id}.png`, state });
  const items = [item('a', { step: 'ready' }), item('b', { step: 'sending', done: 0.5 }), item('c', { step: 'failed' })];

  test('show progress, retry, removal and large view, each by name', () => {
    const edit = { most: 9, onAdd: jest.fn(), onRetry: jest.fn(), onRemove: jest.fn() };
    const view = jest.fn();
    render(<MediaGrid items={items} edit={edit} onView={view} />);
    expect(screen.getByRole('progressbar', { name: '第 2 张照片，正在上传 50%' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '第 3 张照片没有传上去，重传' }));
    expect(edit.onRetry).toHaveBeenCalledWith('c');
    fireEvent.click(screen.getByRole('button', { name: '删除第 1 张照片' }));
    expect(edit.onRemove).toHaveBeenCalledWith('a');
    fireEvent.click(screen.getByRole('button', { name: '查看第 1 张' }));
    expect(view).toHaveBeenCalledWith('a');
    fireEvent.click(screen.getByText('3 / 9'));
    expect(edit.onAdd).toHaveBeenCalled();
  });

  test('no more can be added than allowed, and without editing nothing can be changed', () => {
    const { rerender } = render(
      <MediaGrid items={items} edit={{ most: 3, onAdd: nothing, onRetry: nothing, onRemove: nothing }} onView={nothing} />,
    );
    expect(screen.queryByText(/添加/)).toBeNull();
    rerender(<MediaGrid items={[item('a', { step: 'ready' })]} onView={nothing} />);
    expect(screen.queryByRole('button', { name: /删除/ })).toBeNull();
    rerender(<MediaGrid items={[]} onView={nothing} />);
    expect(screen.getByText('没有照片')).toBeTruthy();
  });
});

test('nothing is rated beforehand, and each star has its word', () => {
  const rated = jest.fn();
  const { rerender } = render(<Rating value={null} onChange={rated} />);
  expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(0);
  fireEvent.click(screen.getByRole('radio', { name: '2 星，不太满意' }));
  expect(rated).toHaveBeenCalledWith(2);
  rerender(<Rating value={2} onChange={rated} />);
  expect(screen.getByRole('radio', { checked: true, name: '2 星，不太满意' })).toBeTruthy();
  rerender(<Rating value={5} />);
  expect(screen.getByRole('img', { name: '5 星，很满意' })).toBeTruthy();
});

test('tabs say which one is chosen and do not count beyond 99', () => {
  const change = jest.fn();
  const tabs = [
    { name: 'open', word: '正在办', count: 3 },
    { name: 'done', word: '已办结', count: 128 },
  ] as const;
  render(<Tabs label="分类" tabs={tabs} active="open" onChange={change} />);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('正在办3');
  fireEvent.click(screen.getByRole('tab', { name: '已办结 99+' }));
  expect(change).toHaveBeenCalledWith('done');
});

test('the ladder names level, place, state and office of each rung', () => {
  render(
    <Ladder
      rungs={[
        { level: 'community', state: 'done', office: '松涛苑居委会' },
        { level: 'street', state: 'current', office: '松涛路街道', note: '明天 9:00 前开始处置' },
        { level: 'district', state: 'todo' },
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '自治社区已经过松涛苑居委会',
    '协同街镇正在这里松涛路街道明天 9:00 前开始处置',
    '联动区级还没到',
  ]);
});

describe('the trace', () => {
  const step = { id: '1', act: '受理', by: '松涛苑居委会 值班 王敏', at: now - HOUR_MS, photos: ['a.png'] };

  test('shows the exact time on a tap, and a photo large', () => {
    const photo = jest.fn();
    render(<Trace steps={[step]} now={now} onPhoto={photo} />);
    fireEvent.click(screen.getByText('1 小时前'));
    expect(screen.getByText('2026年11月24日 9:00')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '查看第 1 张' }));
    expect(photo).toHaveBeenCalledWith(step, 'a.png');
  });

  test('hides nothing behind a tap in elder mode', () => {
    render(
      <Theme elder>
        <Trace steps={[{ ...step, photos: [] }]} now={now} />
      </Theme>,
    );
    expect(screen.getByText('11月24日 9:00')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('says what will stand there before the first step', () => {
    render(<Trace steps={[]} now={now} />);
    expect(screen.getByText(/提交后，每一步/)).toBeTruthy();
  });
});

test('a page that breaks while drawing leaves a way on instead of a blank screen', () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(nothing);
  let broken = true;
  const Page = () => {
    if (broken) throw new Error('drawing failed');
    return <div>画好了</div>;
  };
  render(
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>,
  );
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(screen.getByText('画好了')).toBeTruthy();
  quiet.mockRestore();
});
