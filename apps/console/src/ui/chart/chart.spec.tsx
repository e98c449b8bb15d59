import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { Chart } from './chart.js';
import { type ChartData, isEmptyChart, optionOf } from './chart-data.js';

const data: ChartData = {
  categories: ['10月', '11月'],
  unit: '件',
  series: [
    { name: '上报', kind: 'bar', values: [12, 0] },
    { name: '办结', kind: 'bar', values: [11, null] },
  ],
};

it('draws the picture', async () => {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(280);
  inTheme(<Chart title="事项" data={data} />);
  await waitFor(() => expect(screen.getByRole('img', { name: '事项' }).querySelector('svg')).toBeTruthy());
});

it('says the same numbers as a table, a gap as a gap', () => {
  inTheme(<Chart title="事项" data={data} />);
  fireEvent.click(screen.getByRole('button', { name: '看数字' }));
  const rows = screen.getAllByRole('row').map((one) =>
    within(one)
      .queryAllByRole('cell')
      .map((cell) => cell.textContent),
  );
  expect(rows).toContainEqual(['11月', '0', '—']);
});

it('opens what is behind a number', () => {
  const onOpen = jest.fn();
  inTheme(<Chart title="事项" data={data} onOpen={onOpen} />);
  fireEvent.click(screen.getByRole('button', { name: '看数字' }));
  fireEvent.click(screen.getByRole('button', { name: '11' }));
  expect(onOpen).toHaveBeenCalledWith({ category: '10月', series: '办结' });
});

it('says that there is no data instead of an empty frame', () => {
  const nothing = { ...data, series: [{ name: '上报', kind: 'bar' as const, values: [null, null] }] };
  expect(isEmptyChart(nothing)).toBe(true);
  expect(isEmptyChart(data)).toBe(false);
  inTheme(<Chart title="事项" data={nothing} />);
  expect(screen.getByText('这段时间没有数据')).toBeTruthy();
});

it('never bridges a gap and hides a legend of one', () => {
  expect(optionOf(data)).toMatchObject({ series: [{ connectNulls: false }, { connectNulls: false }], legend: { show: true } });
  expect(optionOf({ ...data, series: data.series.slice(0, 1) })).toMatchObject({ legend: { show: false } });
});
