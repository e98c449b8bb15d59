import { fireEvent, screen, waitFor } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { AreaPicker } from './area-picker.js';
import { type AreaNode, type AreaSource } from '../../calls/area-source.js';

const areas: readonly AreaNode[] = [
  { id: 310113000000, parentId: null, name: '宝山区' },
  { id: 310113102000, parentId: 310113000000, name: '大场镇' },
  { id: 310113102001, parentId: 310113102000, name: '新桥居委会' },
];
const children: AreaSource['children'] = (parentId) => Promise.resolve(areas.filter((area) => area.parentId === (parentId ?? null)));

function open(source: Partial<AreaSource> = {}) {
  const onChange = jest.fn();
  inTheme(<AreaPicker label="选择区划" source={{ children, search: () => Promise.resolve([]), ...source }} onChange={onChange} />);
  const box = screen.getByRole('combobox', { name: '选择区划' });
  fireEvent.mouseDown(box);
  return { box, onChange };
}

it('opens the tree down to the streets', async () => {
  const { onChange } = open();
  fireEvent.click(await screen.findByText('大场镇'));
  expect(onChange).toHaveBeenCalledWith({ id: 310113102000, name: '大场镇' });
});

it('asks the server for what is typed and says where a hit lies', async () => {
  const search = jest.fn((typed: string) => Promise.resolve(typed === 'xq' ? areas.filter((area) => area.name.includes('新桥')) : []));
  const { box, onChange } = open({ search });
  await screen.findByText('大场镇');
  fireEvent.change(box, { target: { value: 'xq' } });
  fireEvent.click(await screen.findByText('大场镇 / 新桥居委会'));
  expect(onChange).toHaveBeenCalledWith({ id: 310113102001, name: '大场镇 / 新桥居委会' });
  expect(search).toHaveBeenCalledTimes(1);
});

it('shows the answer to the last question only', async () => {
  const answers: ((areas: readonly AreaNode[]) => void)[] = [];
  const { box } = open({ search: () => new Promise((done) => answers.push(done)) });
  fireEvent.change(box, { target: { value: '新' } });
  await waitFor(() => expect(answers).toHaveLength(1));
  fireEvent.change(box, { target: { value: '没有的' } });
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.([]);
  answers[0]?.(areas);
  expect(await screen.findByText('没有找到，换个词试试')).toBeTruthy();
  expect(screen.queryByText('大场镇 / 新桥居委会')).toBeNull();
});

it('says when the tree cannot be read', async () => {
  open({ children: () => Promise.reject(new Error('down')) });
  expect(await screen.findByText('没有读到区划，关上再打开重试')).toBeTruthy();
});
