import { act, fireEvent, renderHook, screen } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { SavedFilterBar, type SavedFilterBarProps } from './saved-filter-bar.js';
import { useSavedFilters } from './use-saved-filters.js';

const props = (change: Partial<SavedFilterBarProps>): SavedFilterBarProps => ({
  presets: [
    { id: 'late', name: '已超时', query: 'clock=overdue', count: 2, urgent: true },
    { id: 'all', name: '全部', query: '' },
  ],
  own: [{ id: 'own', name: '电梯', query: 'category=lift' }],
  query: '',
  onApply: jest.fn(),
  onSave: jest.fn(),
  onRemove: jest.fn(),
  ...change,
});

it('shows which filter is on, and applies another with one press', () => {
  const given = props({ query: 'clock=overdue&open=t1' });
  inTheme(<SavedFilterBar {...given} />);
  expect(screen.getByRole('button', { name: '已超时 2' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { name: '全部' }).getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(screen.getByRole('button', { name: '电梯' }));
  expect(given.onApply).toHaveBeenCalledWith('category=lift');
});

it('offers to keep only what is not kept yet', () => {
  const { again } = inTheme(<SavedFilterBar {...props({ query: 'category=lift' })} />);
  expect(screen.queryByRole('button', { name: '存为常用' })).toBeNull();
  again(<SavedFilterBar {...props({ query: 'category=lamp' })} />);
  expect(screen.getByRole('button', { name: '存为常用' })).toBeTruthy();
});

it('wants a name, and one that is not taken', async () => {
  const given = props({ query: 'category=lamp' });
  inTheme(<SavedFilterBar {...given} />);
  fireEvent.click(screen.getByRole('button', { name: '存为常用' }));
  const name = await screen.findByRole('textbox', { name: '给它起个名字' });
  fireEvent.click(screen.getByRole('button', { name: '确定' }));
  expect(screen.getByRole('alert').textContent).toBe('请起个名字');
  fireEvent.change(name, { target: { value: ' 电梯 ' } });
  fireEvent.click(screen.getByRole('button', { name: '确定' }));
  expect(screen.getByRole('alert').textContent).toContain('已有同名');
  expect(given.onSave).not.toHaveBeenCalled();
  fireEvent.change(name, { target: { value: ' 路灯 ' } });
  fireEvent.click(screen.getByRole('button', { name: '确定' }));
  expect(given.onSave).toHaveBeenCalledWith('路灯');
});

it('removes a filter of one’s own, never one of everybody’s', () => {
  const given = props({});
  inTheme(<SavedFilterBar {...given} />);
  fireEvent.click(screen.getByRole('button', { name: '删除“电梯”' }));
  expect(given.onRemove).toHaveBeenCalledWith(given.own[0]);
  expect(screen.queryByRole('button', { name: '删除“已超时”' })).toBeNull();
});

it('keeps filters by list and person, and brings a removed one back', () => {
  const kept = () => renderHook(() => useSavedFilters('tickets', 'a1')).result;
  const first = kept();
  act(() => first.current.save('路灯', 'open=t1&category=lamp'));
  expect(kept().current.own).toMatchObject([{ name: '路灯', query: 'category=lamp' }]);
  const [lamp] = first.current.own;
  act(() => first.current.remove(lamp?.id ?? ''));
  expect(kept().current.own).toEqual([]);
  act(() => lamp && first.current.restore(lamp));
  expect(kept().current.own).toHaveLength(1);
  expect(renderHook(() => useSavedFilters('tickets', 'a2')).result.current.own).toEqual([]);
});
