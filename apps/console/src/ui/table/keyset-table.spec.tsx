import { type TableColumnsType } from 'antd';
import { QueryClientProvider } from '@tanstack/react-query';
import { type Page } from '@shequtong/kernel';
import { ProblemError } from '@shequtong/api-client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { inTheme } from '../../../test/in-theme.js';
import { watchConnection } from '../../calls/connection.js';
import { makeQueryClient } from '../../calls/query-client.js';
import { KeysetTable } from './keyset-table.js';
import { useKeyset } from './use-keyset.js';

interface Row {
  readonly id: string;
  readonly title: string;
}

const columns: TableColumnsType<Row> = [{ title: '事项', dataIndex: 'title' }];
const row = (id: string): Row => ({ id, title: `事项 ${id}` });
const refused = new ProblemError({ status: 403, code: 'platform/forbidden', title: '不能看', detail: '请联系管理员。', errors: [] });

type Read = (cursor: string | undefined) => Promise<Page<Row>>;

function List({ read, onOpen }: { readonly read: Read; readonly onOpen?: (id: string) => void }) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const list = useKeyset(['rows'], read);
  return (
    <KeysetTable
      label="事项列表"
      columns={columns}
      list={list}
      rowId={(one) => one.id}
      onOpen={onOpen}
      batch={{ selected, onSelect: setSelected, actions: <button type="button">受理</button> }}
      empty={<p>没有事项</p>}
    />
  );
}

function show(read: Read, onOpen?: (id: string) => void) {
  inTheme(
    <QueryClientProvider client={makeQueryClient(watchConnection(window))}>
      <List read={read} onOpen={onOpen} />
    </QueryClientProvider>,
  );
}

const focusedRow = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.row;
const press = (key: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
};
const rowOf = async (title: string): Promise<HTMLElement> => (await screen.findByText(title)).closest('tr') as HTMLElement;

describe('reading page by page', () => {
  it('asks for the next page by the cursor of the last one, and says where the list ends', async () => {
    const asked: (string | undefined)[] = [];
    show(async (cursor) => {
      asked.push(cursor);
      return cursor ? { items: [row('3')] } : { items: [row('1'), row('2')], next: 'after-2' };
    });
    fireEvent.click(await screen.findByRole('button', { name: '再看一些' }));
    expect(await screen.findByText('事项 3')).toBeTruthy();
    expect(asked).toEqual([undefined, 'after-2']);
    expect(screen.getByText('到底了，共显示 3 条')).toBeTruthy();
  });

  it('keeps the rows when the next page does not come, and asks again for it', async () => {
    let broken = true;
    show(async (cursor) => {
      if (!cursor) return { items: [row('1')], next: 'after-1' };
      if (broken) throw refused;
      return { items: [row('2')] };
    });
    fireEvent.click(await screen.findByRole('button', { name: '再看一些' }));
    const again = await screen.findByRole('button', { name: '后面的没有读到，点这里重试' });
    expect(screen.getByText('事项 1')).toBeTruthy();
    broken = false;
    fireEvent.click(again);
    expect(await screen.findByText('事项 2')).toBeTruthy();
  });

  it('says what to do when there is nothing', async () => {
    show(() => Promise.resolve({ items: [] }));
    expect(await screen.findByText('没有事项')).toBeTruthy();
  });

  it('shows the server’s words when the first page is refused, without a retry that cannot help', async () => {
    show(() => Promise.reject(refused));
    expect((await screen.findByRole('alert')).textContent).toContain('请联系管理员。');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  it('lets people try again where that can help', async () => {
    let broken = true;
    show(() =>
      broken
        ? Promise.reject(new ProblemError({ status: 409, code: 'platform/conflict', title: '正在变', detail: '', errors: [] }))
        : Promise.resolve({ items: [row('1')] }),
    );
    const again = await screen.findByRole('button', { name: '重试' });
    broken = false;
    fireEvent.click(again);
    expect(await screen.findByText('事项 1')).toBeTruthy();
  });
});

describe('by keyboard', () => {
  const three: Read = () => Promise.resolve({ items: [row('1'), row('2'), row('3')] });

  it('one row is in the tab order; j, k, arrows, Home and End move', async () => {
    show(three);
    const first = await rowOf('事项 1');
    expect(screen.getAllByRole('row').filter((one) => one.tabIndex === 0)).toEqual([first]);
    first.focus();
    press('j');
    expect(focusedRow()).toBe('2');
    press('ArrowDown');
    expect(focusedRow()).toBe('3');
    press('k');
    expect(focusedRow()).toBe('2');
    press('Home');
    expect(focusedRow()).toBe('1');
    press('ArrowUp');
    expect(focusedRow()).toBe('1');
    press('End');
    expect(focusedRow()).toBe('3');
  });

  it('Enter opens, x selects and takes back', async () => {
    const onOpen = jest.fn();
    show(three, onOpen);
    (await rowOf('事项 2')).focus();
    press('Enter');
    expect(onOpen).toHaveBeenCalledWith('2');
    press('x');
    expect(screen.getByText('已选 1 条')).toBeTruthy();
    press('x');
    expect(screen.queryByText('已选 1 条')).toBeNull();
  });

  it('going past the last row reads on', async () => {
    show((cursor) => Promise.resolve(cursor ? { items: [row('2')] } : { items: [row('1')], next: 'after-1' }));
    (await rowOf('事项 1')).focus();
    press('j');
    expect(await screen.findByText('事项 2')).toBeTruthy();
  });

  it('keys pressed in a control of a row are the control’s', async () => {
    const onOpen = jest.fn();
    show(three, onOpen);
    const box = within(await rowOf('事项 1')).getByRole('checkbox', { name: '选择这一行' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onOpen).not.toHaveBeenCalled();
  });
});

describe('by mouse', () => {
  it('a click opens the row, a click on its checkbox only selects', async () => {
    const onOpen = jest.fn();
    show(() => Promise.resolve({ items: [row('1')] }), onOpen);
    fireEvent.click(within(await rowOf('事项 1')).getByRole('checkbox'));
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByRole('region', { name: '已选 1 条' })).toBeTruthy();
    fireEvent.click(screen.getByText('事项 1'));
    expect(onOpen).toHaveBeenCalledWith('1');
    fireEvent.click(screen.getByRole('button', { name: '取消选择' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '已选 1 条' })).toBeNull());
  });
});
